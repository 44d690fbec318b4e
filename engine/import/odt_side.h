// Headers, footers, notes and comments of an OpenDocument text: text that goes with the document and that no rule reads. For content.xml
// and styles.xml alike. Not thread-safe.
//
// Errors, in problem(): D031 {unit "side", limit}.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/document/side_text.h"
#include "engine/import/xml_reader.h"

namespace hegui {

class OdtSide : public XmlHandler {
 public:
  explicit OdtSide(std::vector<SideText>& side) : side_(side) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override;
  void End(std::string_view name) override;
  void Text(std::string_view text) override;

  const std::optional<Error>& problem() const { return problem_; }

 private:
  std::vector<SideText>& side_;
  std::size_t used_ = 0;
  std::optional<SideText::Kind> kind_;
  SideText::Kind note_ = SideText::Kind::kFootnote;
  int depth_ = 0;       // within the element that holds the text
  int paragraphs_ = 0;  // that are open there
  std::string text_;
  std::optional<Error> problem_;
};

}  // namespace hegui

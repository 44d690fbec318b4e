// Headers, footers, footnotes, endnotes and comments of a Word file: text that goes with the document and that no rule reads. Deleted
// text and the second copy of text boxes are left out. Not thread-safe.
//
// Errors: D031 {unit "side", limit}.
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

// Reads one part; each header, note or comment becomes one of `side`, those without a word none.
class DocxSide : public XmlHandler {
 public:
  // `used` counts the bytes of all parts of a document together.
  DocxSide(SideText::Kind kind, std::vector<SideText>& side, std::size_t& used)
      : kind_(kind), side_(side), used_(used) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override;
  void End(std::string_view name) override;
  void Text(std::string_view text) override;

  const std::optional<Error>& problem() const { return problem_; }

 private:
  void Append(std::string_view text);

  SideText::Kind kind_;
  std::vector<SideText>& side_;
  std::size_t& used_;
  std::string text_;
  int skip_ = 0;
  bool in_text_ = false;
  std::vector<bool> has_choice_;
  std::optional<Error> problem_;
};

}  // namespace hegui

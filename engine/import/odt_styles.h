// The styles and lists of an OpenDocument text, as far as they say something about the text: hidden text, the side on which it
// stands, what a list's labels look like. Read from styles.xml and from the head of content.xml alike. Not thread-safe.
//
// Errors, in problem(): D031 {unit "styles" or "lists", limit}.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/import/xml_reader.h"

namespace hegui {

inline constexpr std::size_t kOdtLevels = 10;

struct OdtStyle {
  std::string parent;
  std::optional<bool> hidden;
  std::optional<bool> right;
};

struct OdtListLevel {
  bool numbered = false;  // not a bullet
  int start = 1;
  std::string format;  // style:num-format; empty: no number is shown
  std::string prefix, suffix;
  std::string pattern;   // 「（%2%）」, which some programs write beside prefix and suffix
  int shown_levels = 1;  // text:display-levels
  bool blank_after = true;
};
using OdtList = std::array<OdtListLevel, kOdtLevels>;

class OdtStyles {
 public:
  bool IsHidden(const std::string& style) const;
  bool IsRight(const std::string& style) const;
  // nullptr for none. The outline of headings goes by an empty name.
  const OdtList* List(const std::string& name) const;

  std::map<std::string, OdtStyle> styles;  // of paragraphs and of text
  std::map<std::string, OdtList> lists;

 private:
  template <typename Value>
  bool Resolve(const std::string& name, Value OdtStyle::*value) const;
};

// Takes up what stands in office:styles and office:automatic-styles.
class OdtStylesReader : public XmlHandler {
 public:
  explicit OdtStylesReader(OdtStyles& styles) : styles_(styles) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override;
  void End(std::string_view name) override;
  void Text(std::string_view) override {}

  const std::optional<Error>& problem() const { return problem_; }

 private:
  void StartLevel(std::string_view name, const XmlAttributes& attributes);

  OdtStyles& styles_;
  OdtStyle* style_ = nullptr;
  OdtList* list_ = nullptr;
  OdtListLevel* level_ = nullptr;
  std::optional<Error> problem_;
};

}  // namespace hegui

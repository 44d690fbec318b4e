// The paragraph and character styles of a Word file, as far as they say something about the text: headings, lists, hidden text, the side
// on which it stands. Style ids mean nothing by themselves (WPS writes "2" for a heading); what counts is what the chain of styles
// says, and then the names along it. Chains are followed some steps only, so circles do no harm. Not thread-safe.
//
// Errors: D031 {unit "styles", limit}.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/import/xml_reader.h"
#include "engine/language/language.h"

namespace hegui {

// What a style says itself; absent: what it is based on says.
struct DocxStyle {
  std::string based_on;
  int named_heading = 0;             // 1…9 by its name
  bool contents = false;             // of a table of contents, by its name
  std::optional<int> outline_level;  // 0…8, 9 for text
  std::optional<std::string> list;   // w:numId
  std::optional<int> list_level;     // w:ilvl
  std::optional<bool> hidden;
  std::optional<bool> right;
};

// A style with all that it inherits.
struct DocxStyleFacts {
  int heading_level = 0;  // 1…9; 0 for none
  bool contents = false;
  bool hidden = false;
  bool right = false;
  std::string list;
  std::optional<int> list_level;
  std::string list_style;  // the style of the chain that names the list
};

class DocxStyles {
 public:
  // `id` empty or unknown: the default paragraph style.
  const DocxStyleFacts& Of(const std::string& id) const;
  // w:numId that a numbering style points to; empty for none.
  std::string ListOf(const std::string& id) const { return Of(id).list; }

  // For the reader: adds a style, the first of its id counts.
  void Add(const std::string& id, const DocxStyle& style) { styles_.try_emplace(id, style); }
  void SetDefault(std::string id) { default_ = std::move(id); }
  std::size_t size() const { return styles_.size(); }

 private:
  DocxStyleFacts Resolve(const std::string& id) const;

  std::map<std::string, DocxStyle> styles_;
  std::string default_;
  mutable std::map<std::string, DocxStyleFacts> resolved_;  // of known ids, so that it stays small
};

// Reads styles.xml.
class DocxStylesReader : public XmlHandler {
 public:
  DocxStylesReader(DocxStyles& styles, const StyleNames& names, const NumeralTable& numerals)
      : styles_(styles), names_(names), numerals_(numerals) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override;
  void End(std::string_view name) override;
  void Text(std::string_view) override {}

  const std::optional<Error>& problem() const { return problem_; }

 private:
  void ReadName(std::string_view name);

  DocxStyles& styles_;
  const StyleNames& names_;
  const NumeralTable& numerals_;
  std::optional<Error> problem_;
  bool inside_ = false;
  int skip_ = 0;  // depth within what is read over
  std::string id_;
  DocxStyle style_;
};

// Whether an on/off property is on: present without a value, or with one that says so.
bool IsOn(const XmlAttributes& attributes);
// A small number; nothing when it is none.
std::optional<int> ReadSmallNumber(std::string_view text);
// Whether a paragraph with this w:jc or w:ind stands right of the middle.
bool IsRightJustified(std::string_view jc);
bool IsFarIndent(const XmlAttributes& ind);

}  // namespace hegui

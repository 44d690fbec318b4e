// Writes HTML that cannot come out broken: elements close in the order in which they were opened, and all text and all attribute
// values are escaped on the way in. There is no way to write markup that came from outside.
//
//   HtmlBuilder html;
//   {
//     const auto section = html.In("section", {{"id", id}});
//     html.Leaf("h2", {}, title);
//   }
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hegui {

class HtmlBuilder {
 public:
  // Names are the program's own words; values may be anything. An attribute with an empty value is left out, but for `alt`-like ones
  // none of ours needs one.
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  // An element that closes at the end of the scope.
  class [[nodiscard]] Scope {
   public:
    explicit Scope(HtmlBuilder& html) : html_(html) {}
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope() { html_.Close(); }

   private:
    HtmlBuilder& html_;
  };

  Scope In(std::string_view tag, Attributes attributes = {});
  void Text(std::string_view text);
  void Leaf(std::string_view tag, Attributes attributes, std::string_view text);
  // An element that has no content and no end tag.
  void Void(std::string_view tag, Attributes attributes = {});
  // A style sheet of the program's own, taken as it is. REQUIRES: holds no "</".
  void Style(std::string_view css);
  // A script of the program's own, taken as it is. REQUIRES: holds no "</" and no "<!--".
  void Script(std::string_view code);
  // JSON for scripts, made safe on the way in (EscapeScriptData). REQUIRES: `json` is valid JSON in UTF-8.
  void Data(std::string_view id, std::string_view json);

  // The language of what is not the page's own words, for `lang`; empty where it is the page's.
  void SetSubjectLanguage(std::string_view language) { subject_language_ = language; }
  const std::string& subject_language() const { return subject_language_; }
  // Text in that language.
  void SubjectText(std::string_view text);

  // REQUIRES: every scope has ended.
  std::string Take() && { return std::move(out_); }

 private:
  void Open(std::string_view tag, Attributes attributes);
  void Close();

  std::string out_;
  std::string subject_language_;
  std::vector<std::string_view> open_;
};

}  // namespace hegui

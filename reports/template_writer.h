// Pages and letters by templates of users, in Mustache, over template_model.h. What the kind of a file can hold is told from its name:
// texts that are put into a page are escaped for it, where the author did not ask for them raw. Templates reach no file and run no
// code. The only home of the Mustache library: it parses; the tree is walked here, because its own renderer can be neither
// limited nor stopped. Immutable; thread-safe.
#pragma once

#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "reports/template_check.h"
#include "reports/template_model.h"

namespace hegui {

enum class TemplateEscape { kHtml, kMarkdown, kJson, kText };

// page.html.mustache, page.html, page.htm, page.xml …: HTML; .md: Markdown; .json: within a string of JSON; others: text, in which only
// what cannot be seen is shown.
TemplateEscape TemplateEscapeFor(std::string_view file_name);

using TemplateEscaper = std::function<std::string(std::string_view)>;

class ParsedTemplate {
 public:
  // REQUIRES: TemplateChecker found nothing in it. Errors: C101 {what, limit} a limit: "size", "words"; C107 the library refused it.
  static Result<ParsedTemplate> Parse(const std::string& text);

  // `contexts`: where names are looked up, innermost last. Errors: C101 {what, limit} a limit: "output", "steps".
  Result<std::string> Render(std::span<const nlohmann::ordered_json* const> contexts,
                             const TemplateEscaper& escape) const;

 private:
  struct Tree;
  explicit ParsedTemplate(std::shared_ptr<const Tree> tree);
  std::shared_ptr<const Tree> tree_;
};

class PageTemplate {
 public:
  // `problems` gets what is wrong with it: C100–C107. Nothing then.
  static std::shared_ptr<const PageTemplate> Load(const std::string& file_name,
                                                  std::string_view bytes, Diagnostics& problems);

  // Errors: C101.
  Result<std::string> Write(const TemplateModel& model) const;

 private:
  PageTemplate(ParsedTemplate parsed, TemplateEscape escape);
  ParsedTemplate parsed_;
  TemplateEscape escape_;
};

// Bytes of a template that are read at most.
inline constexpr std::size_t kMaxTemplateBytes = 1U << 20;

}  // namespace hegui

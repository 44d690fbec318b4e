// Holds the tags of a template, in their order, against each other and against the schema of the model: sections close as they were
// opened, and every name is one that the model has where the tag stands. What an author got wrong is an error with its place, because a
// name that silently prints nothing is the worst of mistakes.
//
//   C100 {tag} a tag that does not end      C101 {what, limit} a limit: "depth"
//   C102 {name} a name that the model does not have there      C103 {name} a section that is not closed
//   C104 {name, open} the end of a section that is not open there      C105 {name} a list, a group or a yes-or-no where a text is due
//   C106 {tag} a tag that is not supported
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "reports/template_tags.h"

namespace hegui {

// What names count from.
enum class TemplateScope {
  kRun,     // the whole audit
  kLetter,  // one document, and behind it the audit
};

class TemplateChecker {
 public:
  explicit TemplateChecker(TemplateScope scope);

  // All tags of a text; `name` is what its file is called. Places count lines and characters of the text, lines from `first_line`.
  void Check(std::string_view text, const TemplateTags& tags, const std::string& name,
             std::uint32_t first_line = 1);
  // After the last one.
  Diagnostics Finish() &&;

 private:
  struct Section {
    std::string name;
    Diagnostic begin;  // its place
  };
  using Json = nlohmann::ordered_json;

  Diagnostic& Report(std::string code, MessageArguments arguments, const Diagnostic& place);
  void See(const TemplateTag& tag, const Diagnostic& place);
  void Open(const TemplateTag& tag, const Diagnostic& place);
  void Close(const TemplateTag& tag, const Diagnostic& place);
  // The schema of what a name means here; null when it means nothing.
  const Json* Resolve(const std::string& name) const;
  void ReportUnknown(const std::string& name, const Diagnostic& place);

  Diagnostics problems_;
  std::vector<Section> open_;
  std::vector<const Json*> scopes_;  // innermost last; null: anything may stand there
};

}  // namespace hegui

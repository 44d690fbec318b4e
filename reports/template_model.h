// What a template is given: the view of an audit as JSON, described by the schema template-1 (reports/assets/schema), which is also what
// its names are checked against. Every key is always there, so that a name never means something further out by accident: what is
// not known is an empty text, an empty list, false or null. Texts are plain, as in the view. Immutable; thread-safe.
#pragma once

#include <cstddef>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "engine/audit/audit.h"
#include "engine/language/date.h"
#include "reports/report_language.h"

namespace hegui {

class TemplateModel {
 public:
  // `mend_by`: the day by which findings are to be mended, where there is one.
  TemplateModel(const Audit& audit, ReportLanguage language,
                const std::optional<Date>& mend_by = std::nullopt);

  const nlohmann::ordered_json& json() const { return *json_; }
  // Of the documents that were audited, in the order of the inputs.
  std::size_t document_count() const;
  const nlohmann::ordered_json& document(std::size_t index) const;
  // A text of a document: "unit".
  std::string DocumentText(std::size_t index, std::string_view key) const;

 private:
  std::shared_ptr<const nlohmann::ordered_json> json_;
};

// The JSON schema of the model. Lives as long as the program.
std::string_view TemplateSchema();

}  // namespace hegui

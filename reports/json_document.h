// An audited document as JSON, an element of `documents` in the schema hegui-audit/1 (docs/hegui-audit-1.schema.json). Internal
// to the JSON writers.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "engine/audit/audit.h"
#include "reports/catalogue.h"

namespace hegui {

nlohmann::ordered_json DocumentToJson(const DocumentAudit& audit, const PackDefinition& pack,
                                      const Catalogue& words);

// The list of recognised sections, as `sections` of a document.
nlohmann::ordered_json SectionsToJson(const Document& document,
                                      const std::vector<RoleSection>& sections);

nlohmann::ordered_json NoticesToJson(const Diagnostics& notices, const Catalogue& words);

nlohmann::ordered_json ValueToJson(const ParameterValue& value);

}  // namespace hegui

// How the documents of a run answer the roster, as JSON: `roster` in the schema hegui-audit/1 (docs/hegui-audit-1.schema.json). Internal
// to the JSON writers.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "engine/audit/audit.h"

namespace hegui {

// REQUIRES: the audit has submissions. `name` gives what a document's path is called.
nlohmann::ordered_json RosterToJson(const Audit& audit,
                                    const std::function<std::string(const std::string&)>& name);

}  // namespace hegui

// What has changed since an earlier run, as JSON: `comparison` and `change` in the schema hegui-audit/1 (docs/hegui-audit-1.schema.json).
// Internal to the JSON writers.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "engine/audit/earlier.h"

namespace hegui {

nlohmann::ordered_json ComparisonToJson(const Comparison& comparison);
nlohmann::ordered_json ChangeToJson(const DocumentChange& change);

}  // namespace hegui

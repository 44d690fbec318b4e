// What has changed since an earlier run, as JSON: `comparison` and `change` in the schema hegui-audit/1 (docs/hegui-audit-1.schema.json).
// Internal to the JSON writers.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "engine/audit/earlier.h"
#include "engine/audit/history.h"

namespace hegui {

nlohmann::ordered_json ComparisonToJson(const Comparison& comparison);
nlohmann::ordered_json ChangeToJson(const DocumentChange& change);
nlohmann::ordered_json TrendToJson(const Trend& trend);
nlohmann::ordered_json TrendToJson(const std::vector<TrendPoint>& points);

}  // namespace hegui

#include "reports/json_roster.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "reports/submission_name.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

Json TextOrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json DateOrNull(const std::optional<Date>& date) { return date ? Json(date->ToIso()) : Json(); }

}  // namespace

Json RosterToJson(const Audit& audit, const std::function<std::string(const std::string&)>& name) {
  const Submissions& submissions = *audit.submissions;
  const auto paths = [&](const std::vector<std::size_t>& inputs) {
    Json list = Json::array();
    for (const std::size_t index : inputs) {
      const AuditInput& input = audit.inputs[index];
      list.push_back(name(input.failed ? input.failed->path : input.audited->path));
    }
    return list;
  };
  Json units = Json::array();
  for (const UnitSubmission& unit : submissions.units) {
    const RosterEntry& entry = submissions.roster->entries[unit.entry];
    const char* const origin = unit.received_by_roster ? "roster" : "signature";
    units.push_back({{"unit", entry.unit},
                     {"aliases", entry.aliases},
                     {"level", TextOrNull(entry.level)},
                     {"contact", TextOrNull(entry.contact)},
                     {"due", DateOrNull(unit.due)},
                     {"received", DateOrNull(unit.received)},
                     {"received_origin", unit.received ? Json(origin) : Json()},
                     {"state", Name(unit.state)},
                     {"days_late", unit.days_late},
                     {"documents", paths(unit.inputs)}});
  }
  return {{"only_some", submissions.only_some},
          {"units", std::move(units)},
          {"unknown", paths(submissions.unknown)}};
}

}  // namespace hegui

#include "reports/baseline_file.h"

#include <nlohmann/json.hpp>
#include <tuple>
#include <vector>

#include "engine/audit/fingerprint.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "hegui-baseline/1";

}  // namespace

std::string WriteBaseline(const Audit& audit) {
  std::set<std::tuple<std::string, std::string, std::string>> findings;  // path, rule, fingerprint
  for (const AuditInput& input : audit.inputs) {
    for (std::size_t i = 0; input.audited && i < input.audited->outcomes.size(); ++i) {
      const Outcome& outcome = input.audited->outcomes[i];
      const RuleDefinition& rule = audit.pack->rules[static_cast<std::size_t>(outcome.rule)];
      for (std::string& print : FindingFingerprints(rule, outcome, input.audited->sections)) {
        findings.emplace(input.audited->known_as, rule.id, std::move(print));
      }
    }
  }
  std::string text = "{\n  \"schema\": \"" + std::string(kSchema) + "\",\n  \"findings\": [";
  const char* separator = "\n    ";
  for (const auto& [path, rule, fingerprint] : findings) {
    text += separator + Json({{"path", path}, {"rule", rule}, {"fingerprint", fingerprint}})
                            .dump(-1, ' ', false, Json::error_handler_t::replace);
    separator = ",\n    ";
  }
  return text + (findings.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

Result<Baseline> ReadBaseline(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || json.value("schema", Json()) != kSchema || !json.contains("findings") ||
      !json["findings"].is_array()) {
    return Fail("C070", {{"reason", std::string("schema ≠ ") + kSchema}});
  }
  Baseline baseline;
  for (const Json& finding : json["findings"]) {
    const auto text_of = [&finding](const char* key) {
      return finding.is_object() && finding.contains(key) && finding[key].is_string()
                 ? finding[key].get<std::string>()
                 : std::string();
    };
    std::pair<std::string, std::string> known{text_of("path"), text_of("fingerprint")};
    if (known.first.empty() || known.second.empty()) {
      return Fail("C070",
                  {{"reason", finding.dump(-1, ' ', true, Json::error_handler_t::replace)}});
    }
    baseline.findings.emplace(BaselinePath(known.first), std::move(known.second));
  }
  return baseline;
}

}  // namespace hegui

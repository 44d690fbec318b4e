#include "reports/json_change.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/document_view.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kHundredths = 100;

Json Hundredths(int value) {
  if (value % kHundredths == 0) {
    return value / kHundredths;
  }
  return static_cast<double>(value) / kHundredths;
}

Json OrNull(std::string_view text) { return text.empty() ? Json() : Json(text); }

Json StatusOf(std::optional<Status> status) { return status ? Json(Name(*status)) : Json(); }

Json Rules(const std::vector<RuleChange>& changes) {
  Json json = Json::array();
  for (const RuleChange& change : changes) {
    json.push_back({{"rule", change.rule},
                    {"title", change.title},
                    {"before", StatusOf(change.before)},
                    {"now", StatusOf(change.now)}});
  }
  return json;
}

}  // namespace

Json ComparisonToJson(const Comparison& comparison) {
  Json absent = Json::array();
  for (const AbsentDocument& document : comparison.absent) {
    absent.push_back({{"unit", OrNull(document.unit)}, {"path", PortableName(document.path)}});
  }
  return {{"as_of", OrNull(comparison.as_of)},
          {"pack_version", comparison.pack_version},
          {"other_rules", comparison.other_rules},
          {"rose", comparison.rose},
          {"fell", comparison.fell},
          {"level", comparison.level},
          {"unscored", comparison.unscored},
          {"new", comparison.fresh},
          {"unclear", comparison.unclear},
          {"absent", std::move(absent)}};
}

Json ChangeToJson(const DocumentChange& change) {
  Json score;
  if (change.score) {
    score = {{"lower", Hundredths(change.score->lower)}, {"grade", OrNull(change.score->grade)}};
  }
  return {{"path", PortableName(change.path)},
          {"report_year", change.report_year ? Json(*change.report_year) : Json()},
          {"score", std::move(score)},
          {"difference", change.difference ? Hundredths(*change.difference) : Json()},
          {"gone", Rules(change.gone)},
          {"new", Rules(change.fresh)},
          {"moved", Rules(change.moved)},
          {"kept", change.kept}};
}

Json TrendToJson(const Trend& trend) {
  Json runs = Json::array();
  for (const TrendRun& run : trend.runs) {
    runs.push_back({{"as_of", run.as_of},
                    {"pack_version", run.pack_version},
                    {"comparable", run.comparable},
                    {"documents", run.documents},
                    {"scored", run.scored},
                    {"passed", run.passed},
                    {"average", run.average ? Hundredths(*run.average) : Json()}});
  }
  return {{"whole", trend.whole}, {"older", trend.older}, {"runs", std::move(runs)}};
}

Json TrendToJson(const std::vector<TrendPoint>& points) {
  Json json = Json::array();
  for (const TrendPoint& point : points) {
    Json score;
    if (point.score) {
      score = {{"lower", Hundredths(point.score->lower)},
               {"upper", Hundredths(point.score->upper)},
               {"grade", OrNull(point.score->grade)}};
    }
    Json counts = Json::object();
    for (const auto& [status, count] : point.counts) {
      counts[std::string(Name(status))] = count;
    }
    json.push_back({{"as_of", point.as_of},
                    {"pack_version", point.pack_version},
                    {"comparable", point.comparable},
                    {"score", std::move(score)},
                    {"gate", point.gate_passes ? "pass" : "fail"},
                    {"counts", std::move(counts)}});
  }
  return json;
}

}  // namespace hegui

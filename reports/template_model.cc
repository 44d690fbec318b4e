#include "reports/template_model.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "reports/assets.h"
#include "reports/catalogue.h"
#include "reports/numbers.h"
#include "reports/report_view.h"
#include "reports/template_result.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

Json MakeNotices(const std::vector<NoticeView>& notices) {
  return TemplateList(notices, [](const NoticeView& notice) {
    return Json{{"code", notice.code},
                {"text", notice.text},
                {"place", notice.place},
                {"is_error", notice.level == DiagnosticLevel::kError},
                {"is_warning", notice.level == DiagnosticLevel::kWarning}};
  });
}

Json MakeProperties(const std::vector<PropertyView>& properties) {
  return TemplateList(properties, [](const PropertyView& property) {
    return Json{{"label", property.label}, {"value", property.value}, {"origin", property.origin}};
  });
}

Json MakeScore(const std::optional<ScoreView>& score) {
  if (!score) {
    return nullptr;
  }
  return {{"lower", score->lower},   {"upper", score->upper},       {"open", score->open},
          {"earned", score->earned}, {"possible", score->possible}, {"coverage", score->coverage},
          {"grade", score->grade},   {"capped", score->capped}};
}

Json MakeBasisIndex(const DocumentView& document) {
  return TemplateList(document.by_basis, [&document](const auto& entry) {
    return Json{{"text", entry.first},
                {"findings", TemplateList(entry.second, [&document](std::size_t finding) {
                   const ResultView& result = document.findings[finding];
                   return Json{{"rule", result.rule}, {"title", result.title}};
                 })}};
  });
}

void AddPoints(const DocumentView& document, Json& json) {
  json["mendings"] = TemplateList(document.mendings, [](const MendingView& mending) {
    return Json{{"title", mending.title}, {"advice", mending.advice}, {"points", mending.points}};
  });
  json["mendings_line"] = document.mendings_line;
  json["groups"] = TemplateList(document.groups, [](const GroupView& group) {
    return Json{{"id", group.id},         {"label", group.label},
                {"earned", group.earned}, {"possible", group.possible},
                {"lost", group.lost},     {"applicable", group.applicable}};
  });
  json["ledger"] = TemplateList(document.ledger, [](const LedgerView& loss) {
    return Json{{"rule", loss.rule},
                {"title", loss.title},
                {"item", loss.item},
                {"points", loss.points},
                {"place", loss.place}};
  });
  json["ledger_sum"] = document.ledger_sum;
}

Json MakeRuleChanges(const std::vector<RuleChangeView>& changes) {
  return TemplateList(changes, [](const RuleChangeView& change) {
    return Json{{"rule", change.rule}, {"title", change.title}, {"states", change.states}};
  });
}

Json MakeChange(const std::optional<ChangeView>& change) {
  if (!change) {
    return nullptr;
  }
  return {{"line", change->line},
          {"points", change->score},
          {"before", change->before},
          {"grades", change->grade},
          {"gone", MakeRuleChanges(change->gone)},
          {"fresh", MakeRuleChanges(change->fresh)},
          {"moved", MakeRuleChanges(change->moved)}};
}

Json MakeDocument(const DocumentView& document, const Catalogue& words) {
  const auto results = [&words](const std::vector<ResultView>& list) {
    return TemplateList(
        list, [&words](const ResultView& result) { return TemplateResult(result, words); });
  };
  Json json{{"name", document.name},       {"title", document.title},
            {"unit", document.unit},       {"year", document.year},
            {"profile", document.profile}, {"passes", document.gate_passes},
            {"verdict", document.verdict}, {"score", MakeScore(document.score)}};
  json["counts"] = TemplateList(document.counts, [](const CountView& count) {
    return Json{{"status", Name(count.status)}, {"word", count.word}, {"count", count.count}};
  });
  json["findings"] = results(document.findings);
  json["findings_count"] = document.findings.size();
  json["reviews"] = results(document.reviews);
  json["reviews_count"] = document.reviews.size();
  json["passed"] = results(document.passed);
  json["passed_count"] = document.passed.size();
  json["not_applicable"] = results(document.not_applicable);
  json["waived"] = results(document.waived);
  json["severities"] = document.severities;
  AddPoints(document, json);
  json["by_basis"] = MakeBasisIndex(document);
  json["facts"] = MakeProperties(document.facts);
  json["parameters"] = MakeProperties(document.parameters);
  json["source"] = MakeProperties(document.source);
  json["sections"] = TemplateList(document.sections, [](const SectionView& section) {
    return Json{{"heading", section.heading},
                {"level", section.level},
                {"roles", section.roles},
                {"recognised", section.recognised},
                {"place", section.place.text}};
  });
  json["notices"] = MakeNotices(document.notices);
  json["change"] = MakeChange(document.change);
  return json;
}

Json MakeComparison(const std::optional<ComparisonView>& comparison) {
  if (!comparison) {
    return nullptr;
  }
  return {
      {"summary", comparison->summary}, {"note", comparison->note}, {"absent", comparison->absent}};
}

class RosterPrinter {
 public:
  RosterPrinter(const ReportView& view, const RosterView& roster) : view_(view), roster_(roster) {}

  Json Print() const {
    return {{"summary", roster_.summary},
            {"units", Units([](SubmissionState) { return true; })},
            {"missing", Units([](SubmissionState s) { return s == SubmissionState::kMissing; })},
            {"late", Units([](SubmissionState s) { return s == SubmissionState::kLate; })},
            {"unknown", Names(roster_.unknown_documents, roster_.unknown_failed)}};
  }

 private:
  template <typename Wanted>
  Json Units(const Wanted& wanted) const {
    std::vector<const SubmissionView*> units;
    for (const SubmissionView& unit : roster_.units) {
      if (wanted(unit.state)) {
        units.push_back(&unit);
      }
    }
    return TemplateList(units, [this](const SubmissionView* unit) { return Unit(*unit); });
  }

  Json Unit(const SubmissionView& unit) const {
    return {{"unit", unit.unit},
            {"level", unit.level},
            {"contact", unit.contact},
            {"due", unit.due},
            {"received", unit.received},
            {"is_on_time", unit.state == SubmissionState::kOnTime},
            {"is_late", unit.state == SubmissionState::kLate},
            {"is_undated", unit.state == SubmissionState::kUndated},
            {"is_awaited", unit.state == SubmissionState::kAwaited},
            {"is_wrong", unit.state == SubmissionState::kWrong},
            {"is_missing", unit.state == SubmissionState::kMissing},
            {"state_word", unit.state_word},
            {"days_late", unit.days_late},
            {"twice", unit.twice},
            {"documents", Names(unit.documents, unit.failed)}};
  }

  Json Names(const std::vector<std::size_t>& documents,
             const std::vector<std::size_t>& failed) const {
    Json names = Json::array();
    for (const std::size_t document : documents) {
      names.push_back(view_.documents[document].name);
    }
    for (const std::size_t one : failed) {
      names.push_back(view_.failed[one].name);
    }
    return names;
  }

  const ReportView& view_;
  const RosterView& roster_;
};

std::string DateText(std::string_view iso, const Catalogue& words) {
  const std::optional<Date> date = ParseIsoDate(iso);
  return date ? words.Text("date.text", {{"year", std::to_string(date->year)},
                                         {"month", std::to_string(date->month)},
                                         {"day", std::to_string(date->day)}})
              : std::string(iso);
}

Json MakeModel(const Audit& audit, const ReportView& view, const std::optional<Date>& mend_by) {
  const Catalogue words(view.language);
  const std::string by = mend_by ? mend_by->ToIso() : std::string();
  Json json{{"language", Name(view.language)},
            {"program", "hegui"},
            {"version", audit.program_version},
            {"date", audit.options.as_of},
            {"date_text", DateText(audit.options.as_of, words)},
            {"mend_by", by},
            {"mend_by_text", DateText(by, words)}};
  json["pack"] = {{"id", audit.pack->id},
                  {"name", view.pack},
                  {"version", audit.pack->version},
                  {"digest", audit.pack->digest}};
  json["score_note"] = view.score_note;
  json["batch"] = view.documents.size() + view.failed.size() > 1;
  json["documents"] = TemplateList(view.documents, [&words](const DocumentView& document) {
    return MakeDocument(document, words);
  });
  json["documents_count"] = view.documents.size();
  json["failed"] = TemplateList(view.failed, [](const FailedView& failed) {
    return Json{{"name", failed.name}, {"code", failed.code}, {"message", failed.message}};
  });
  json["failed_count"] = view.failed.size();
  json["roster"] = view.roster ? RosterPrinter(view, *view.roster).Print() : Json(nullptr);
  json["comparison"] = MakeComparison(view.comparison);
  json["tallies"] = TemplateList(view.tallies, [](const RuleTally& tally) {
    return Json{{"rule", tally.rule},
                {"title", tally.title},
                {"missed", tally.missed},
                {"judged", tally.judged}};
  });
  json["grades"] = TemplateList(view.grades, [](const auto& grade) {
    return Json{{"grade", grade.first}, {"count", grade.second}};
  });
  json["bands"] = Json::array();
  for (const BandView& band : view.bands) {
    json["bands"].push_back(band.text);
  }
  json["notices"] = MakeNotices(view.notices);
  json["reproduction"] = MakeProperties(view.reproduction);
  json["changes"] = MakeProperties(view.changes);
  return json;
}

}  // namespace

TemplateModel::TemplateModel(const Audit& audit, ReportLanguage language,
                             const std::optional<Date>& mend_by)
    : json_(std::make_shared<const Json>(
          MakeModel(audit, BuildReportView(audit, language, {.with_text = false}), mend_by))) {}

std::size_t TemplateModel::document_count() const { return json_->at("documents").size(); }

const Json& TemplateModel::document(std::size_t index) const {
  return json_->at("documents").at(index);
}

std::string TemplateModel::DocumentText(std::size_t index, std::string_view key) const {
  return document(index).at(std::string(key)).get<std::string>();
}

std::string_view TemplateSchema() { return Asset("schema/template-1.schema.json"); }

}  // namespace hegui

#include "reports/json_document.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "engine/audit/fingerprint.h"
#include "reports/assertion_name.h"
#include "reports/document_view.h"
#include "reports/json_change.h"
#include "reports/labels.h"
#include "reports/section_text.h"
#include "reports/view_context.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kPathSeparator = " > ";

// Hundredths as a number without needless decimals: 98, 61.5, 62.76.
Json Hundredths(int value) {
  if (value % 100 == 0) {
    return value / 100;
  }
  return static_cast<double>(value) / 100.0;
}

Json OrNull(std::string_view text) { return text.empty() ? Json() : Json(text); }

template <typename T>
Json OrNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

Json Points(int earned, int possible) {
  return {{"earned", Hundredths(earned)}, {"possible", Hundredths(possible)}};
}

Json PlaceToJson(const Place& place) {
  return {{"line", place.line},
          {"column", place.column},
          {"end_line", place.end_line},
          {"end_column", place.end_column},
          {"page", OrNull(place.page)}};
}

class DocumentPrinter {
 public:
  DocumentPrinter(const DocumentAudit& audit, const PackDefinition& pack, const Catalogue& words)
      : audit_(audit), pack_(pack), words_(words), labels_(pack, words) {}

  Json Print() const {
    Json json;
    json["path"] = audit_.path;
    json["format"] = audit_.document.format;
    json["encoding"] = OrNull(audit_.document.encoding);
    json["sha256"] = audit_.sha256;
    json["profile"] = audit_.profile.id;
    json["profile_origin"] = audit_.profile.origin;
    json["params"] = Parameters();
    json["facts"] = Facts();
    json["metadata"] = Metadata();
    if (audit_.document.from_ocr) {
      json["from_ocr"] = true;
    }
    json["notices"] = NoticesToJson(audit_.notices, words_);
    json["sections"] = SectionsToJson(audit_.document, audit_.sections);
    // Beside the score, because there may be none; a gate there always is.
    json["gate"] = audit_.gate_passes ? "pass" : "fail";
    json["gate_reasons"] = GateReasons();
    json["score"] = Score();
    if (audit_.change) {
      json["change"] = ChangeToJson(*audit_.change);
    }
    if (!audit_.trend.empty()) {
      json["trend"] = TrendToJson(audit_.trend);
    }
    json["ledger"] = Ledger();
    json["results"] = Results();
    return json;
  }

 private:
  Json Parameters() const {
    Json json = Json::object();
    for (const auto& [id, parameter] : audit_.parameters) {
      json[id] = {{"value", ValueToJson(parameter.value)}, {"origin", parameter.origin}};
    }
    return json;
  }

  const Fact* FactNamed(std::string_view name) const {
    const auto found = std::find_if(audit_.facts.begin(), audit_.facts.end(),
                                    [name](const Fact& f) { return f.name == name; });
    return found == audit_.facts.end() ? nullptr : &*found;
  }

  Json FactText(std::string_view name) const {
    const Fact* fact = FactNamed(name);
    return fact == nullptr ? Json() : OrNull(fact->value);
  }

  Json FactNumber(std::string_view name) const {
    const Fact* fact = FactNamed(name);
    std::int64_t number = 0;
    if (fact == nullptr) {
      return {};
    }
    const char* const end = fact->value.data() + fact->value.size();
    const auto [stop, error] = std::from_chars(fact->value.data(), end, number);
    return error == std::errc() && stop == end ? Json(number) : Json();
  }

  Json Facts() const {
    return {{"title", FactText("title")},
            {"unit", FactText("unit")},
            {"superiors", audit_.superiors},
            {"report_year", FactNumber("report_year")},
            {"signed_date", FactText("signed_date")},
            {"signatories", audit_.signatories},
            {"han_characters", audit_.han_characters}};
  }

  Json Metadata() const {
    Json json{{"published", nullptr}};
    for (const auto& [name, value] : audit_.document.metadata) {
      json[name] = value;
    }
    return json;
  }

  Json GateReasons() const {
    Json json = Json::array();
    for (const GateReason& reason : audit_.gate_reasons) {
      json.push_back(words_.Text(reason.code, labels_.Readable(reason.arguments)));
    }
    return json;
  }

  Json Score() const {
    if (!audit_.score) {
      return {};
    }
    const Scorecard& card = *audit_.score;
    return {{"earned", Hundredths(card.earned)},
            {"possible", Hundredths(card.possible)},
            {"lower", Hundredths(card.lower)},
            {"upper", Hundredths(card.upper)},
            {"coverage", static_cast<double>(card.coverage) / 10000.0},
            {"grade", OrNull(card.grade)},
            {"gate", audit_.gate_passes ? "pass" : "fail"},
            {"gate_reasons", GateReasons()},
            {"groups", Groups(card)}};
  }

  static Json Groups(const Scorecard& card) {
    Json json = Json::array();
    for (const GroupScore& group : card.groups) {
      json.push_back({{"group", group.group},
                      {"earned", Hundredths(group.earned)},
                      {"possible", Hundredths(group.possible)}});
    }
    return json;
  }

  const RuleDefinition& RuleAt(int rule) const {
    return pack_.rules[static_cast<std::size_t>(rule)];
  }

  Json Ledger() const {
    Json json = Json::array();
    if (!audit_.score) {
      return json;
    }
    for (const LedgerLine& line : audit_.score->ledger) {
      json.push_back({{"rule", RuleAt(line.rule).id},
                      {"item", ItemLabel(line)},
                      {"points", Hundredths(line.points)},
                      {"evidence", OrNull(line.evidence)}});
    }
    return json;
  }

  Json ItemLabel(const LedgerLine& line) const {
    const auto outcome = std::find_if(audit_.outcomes.begin(), audit_.outcomes.end(),
                                      [&](const Outcome& o) { return o.rule == line.rule; });
    if (!line.item || outcome == audit_.outcomes.end()) {
      return {};
    }
    return outcome->items[static_cast<std::size_t>(*line.item)].label;
  }

  Json Results() const {
    Json json = Json::array();
    for (const Outcome& outcome : audit_.outcomes) {
      json.push_back(Result(outcome));
    }
    return json;
  }

  Json Result(const Outcome& outcome) const {
    const RuleDefinition& rule = RuleAt(outcome.rule);
    Json json;
    json["rule"] = rule.id;
    json["title"] = rule.title;
    json["group"] = rule.group;
    json["status"] = Name(outcome.status);
    json["reason"] = ReasonOf(outcome.status, outcome.reason);
    json["severity"] = Name(outcome.severity);
    json["points"] = Points(outcome.earned, outcome.possible);
    json["items"] = Items(outcome);
    json["message"] = OutcomeMessage(outcome, words_, labels_);
    json["hint"] = rule.hint;
    json["basis"] = Bases(rule);
    json["waiver"] = WaiverToJson(outcome.waiver);
    json["decision"] = DecisionToJson(outcome.decision);
    if (outcome.expired_waiver) {
      json["expired_waiver"] = WaiverToJson(outcome.expired_waiver);
    }
    if (outcome.stale_decision) {
      json["stale_decision"] = DecisionToJson(outcome.stale_decision);
    }
    if (audit_.against_baseline) {
      json["known"] = outcome.known;
    }
    json["fingerprint"] = Fingerprint(rule, outcome, audit_.sections);
    json["evidence"] = EvidenceList(outcome.evidence);
    json["evidence_total"] = std::max(outcome.evidence_total, outcome.evidence.size());
    json["searched"] = {
        {"sections", outcome.searched.sections},
        {"terms", outcome.searched.terms},
        {"nearest", outcome.searched.nearest ? EvidenceToJson(*outcome.searched.nearest) : Json()}};
    if (!outcome.rejected.empty()) {
      json["rejected"] = EvidenceList(outcome.rejected);
    }
    return json;
  }

  static Json WaiverToJson(const std::optional<HumanRuling>& waiver) {
    return waiver ? Json{{"by", waiver->by},
                         {"why", waiver->why},
                         {"until", OrNull(waiver->day)},
                         {"points", Hundredths(waiver->points)}}
                  : Json();
  }

  static Json DecisionToJson(const std::optional<HumanRuling>& decision) {
    return decision ? Json{{"by", decision->by},
                           {"why", decision->why},
                           {"on", OrNull(decision->day)},
                           {"verdict", Name(decision->verdict)}}
                    : Json();
  }

  static Json ReasonOf(Status status, Reason reason) {
    return status == Status::kPass ? Json() : OrNull(Name(reason));
  }

  static Json Items(const Outcome& outcome) {
    Json json = Json::array();
    for (const ItemOutcome& item : outcome.items) {
      json.push_back({{"label", item.label},
                      {"status", Name(item.status)},
                      {"reason", ReasonOf(item.status, item.reason)},
                      {"points", Points(item.earned, item.possible)}});
    }
    return json;
  }

  static Json Bases(const RuleDefinition& rule) {
    Json json = Json::array();
    for (const Basis& basis : rule.basis) {
      json.push_back({{"text", basis.text},
                      {"article", OrNull(basis.article)},
                      {"verified", basis.verified},
                      {"url", OrNull(basis.url)},
                      {"instrument", OrNull(basis.instrument)}});
    }
    return json;
  }

  Json EvidenceList(const std::vector<Evidence>& list) const {
    Json json = Json::array();
    for (const Evidence& evidence : list) {
      json.push_back(EvidenceToJson(evidence));
    }
    return json;
  }

  Json EvidenceToJson(const Evidence& evidence) const {
    Json json{{"quote", evidence.quote}};
    json.update(PlaceToJson(evidence.place));
    json["section"] = evidence.section < 0 ? Json() : Json(evidence.section);
    json["section_path"] =
        SectionPath(audit_.document, audit_.sections, evidence.section, kPathSeparator);
    json["assertion"] = OrNull(Name(evidence.assertion));
    json["context"] = evidence.context;
    json["item"] = evidence.item < 0 ? Json() : Json(evidence.item);
    json["note"] = OrNull(EvidenceNote(evidence, audit_, words_, labels_));
    json["cue"] = OrNull(evidence.cue);
    return json;
  }

  const DocumentAudit& audit_;
  const PackDefinition& pack_;
  const Catalogue& words_;
  Labels labels_;
};

}  // namespace

Json DocumentToJson(const DocumentAudit& audit, const PackDefinition& pack,
                    const Catalogue& words) {
  return DocumentPrinter(audit, pack, words).Print();
}

Json SectionsToJson(const Document& document, const std::vector<RoleSection>& sections) {
  Json json = Json::array();
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const RoleSection& section = sections[i];
    const Place place = document.PlaceOf(section.span);
    json.push_back({{"index", i},
                    {"parent", section.parent < 0 ? Json() : Json(section.parent)},
                    {"level", section.level},
                    {"number", OrNull(section.number)},
                    {"heading", OrNull(HeadingText(document, section))},
                    {"roles", section.roles},
                    {"line", place.line},
                    {"column", place.column},
                    {"end_line", place.end_line}});
  }
  return json;
}

Json NoticesToJson(const Diagnostics& notices, const Catalogue& words) {
  Json json = Json::array();
  for (const Diagnostic& notice : notices) {
    Json& printed = json.emplace_back();
    printed = {{"code", notice.code},
               {"message", words.Text(notice.code, notice.arguments)},
               {"line", notice.place.line == 0 ? Json() : Json(notice.place.line)}};
    if (!notice.place.file.empty()) {
      printed["file"] = PortableName(notice.place.file);
    }
  }
  return json;
}

Json ValueToJson(const ParameterValue& value) {
  struct Printer {
    Json operator()(std::monostate) const { return {}; }
    Json operator()(bool flag) const { return flag; }
    Json operator()(std::int64_t number) const { return number; }
    Json operator()(const std::string& text) const { return text; }
    Json operator()(const std::vector<std::string>& words) const { return words; }
  };
  return std::visit(Printer(), value);
}

}  // namespace hegui

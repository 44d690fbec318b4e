#include "reports/template_result.h"

#include <set>
#include <string>
#include <vector>

#include "reports/numbers.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

std::string Joined(const std::vector<std::string>& values, const std::string& separator) {
  std::string joined;
  for (const std::string& value : values) {
    joined += (joined.empty() ? "" : separator) + value;
  }
  return joined;
}

Json MakeEvidence(const EvidenceView& evidence) {
  return {{"quote", MarkedQuote(evidence.quote)},
          {"pieces", TemplateList(evidence.quote,
                                  [](const QuotePiece& piece) {
                                    return Json{{"text", piece.text}, {"hit", piece.hit}};
                                  })},
          {"place", evidence.place.text},
          {"brief", evidence.place.brief},
          {"section", evidence.place.section},
          {"assertion", evidence.assertion},
          {"note", evidence.note}};
}

Json MakeSearched(const std::optional<SearchedView>& searched, const Catalogue& words) {
  if (!searched) {
    return nullptr;
  }
  return {{"sections", searched->sections},
          {"sections_text", Joined(searched->sections, words.Text("clause.separator"))},
          {"terms", searched->terms},
          {"terms_text", Joined(searched->terms, words.Text("list.separator"))},
          {"more_terms", searched->more_terms},
          {"nearest", searched->nearest ? MakeEvidence(*searched->nearest) : Json(nullptr)}};
}

// Each place once, in order.
std::string PlacesOf(const std::vector<EvidenceView>& evidence, const Catalogue& words) {
  std::vector<std::string> places;
  std::set<std::string> known;
  for (const EvidenceView& one : evidence) {
    if (known.insert(one.place.text).second) {
      places.push_back(one.place.text);
    }
  }
  return Joined(places, words.Text("list.separator"));
}

void AddWeight(const ResultView& result, Json& json) {
  json["status"] = Name(result.status);
  json["status_word"] = result.status_word;
  json["is_fail"] = result.status == Status::kFail;
  json["is_partial"] = result.status == Status::kPartial;
  json["is_review"] = result.status == Status::kReview;
  json["is_error"] = result.status == Status::kError;
  json["severity"] = Name(result.severity);
  json["severity_word"] = result.severity_word;
  json["is_fatal"] = result.severity == Severity::kFatal;
  json["is_major"] = result.severity == Severity::kMajor;
  json["is_minor"] = result.severity == Severity::kMinor;
  json["is_info"] = result.severity == Severity::kInfo;
}

}  // namespace

Json TemplateResult(const ResultView& result, const Catalogue& words) {
  const bool is_open = result.status == Status::kReview || result.status == Status::kError;
  Json json{{"rule", result.rule},
            {"title", result.title},
            {"asks", result.asks},
            {"group", result.group}};
  AddWeight(result, json);
  json["reason"] = result.reason;
  json["message"] = result.message;
  json["ruled"] = result.ruled;
  json["hint"] = result.hint;
  json["lost"] = is_open ? HundredthsText(result.lost) : SignedHundredthsText(-result.lost);
  json["points"] = result.points;
  json["items"] = TemplateList(result.items, [](const ItemView& item) {
    return Json{{"label", item.label},
                {"status", Name(item.status)},
                {"verdict", item.verdict},
                {"points", item.points}};
  });
  json["evidence"] = TemplateList(result.evidence, MakeEvidence);
  json["more_evidence"] = result.more_evidence;
  json["places"] = PlacesOf(result.evidence, words);
  json["searched"] = MakeSearched(result.searched, words);
  json["basis"] = TemplateList(result.basis, [](const BasisView& basis) {
    return Json{{"text", basis.text},
                {"verified", basis.verified},
                {"validity", basis.validity},
                {"url", basis.url}};
  });
  return json;
}

}  // namespace hegui

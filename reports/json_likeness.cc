#include "reports/json_likeness.h"

#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "reports/likeness_view.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

std::string_view Name(LikenessKind kind) {
  switch (kind) {
    case LikenessKind::kOtherYears:
      return "other-years";
    case LikenessKind::kSameUnit:
      return "same-unit";
    case LikenessKind::kOtherUnits:
      break;
  }
  return "other-units";
}

// A stretch of a document by its first and last character.
Json StretchToJson(const Document& document, Span span) {
  const Place place = document.PlaceOf(span);
  Json json{{"line", place.line},
            {"column", place.column},
            {"end_line", place.end_line},
            {"end_column", place.end_column}};
  if (place.page) {
    json["page"] = *place.page;
  }
  json["quote"] = BeginningOf(document, span);
  return json;
}

}  // namespace

Json LikenessesToJson(const Audit& audit,
                      const std::function<std::string(const std::string&)>& name) {
  Json list = Json::array();
  for (const Likeness& likeness : audit.likenesses) {
    const DocumentAudit& first = *audit.inputs[likeness.first].audited;
    const DocumentAudit& second = *audit.inputs[likeness.second].audited;
    Json passages = Json::array();
    for (const LikePassage& passage : likeness.passages) {
      passages.push_back({{"characters", passage.characters},
                          {"first", StretchToJson(first.document, passage.first)},
                          {"second", StretchToJson(second.document, passage.second)}});
    }
    list.push_back({{"first", name(first.path)},
                    {"second", name(second.path)},
                    {"kind", Name(likeness.kind)},
                    {"share_percent_hundredths", likeness.share},
                    {"characters", likeness.shared},
                    {"longest_passage", likeness.longest},
                    {"first_characters", likeness.first_text},
                    {"second_characters", likeness.second_text},
                    {"passages", std::move(passages)}});
  }
  return list;
}

}  // namespace hegui

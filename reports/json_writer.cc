#include "reports/json_writer.h"

#include <nlohmann/json.hpp>

#include "reports/catalogue.h"
#include "reports/document_view.h"
#include "reports/json_change.h"
#include "reports/json_document.h"
#include "reports/json_likeness.h"
#include "reports/json_roster.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kIndent = 2;
constexpr int kOneLine = -1;

std::string Print(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json ErrorToJson(const Error& error, const Catalogue& words) {
  return {{"code", error.code}, {"message", words.Text(error.code, error.arguments)}};
}

Json OptionsToJson(const AuditOptions& options, ReportLanguage language) {
  Json set = Json::object();
  for (const auto& [name, value] : options.set) {
    set[name] = value;
  }
  Json json{{"as_of", options.as_of},
            {"lang", Name(language)},
            {"profile", options.profile},
            {"set", std::move(set)}};
  if (options.redacted) {
    json["redacted"] = true;
  }
  if (options.timing) {
    constexpr double kPerSecond = 1000;
    json["timing"] = {{"started", options.timing->started},
                      {"seconds", static_cast<double>(options.timing->milliseconds) / kPerSecond}};
  }
  return json;
}

// Everything but the documents, of which there is an empty list in its place.
Json FrameToJson(const Audit& audit, const WriteOptions& options) {
  const Catalogue words(options.language);
  const PackDefinition& pack = *audit.pack;
  Json json;
  json["schema"] = "hegui-audit/1";
  json["generator"] = {{"name", "hegui"}, {"version", audit.program_version}};
  json["model"] = {{"id", pack.score.model}, {"version", pack.score.model_version}};
  json["packs"] = Json::array({{{"id", pack.id},
                                {"version", pack.version},
                                {"digest", pack.digest},
                                {"extends", pack.extends}}});
  json["options"] = OptionsToJson(audit.options, options.language);
  json["documents"] = Json::array();
  json["errors"] = Json::array();
  for (const AuditInput& input : audit.inputs) {
    if (input.failed) {
      Json error{{"path", input.failed->path}};
      error.update(ErrorToJson(input.failed->error, words));
      json["errors"].push_back(std::move(error));
    }
  }
  if (audit.submissions) {
    json["roster"] = RosterToJson(audit, [](const std::string& path) { return path; });
  }
  if (audit.comparison) {
    json["comparison"] = ComparisonToJson(*audit.comparison);
  }
  if (!audit.likenesses.empty()) {
    json["likenesses"] = LikenessesToJson(audit, [](const std::string& path) { return path; });
  }
  if (audit.trend) {
    json["trend"] = TrendToJson(*audit.trend);
  }
  json["notices"] = NoticesToJson(audit.notices, words);
  return json;
}

Json AuditToJson(const Audit& audit, const WriteOptions& options) {
  Json json = FrameToJson(audit, options);
  const Catalogue words(options.language);
  for (const AuditInput& input : audit.inputs) {
    if (input.audited) {
      json["documents"].push_back(DocumentToJson(*input.audited, *audit.pack, words));
    }
  }
  return json;
}

std::string OneLine(const Json& json) {
  return json.dump(kOneLine, ' ', false, Json::error_handler_t::replace);
}

void MakePathsPortable(Json& list) {
  for (Json& entry : list) {
    entry["path"] = PortableName(entry["path"].get_ref<const std::string&>());
  }
}

}  // namespace

std::string WriteJson(const Audit& audit, const WriteOptions& options) {
  return Print(AuditToJson(audit, options), kIndent);
}

// Document by document, as a batch of them as one value would take ten times the memory of its text.
std::string WriteJsonData(const Audit& audit, const WriteOptions& options) {
  const Catalogue words(options.language);
  Json frame = FrameToJson(audit, options);
  MakePathsPortable(frame["errors"]);
  if (audit.submissions) {
    frame["roster"] = RosterToJson(audit, PortableName);
  }
  if (!audit.likenesses.empty()) {
    frame["likenesses"] = LikenessesToJson(audit, PortableName);
  }
  std::string text;
  for (const auto& [key, value] : frame.items()) {
    text += (text.empty() ? "{\"" : ",\"") + key + "\":";
    if (key != "documents") {
      text += OneLine(value);
      continue;
    }
    const char* before = "[";
    for (const AuditInput& input : audit.inputs) {
      if (input.audited) {
        Json document = DocumentToJson(*input.audited, *audit.pack, words);
        document["path"] = PortableName(input.audited->path);
        text += before + OneLine(document);
        before = ",";
      }
    }
    text += *before == '[' ? "[]" : "]";
  }
  return text + "}\n";
}

std::string WriteJsonLines(const Audit& audit, const WriteOptions& options) {
  const Catalogue words(options.language);
  std::string lines;
  for (const AuditInput& input : audit.inputs) {
    if (input.failed) {
      const Json line{{"path", input.failed->path},
                      {"error", ErrorToJson(input.failed->error, words)}};
      lines += Print(line, kOneLine);
    } else if (input.audited) {
      lines += Print(DocumentToJson(*input.audited, *audit.pack, words), kOneLine);
    }
  }
  return lines;
}

std::string WriteOutlineJson(const DocumentAudit& audit) {
  return Print({{"path", audit.path}, {"sections", SectionsToJson(audit.document, audit.sections)}},
               kIndent);
}

}  // namespace hegui

#include "reports/history_file.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/audit/trend.h"
#include "engine/language/date.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "hegui-history/1";
constexpr std::size_t kLongestLine = 16U << 20;
constexpr std::size_t kMostTold = 5;
// So many lines from the end, the same run is looked for.
constexpr std::size_t kMostTried = 2000;
constexpr int kHundredths = 100;
// Beyond any score and year.
constexpr double kMostNumber = 1e6;
// Beyond any number of rules.
constexpr std::size_t kMostCount = 1'000'000;

Json Hundredths(int value) {
  return value % kHundredths == 0 ? Json(value / kHundredths)
                                  : Json(static_cast<double>(value) / kHundredths);
}

Json OrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

// Takes a line apart; what is wrong with it first is its error.
class LineReader {
 public:
  Result<HistoryRun> Read(std::string_view line) && {
    if (line.size() > kLongestLine) {
      return Fail("C137", {{"reason", "long"}, {"what", ""}});
    }
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object()) {
      return Fail("C137", {{"reason", "json"}, {"what", ""}});
    }
    const std::string schema = Text(json, "schema");
    if (!error_ && schema != kSchema) {
      Refuse("schema", schema.substr(0, 2 * std::string_view(kSchema).size()));
    }
    HistoryRun run;
    run.as_of = Text(json, "date");
    if (!error_ && !ParseIsoDate(run.as_of)) {
      Refuse("value", "date");
    }
    const Json& pack = Part(json, "pack", Json::value_t::object);
    run.pack = Text(pack, "id");
    run.pack_version = Text(pack, "version");
    run.pack_digest = Text(pack, "digest");
    run.redacted = json.value("redacted", Json()) == true;
    for (const Json& document : Part(json, "documents", Json::value_t::array)) {
      if (error_) {
        break;
      }
      run.documents.push_back(Document(document));
    }
    if (error_) {
      return tl::unexpected(*std::move(error_));
    }
    return run;
  }

 private:
  void Refuse(std::string reason, std::string what) {
    if (!error_) {
      error_ = Error{"C137", {{"reason", std::move(reason)}, {"what", std::move(what)}}};
    }
  }

  const Json* Find(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (!object.is_object()) {
      Refuse("type", key);
    } else if (found == object.end()) {
      Refuse("lacks", key);
    } else {
      return &*found;
    }
    return nullptr;
  }

  const Json& Part(const Json& object, const char* key, Json::value_t type) {
    static const Json kNone;
    const Json* const value = Find(object, key);
    if (value == nullptr || value->type() != type) {
      Refuse("type", key);
      return kNone;
    }
    return *value;
  }

  // An empty one for null, where it may be that.
  std::string Text(const Json& object, const char* key, bool may_be_null = false) {
    const Json* const value = Find(object, key);
    if (value == nullptr || (may_be_null && value->is_null())) {
      return {};
    }
    if (!value->is_string()) {
      Refuse("type", key);
      return {};
    }
    return value->get<std::string>();
  }

  int Points(const Json& object, const char* key) {
    const Json* const value = Find(object, key);
    if (value == nullptr) {
      return 0;
    }
    if (!value->is_number()) {
      Refuse("type", key);
      return 0;
    }
    const auto number = value->get<double>();
    if (!(std::abs(number) < kMostNumber)) {
      Refuse("value", key);
      return 0;
    }
    return static_cast<int>(std::lround(number * kHundredths));
  }

  HistoryDocument Document(const Json& json) {
    HistoryDocument document;
    document.path = Text(json, "path");
    document.sha256 = Text(json, "sha256");
    document.unit = Text(json, "unit", true);
    if (const Json* const year = Find(json, "year"); year != nullptr && !year->is_null()) {
      document.report_year = Points(json, "year") / kHundredths;
    }
    if (const Json* const score = Find(json, "score"); score != nullptr && !score->is_null()) {
      document.score = HistoryScore{Points(*score, "lower"), Points(*score, "upper"),
                                    Text(*score, "grade", true)};
    }
    const std::string gate = Text(json, "gate");
    document.gate_passes = gate == "pass";
    if (gate != "pass" && gate != "fail") {
      Refuse("value", "gate");
    }
    for (const auto& [name, count] : Part(json, "counts", Json::value_t::object).items()) {
      // A status of a newer program is none of ours to count.
      const std::optional<Status> status = StatusNamed(name);
      if (!count.is_number_unsigned() || count.get<std::uint64_t>() > kMostCount) {
        Refuse("value", "counts");
      } else if (status) {
        document.counts[*status] = count.get<std::size_t>();
      }
    }
    return document;
  }

  std::optional<Error> error_;
};

std::string LineOf(const HistoryRun& run) {
  Json json{
      {"schema", kSchema},
      {"date", run.as_of},
      {"pack", {{"id", run.pack}, {"version", run.pack_version}, {"digest", run.pack_digest}}}};
  if (run.redacted) {
    json["redacted"] = true;
  }
  json["documents"] = Json::array();
  for (const HistoryDocument& document : run.documents) {
    Json score;
    if (document.score) {
      score = {{"lower", Hundredths(document.score->lower)},
               {"upper", Hundredths(document.score->upper)},
               {"grade", OrNull(document.score->grade)}};
    }
    Json counts = Json::object();
    for (const auto& [status, count] : document.counts) {
      counts[std::string(Name(status))] = count;
    }
    json["documents"].push_back(
        {{"path", document.path},
         {"sha256", document.sha256},
         {"unit", OrNull(document.unit)},
         {"year", document.report_year ? Json(*document.report_year) : Json()},
         {"score", std::move(score)},
         {"gate", document.gate_passes ? "pass" : "fail"},
         {"counts", std::move(counts)}});
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool IsBlank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

Result<HistoryFile> ReadHistory(std::string_view text) {
  HistoryFile history;
  std::size_t bad = 0;
  for (std::size_t at = 0, number = 1; at < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    HistoryLine line{std::string(text.substr(at, end - at)), std::nullopt};
    at = end;
    if (!IsBlank(line.text)) {
      Result<HistoryRun> run = LineReader().Read(line.text);
      if (run) {
        line.run = history.runs.size();
        history.runs.push_back(*std::move(run));
      } else if (++bad <= kMostTold) {
        Diagnostic notice;
        notice.code = std::move(run.error().code);
        notice.level = DiagnosticLevel::kWarning;
        notice.arguments = std::move(run.error().arguments);
        notice.place.line = static_cast<std::uint32_t>(number);
        history.notices.push_back(std::move(notice));
      }
    }
    history.lines.push_back(std::move(line));
  }
  if (bad > 0 && history.runs.empty()) {
    return Fail("C136", {{"reason", "lines"}});
  }
  if (bad > kMostTold) {
    Diagnostic notice;
    notice.code = "C138";
    notice.level = DiagnosticLevel::kWarning;
    notice.arguments = {{"count", std::to_string(bad - kMostTold)}};
    history.notices.push_back(std::move(notice));
  }
  return history;
}

std::string WithRun(const HistoryFile& history, const HistoryRun& run) {
  const std::size_t first = history.lines.size() - std::min(history.lines.size(), kMostTried);
  std::string text;
  bool written = false;
  for (std::size_t i = 0; i < history.lines.size(); ++i) {
    const HistoryLine& line = history.lines[i];
    if (i >= first && line.run && IsSameRun(history.runs[*line.run], run)) {
      text += written ? std::string() : LineOf(run);
      written = true;
      continue;
    }
    text += line.text;
    text += line.text.ends_with('\n') ? "" : "\n";
  }
  return written ? text : text + LineOf(run);
}

}  // namespace hegui

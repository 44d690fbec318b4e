#include "reports/annotation_writer.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "engine/base/sha256.h"
#include "reports/catalogue.h"
#include "reports/escape.h"
#include "reports/place_text.h"
#include "reports/result_row.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kShownPerLevel = 10;

std::uint32_t LineOf(const ResultRow& row) {
  return HasFileLines(row.document->document) ? row.place.line : 1;
}

// Nothing that counts: a waived finding, one that the baseline has.
bool IsSettled(const ResultRow& row) {
  return row.outcome->known || row.outcome->status == Status::kWaived;
}

bool IsAnnotated(const ResultRow& row) {
  return row.Failed() || row.outcome->status == Status::kReview ||
         row.outcome->status == Status::kWaived;
}

// As GitHub's own toolkit escapes them: text of a command, and its properties.
std::string EscapeCommand(std::string_view text, bool property) {
  std::string escaped;
  for (const char c : ShowInvisible(text)) {
    if (c == '%') {
      escaped += "%25";
    } else if (c == '\r') {
      escaped += "%0D";
    } else if (c == '\n') {
      escaped += "%0A";
    } else if (property && c == ':') {
      escaped += "%3A";
    } else if (property && c == ',') {
      escaped += "%2C";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string_view GithubLevel(const ResultRow& row) {
  if (row.outcome->status == Status::kReview || IsSettled(row) ||
      row.outcome->severity == Severity::kInfo) {
    return "notice";
  }
  return row.outcome->severity == Severity::kMinor ? "warning" : "error";
}

std::string_view GitlabSeverity(const ResultRow& row) {
  if (row.outcome->status == Status::kReview || row.outcome->status == Status::kWaived) {
    return "info";
  }
  constexpr std::array<std::string_view, 4> kNames = {"info", "minor", "major", "blocker"};
  return kNames[static_cast<std::size_t>(row.outcome->severity)];
}

// What is new and worth most comes first: only the first ones are seen.
std::vector<ResultRow> ByWeight(std::vector<ResultRow> rows) {
  std::erase_if(rows, [](const ResultRow& row) { return !IsAnnotated(row); });
  std::stable_sort(rows.begin(), rows.end(), [](const ResultRow& a, const ResultRow& b) {
    if (IsSettled(a) != IsSettled(b)) {
      return IsSettled(b);
    }
    if (a.outcome->severity != b.outcome->severity) {
      return a.outcome->severity > b.outcome->severity;
    }
    return a.outcome->possible - a.outcome->earned > b.outcome->possible - b.outcome->earned;
  });
  return rows;
}

std::string Annotation(const ResultRow& row) {
  std::string text = "::" + std::string(GithubLevel(row)) +
                     " file=" + EscapeCommand(row.document->path, true) +
                     ",line=" + std::to_string(LineOf(row));
  if (HasFileLines(row.document->document) && !row.outcome->evidence.empty()) {
    text += ",endLine=" + std::to_string(row.place.end_line);
    if (row.place.line == row.place.end_line) {
      text += ",col=" + std::to_string(row.place.column) +
              ",endColumn=" + std::to_string(row.place.end_column);
    }
  }
  std::string message = row.message;
  if (!row.quote.empty()) {
    message += "\n" + row.quote;
  }
  if (!row.rule->hint.empty()) {
    message += "\n" + row.rule->hint;
  }
  return text + ",title=" + EscapeCommand(row.rule->id + " " + row.rule->title, true) +
         "::" + EscapeCommand(message, false) + "\n";
}

}  // namespace

std::string WriteGithub(const Audit& audit, const WriteOptions& options) {
  const Catalogue words(options.language);
  std::string text;
  for (const AuditInput& input : audit.inputs) {
    if (input.failed) {
      text += "::error file=" + EscapeCommand(input.failed->path, true) +
              ",title=" + EscapeCommand(input.failed->error.code, true) + "::" +
              EscapeCommand(words.Text(input.failed->error.code, input.failed->error.arguments),
                            false) +
              "\n";
    }
  }
  std::array<std::pair<std::string_view, std::size_t>, 3> written{
      {{"error", 0}, {"warning", 0}, {"notice", 0}}};
  std::size_t left_out = 0;
  for (const ResultRow& row : ByWeight(ResultRows(audit, words))) {
    auto& [level, count] = *std::find_if(written.begin(), written.end(), [&](const auto& entry) {
      return entry.first == GithubLevel(row);
    });
    if (count++ < kShownPerLevel) {
      text += Annotation(row);
    } else {
      ++left_out;
    }
  }
  if (left_out > 0) {
    text += words.Text("annotations.more", {{"count", std::to_string(left_out)}}) + "\n";
  }
  return text;
}

std::string WriteGitlab(const Audit& audit, const WriteOptions& options) {
  const Catalogue words(options.language);
  Json issues = Json::array();
  for (const AuditInput& input : audit.inputs) {
    if (input.failed) {
      const FailedDocument& failed = *input.failed;
      issues.push_back({{"description", words.Text(failed.error.code, failed.error.arguments)},
                        {"check_name", failed.error.code},
                        {"fingerprint", Sha256Hex(failed.path + '\n' + failed.error.code)},
                        {"severity", "blocker"},
                        {"location", {{"path", failed.path}, {"lines", {{"begin", 1}}}}}});
    }
  }
  for (const ResultRow& row : ResultRows(audit, words)) {
    if (IsAnnotated(row)) {
      issues.push_back(
          {{"description", row.rule->title + words.Text("colon") + row.message},
           {"check_name", row.rule->id},
           // Two documents may lack the same thing; a fingerprint must be one of a kind.
           {"fingerprint", Sha256Hex(row.document->path + '\n' + row.fingerprint)},
           {"severity", GitlabSeverity(row)},
           {"location", {{"path", row.document->path}, {"lines", {{"begin", LineOf(row)}}}}}});
    }
  }
  return issues.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace hegui

#include "reports/csv_writer.h"

#include <algorithm>
#include <array>
#include <vector>

#include "reports/catalogue.h"
#include "reports/document_view.h"
#include "reports/escape.h"
#include "reports/labels.h"
#include "reports/numbers.h"
#include "reports/result_row.h"
#include "reports/view_context.h"

namespace hegui {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 20> kColumns = {
    "kind",   "file",   "unit",     "year",   "rule",     "title", "group",
    "status", "reason", "severity", "earned", "possible", "share", "page",
    "line",   "column", "section",  "quote",  "message",  "hint"};

std::string FactOf(const DocumentAudit& document, std::string_view name) {
  const auto fact = std::find_if(document.facts.begin(), document.facts.end(),
                                 [name](const Fact& one) { return one.name == name; });
  return fact == document.facts.end() ? std::string() : fact->value;
}

class CsvPrinter {
 public:
  CsvPrinter(const Audit& audit, ReportLanguage language)
      : audit_(audit), words_(language), labels_(*audit.pack, words_) {}

  std::string Print() && {
    out_ = kByteOrderMark;
    Cells row;
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
      row[i] = words_.Text("csv." + std::string(kColumns[i]));
    }
    Row(row);
    const std::vector<ResultRow> rows = ResultRows(audit_, words_);
    auto next = rows.begin();
    for (const AuditInput& input : audit_.inputs) {
      if (input.failed) {
        PrintFailed(*input.failed);
      } else if (input.audited) {
        for (; next != rows.end() && next->document == &*input.audited; ++next) {
          PrintResult(*next);
        }
        PrintScores(*input.audited);
      }
    }
    return std::move(out_);
  }

 private:
  using Cells = std::array<std::string, kColumns.size()>;

  static std::string& At(Cells& row, std::string_view column) {
    return row[static_cast<std::size_t>(std::find(kColumns.begin(), kColumns.end(), column) -
                                        kColumns.begin())];
  }

  void Row(const Cells& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      out_ += (i == 0 ? "" : ",") + CsvCell(cells[i]);
    }
    out_ += "\r\n";
  }

  Cells Of(const DocumentAudit& document, std::string_view kind) const {
    Cells row;
    At(row, "kind") = words_.Text("csv.kind-" + std::string(kind));
    At(row, "file") = PortableName(document.path);
    At(row, "unit") = FactOf(document, "unit");
    At(row, "year") = FactOf(document, "report_year");
    return row;
  }

  void PrintFailed(const FailedDocument& failed) {
    Cells row;
    At(row, "kind") = words_.Text("csv.kind-error");
    At(row, "file") = PortableName(failed.path);
    At(row, "reason") = failed.error.code;
    At(row, "message") = words_.Text(failed.error.code, failed.error.arguments);
    Row(row);
  }

  void PrintResult(const ResultRow& result) {
    const Outcome& outcome = *result.outcome;
    Cells row = Of(*result.document, "result");
    At(row, "rule") = result.rule->id;
    At(row, "title") = result.rule->title;
    At(row, "group") = labels_.Group(result.rule->group);
    At(row, "status") = words_.Text("status." + std::string(Name(outcome.status)));
    At(row, "reason") = ReasonWord(outcome, words_);
    At(row, "severity") = words_.Text("severity." + std::string(Name(outcome.severity)));
    At(row, "earned") = HundredthsText(outcome.earned);
    At(row, "possible") = HundredthsText(outcome.possible);
    if (!outcome.evidence.empty()) {
      At(row, "page") = result.place.page ? std::to_string(*result.place.page) : "";
      At(row, "line") = std::to_string(result.place.line);
      At(row, "column") = std::to_string(result.place.column);
    }
    At(row, "section") = result.section_path;
    At(row, "quote") = result.quote;
    At(row, "message") = result.message;
    At(row, "hint") = result.Failed() ? result.rule->hint : "";
    Row(row);
  }

  void PrintScores(const DocumentAudit& document) {
    if (document.score) {
      for (const GroupScore& group : document.score->groups) {
        Cells row = Of(document, "group");
        At(row, "group") = labels_.Group(group.group);
        Points(group.earned, group.possible, row);
        Row(row);
      }
    }
    Cells row = Of(document, "total");
    At(row, "status") = words_.Text(document.gate_passes ? "gate-word.pass" : "gate-word.fail");
    if (document.score) {
      Points(document.score->earned, document.score->possible, row);
      At(row, "message") = document.score->grade.value_or("");
    }
    Row(row);
  }

  static void Points(int earned, int possible, Cells& row) {
    At(row, "earned") = HundredthsText(earned);
    At(row, "possible") = HundredthsText(possible);
    if (possible > 0) {
      At(row, "share") = HundredthsText(ShareOf(earned, possible));
    }
  }

  const Audit& audit_;
  Catalogue words_;
  Labels labels_;
  std::string out_;
};

}  // namespace

std::string CsvCell(std::string_view text) {
  std::string cell = ShowInvisible(text);
  if (LooksLikeFormula(cell)) {
    cell.insert(cell.begin(), '\'');
  }
  if (cell.find_first_of(",\"\r\n") == std::string::npos) {
    return cell;
  }
  std::string quoted = "\"";
  for (const char c : cell) {
    quoted += c == '"' ? "\"\"" : std::string(1, c);
  }
  return quoted + '"';
}

std::string WriteCsv(const Audit& audit, const WriteOptions& options) {
  return CsvPrinter(audit, options.language).Print();
}

}  // namespace hegui

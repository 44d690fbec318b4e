#include "reports/junit_writer.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "reports/basis_text.h"
#include "reports/catalogue.h"
#include "reports/escape.h"
#include "reports/labels.h"
#include "reports/place_text.h"
#include "reports/result_row.h"

namespace hegui {
namespace {

std::string Attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + EscapeHtml(value) + "\"";
}

std::string Count(std::string_view name, std::size_t count) {
  return Attribute(name, std::to_string(count));
}

class JunitPrinter {
 public:
  JunitPrinter(const Audit& audit, ReportLanguage language)
      : audit_(audit),
        words_(language),
        labels_(*audit.pack, words_),
        rows_(ResultRows(audit, words_)) {}

  std::string Print() && {
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    auto next = rows_.begin();
    for (const AuditInput& input : audit_.inputs) {
      if (input.failed) {
        PrintFailed(*input.failed);
      } else if (input.audited) {
        const auto begin = next;
        next = std::find_if(begin, rows_.end(),
                            [&](const ResultRow& row) { return row.document != &*input.audited; });
        PrintDocument(*input.audited, {begin, next});
      }
    }
    return std::move(out_) + "</testsuites>\n";
  }

 private:
  void OpenSuite(const std::string& path, std::size_t tests, std::size_t failures,
                 std::size_t errors, std::size_t skipped) {
    out_ += "  <testsuite" + Attribute("name", path) + Attribute("package", audit_.pack->id) +
            Count("id", suites_++) + Attribute("timestamp", audit_.options.as_of + "T00:00:00") +
            Attribute("hostname", "localhost") + Count("tests", tests) +
            Count("failures", failures) + Count("errors", errors) + Count("skipped", skipped) +
            Attribute("time", "0") + ">\n    <properties>\n";
  }

  void Property(std::string_view name, std::string_view value) {
    out_ += "      <property" + Attribute("name", name) + Attribute("value", value) + "/>\n";
  }

  void CloseSuite() { out_ += "    <system-out/>\n    <system-err/>\n  </testsuite>\n"; }

  void OpenCase(const std::string& path, std::string_view name) {
    out_ += "    <testcase" + Attribute("name", name) + Attribute("classname", path) +
            Attribute("time", "0");
  }

  void PrintFailed(const FailedDocument& failed) {
    OpenSuite(failed.path, 1, 0, 1, 0);
    out_ += "    </properties>\n";
    OpenCase(failed.path, failed.path);
    out_ += ">\n      <error" + Attribute("type", failed.error.code) +
            Attribute("message", words_.Text(failed.error.code, failed.error.arguments)) +
            "/>\n    </testcase>\n";
    CloseSuite();
  }

  void PrintDocument(const DocumentAudit& document, const std::vector<ResultRow>& rows) {
    std::size_t failures = 0, errors = 0, skipped = 0;
    for (const ResultRow& row : rows) {
      failures += row.Failed() && !row.outcome->known ? 1U : 0U;
      errors += row.outcome->status == Status::kError ? 1U : 0U;
      skipped += IsSkipped(row) ? 1U : 0U;
    }
    OpenSuite(document.path, rows.size(), failures, errors, skipped);
    Property("pack", audit_.pack->id + " " + audit_.pack->version);
    Property("profile", document.profile.id);
    Property("gate", document.gate_passes ? "pass" : "fail");
    for (const ResultRow& row : rows) {
      if (row.outcome->decision && row.outcome->status == Status::kPass) {
        Property(row.rule->id, row.message);  // a case that passed has no room for it
      }
    }
    out_ += "    </properties>\n";
    for (const ResultRow& row : rows) {
      PrintCase(row);
    }
    CloseSuite();
  }

  // What the baseline has fails no job.
  static bool IsSkipped(const ResultRow& row) {
    const Status status = row.outcome->status;
    return row.outcome->known || status == Status::kReview || status == Status::kNotApplicable ||
           status == Status::kWaived;
  }

  void PrintCase(const ResultRow& row) {
    OpenCase(row.document->path, row.rule->id + " " + row.rule->title);
    const Status status = row.outcome->status;
    if (status == Status::kPass) {
      out_ += "/>\n";
      return;
    }
    out_ += ">\n";
    if (IsSkipped(row)) {
      out_ += "      <skipped" +
              Attribute("message", words_.Text("status." + std::string(Name(status))) +
                                       words_.Text("colon") + row.message) +
              "/>\n";
    } else {
      const std::string_view element = status == Status::kError ? "error" : "failure";
      out_ += "      <" + std::string(element) +
              Attribute("type", std::string(Name(row.outcome->reason))) +
              Attribute("message", row.message) + ">" + EscapeHtml(Details(row)) + "</" +
              std::string(element) + ">\n";
    }
    out_ += "    </testcase>\n";
  }

  std::string Details(const ResultRow& row) const {
    std::string text;
    const auto add = [&](std::string_view label, const std::string& value) {
      if (!value.empty()) {
        text += words_.Text(label) + words_.Text("colon") + value + "\n";
      }
    };
    add("label.severity", words_.Text("severity." + std::string(Name(row.outcome->severity))));
    for (const Evidence& evidence : row.outcome->evidence) {
      text += PlaceText(row.document->document, evidence.place, words_) + words_.Text("colon") +
              evidence.quote + "\n";
    }
    add("label.hint", row.rule->hint);
    add("label.basis", BasisText(*row.rule, words_));
    return text;
  }

  const Audit& audit_;
  Catalogue words_;
  Labels labels_;
  std::vector<ResultRow> rows_;
  std::string out_;
  std::size_t suites_ = 0;
};

}  // namespace

std::string WriteJunit(const Audit& audit, const WriteOptions& options) {
  return JunitPrinter(audit, options.language).Print();
}

}  // namespace hegui

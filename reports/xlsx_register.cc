// Who has sent what, and how it was judged.
#include <algorithm>
#include <cstdint>
#include <variant>

#include "reports/numbers.h"
#include "reports/status_mark.h"
#include "reports/table_builder.h"
#include "reports/xlsx_tables.h"

namespace hegui {
namespace {

constexpr double kFileWidth = 18;

// What a unit sent, or that it sent nothing. Document or failure, or neither.
struct RegisterRow {
  std::int64_t number = 0;
  const SubmissionView* submission = nullptr;
  std::optional<std::size_t> document;
  const FailedView* failed = nullptr;
};

// Rows in the order of the roster, then what is no unit's; without a roster in the order of the audit.
std::vector<RegisterRow> RegisterRows(const WorkbookSource& source) {
  std::vector<RegisterRow> rows;
  const ReportView& view = source.view();
  const auto add = [&](const SubmissionView* submission, const std::vector<std::size_t>& documents,
                       const std::vector<std::size_t>& failed) {
    for (const std::size_t document : documents) {
      rows.push_back({0, submission, document, nullptr});
    }
    for (const std::size_t failure : failed) {
      rows.push_back({0, submission, std::nullopt, &view.failed[failure]});
    }
  };
  if (view.roster) {
    for (const SubmissionView& submission : view.roster->units) {
      const std::size_t before = rows.size();
      add(&submission, submission.documents, submission.failed);
      if (rows.size() == before) {
        rows.push_back({0, &submission, std::nullopt, nullptr});
      }
    }
    add(nullptr, view.roster->unknown_documents, view.roster->unknown_failed);
  } else {
    std::size_t document = 0, failed = 0;
    for (const AuditInput& input : source.audit().inputs) {
      if (input.failed) {
        add(nullptr, {}, {failed++});
      } else if (input.audited) {
        add(nullptr, {document++}, {});
      }
    }
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].number = static_cast<std::int64_t>(i + 1);
  }
  return rows;
}

std::string FactOf(const DocumentAudit& document, std::string_view name) {
  const auto fact = std::find_if(document.facts.begin(), document.facts.end(),
                                 [name](const Fact& one) { return one.name == name; });
  return fact == document.facts.end() ? std::string() : fact->value;
}

// Years are sorted as numbers.
CellValue YearOrText(const std::string& text) {
  constexpr std::size_t kDigits = 4;
  const bool is_year = text.size() == kDigits && std::all_of(text.begin(), text.end(), [](char c) {
                         return c >= '0' && c <= '9';
                       });
  return is_year ? CellValue(std::int64_t{std::stoi(text)}) : CellValue(text);
}

std::size_t CountOf(const DocumentView& document, Status status) {
  const auto found = std::find_if(document.counts.begin(), document.counts.end(),
                                  [status](const CountView& c) { return c.status == status; });
  return found == document.counts.end() ? 0 : found->count;
}

// What must be there whatever else is: the parts of the document that a rule asks for, and all whose lack is grave.
bool IsKeyRule(const RuleDefinition& rule) {
  return std::holds_alternative<SectionRule>(rule.body) || rule.severity == Severity::kFatal;
}

class RegisterBuilder {
 public:
  explicit RegisterBuilder(const WorkbookSource& source)
      : source_(source),
        table_(source.Word("xlsx.register"), source.TitleOf(source.Word("xlsx.register"))) {}

  TableSheet Build() && {
    AddIdentity();
    if (source_.view().roster) {
      AddSubmission();
    }
    AddDays();
    AddScore();
    AddKeyRules();
    AddGroups();
    AddCounts();
    table_.Add(source_.Word("column.file"), kFileWidth, [this](const RegisterRow& row) {
      return CellValue(row.document ? Document(row).name
                       : row.failed ? row.failed->name
                                    : std::string());
    });
    table_.Add(source_.Word("xlsx.remark"), 20,
               [this](const RegisterRow& row) { return CellValue(RemarkOn(row)); });
    AddNotes();
    return std::move(table_).Build(RegisterRows(source_));
  }

 private:
  const DocumentView& Document(const RegisterRow& row) const {
    return source_.Document(*row.document);
  }

  // A document of another kind that came beside the report: the unit's state is not its.
  bool IsBeside(const RegisterRow& row) const {
    return row.document && Document(row).of_another_kind &&
           row.submission->state != SubmissionState::kWrong;
  }

  // A column that only documents have a value in.
  template <typename Value>
  TableColumn& OfDocuments(const std::string& heading, double width, Value value) {
    return table_.Add(heading, width, [this, value](const RegisterRow& row) {
      return row.document ? CellValue(value(Document(row), source_.Audited(*row.document)))
                          : CellValue();
    });
  }

  void AddIdentity() {
    table_.Add(source_.Word("column.number"), kNumberWidth,
               [](const RegisterRow& row) { return CellValue(row.number); });
    table_.Add(source_.Word("column.unit"), kUnitWidth, [this](const RegisterRow& row) {
      return CellValue(row.submission ? row.submission->unit
                       : row.document ? source_.UnitOf(*row.document)
                                      : std::string());
    });
    table_.FixColumns();
    OfDocuments(source_.Word("label.profile"), 8,
                [](const DocumentView& view, const DocumentAudit&) { return view.profile; });
    OfDocuments(source_.Word("column.year"), 7, [](const DocumentView& view, const DocumentAudit&) {
      return YearOrText(view.year);
    }).centred = true;
  }

  void AddSubmission() {
    const auto add = [this](std::string_view key, double width, auto value) -> TableColumn& {
      return table_.Add(source_.Word(key), width, [this, value](const RegisterRow& row) {
        return row.submission && !IsBeside(row) ? value(*row.submission) : CellValue();
      });
    };
    const std::string yes = source_.Word("xlsx.yes"), no = source_.Word("xlsx.no");
    TableColumn& submitted = add("xlsx.submitted", 9, [yes, no](const SubmissionView& unit) {
      // Who is awaited is not missing; or was not part of the run.
      return unit.state == SubmissionState::kAwaited ? CellValue()
             : unit.state == SubmissionState::kMissing || unit.state == SubmissionState::kWrong
                 ? CellValue(no)
                 : CellValue(yes);
    });
    submitted.centred = true;
    submitted.tones = {{no, Tone::kBad}};
    add("xlsx.due", kDayWidth, [](const SubmissionView& unit) { return DayOrText(unit.due); });
    add("xlsx.received", kDayWidth,
        [](const SubmissionView& unit) { return DayOrText(unit.received); });
    TableColumn& late = add("xlsx.late", 9, [yes, no](const SubmissionView& unit) {
      switch (unit.state) {
        case SubmissionState::kOnTime:
          return CellValue(no);
        case SubmissionState::kLate:
          return CellValue(yes);
        case SubmissionState::kWrong:
        case SubmissionState::kMissing:
          return unit.days_late > 0 ? CellValue(yes) : CellValue();
        case SubmissionState::kUndated:
        case SubmissionState::kAwaited:
          break;
      }
      return CellValue();
    });
    late.centred = true;
    late.tones = {{yes, Tone::kWarning}};
    add("xlsx.days-late", 9, [](const SubmissionView& unit) {
      return unit.days_late > 0 ? CellValue(std::int64_t{unit.days_late}) : CellValue();
    });
  }

  void AddDays() {
    for (const std::string_view name : {"signed_date", "published"}) {
      const auto& inputs = source_.audit().inputs;
      const bool known = std::any_of(inputs.begin(), inputs.end(), [name](const AuditInput& i) {
        return i.audited && !FactOf(*i.audited, name).empty();
      });
      if (known) {
        OfDocuments(source_.labels().Fact(name), kDayWidth,
                    [name](const DocumentView&, const DocumentAudit& audited) {
                      return DayOrText(FactOf(audited, name));
                    });
      }
    }
  }

  void AddScore() {
    const auto score = [this](std::string_view key, int Scorecard::*figure) {
      OfDocuments(source_.Word(key), 7,
                  [figure](const DocumentView&, const DocumentAudit& audited) {
                    return audited.score ? CellValue(Hundredths{(*audited.score).*figure})
                                         : CellValue();
                  })
          .decimals = true;
    };
    score("column.score", &Scorecard::lower);
    if (source_.view().tells_change) {
      const auto change = [this](std::string_view key, int ScoreChangeView::*figure) {
        OfDocuments(source_.Word(key), 7, [figure](const DocumentView& view, const DocumentAudit&) {
          return view.since ? CellValue(Hundredths{(*view.since).*figure}) : CellValue();
        }).decimals = true;
      };
      change("column.before", &ScoreChangeView::before);
      change("column.change", &ScoreChangeView::difference);
    }
    score("column.upper", &Scorecard::upper);
    TableColumn& grade = OfDocuments(source_.Word("column.grade"), 7,
                                     [](const DocumentView& view, const DocumentAudit&) {
                                       return view.score ? view.score->grade : std::string();
                                     });
    grade.centred = true;
    const std::vector<GradeBand>& bands = source_.pack().score.bands;
    if (bands.size() > 1) {
      grade.tones = {{bands.front().label, Tone::kGood}, {bands.back().label, Tone::kBad}};
    }
    const std::string pass = source_.Word("gate-word.pass"), fail = source_.Word("gate-word.fail"),
                      unread = source_.Word("gate-word.unread");
    TableColumn& gate = table_.Add(
        source_.Word("column.gate"), 7, [this, pass, fail, unread](const RegisterRow& row) {
          return row.document ? CellValue(Document(row).gate_passes ? pass : fail)
                 : row.failed ? CellValue(unread)
                              : CellValue();
        });
    gate.centred = true;
    gate.tones = {{fail, Tone::kBad}, {unread, Tone::kWarning}};
  }

  void AddKeyRules() {
    const std::vector<RuleDefinition>& rules = source_.pack().rules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (IsKeyRule(rules[i])) {
        TableColumn& column =
            OfDocuments(rules[i].title, 0, [i](const DocumentView& view, const DocumentAudit&) {
              const std::optional<Status> status = view.statuses[i];
              return status ? std::string(MarkOf(*status)) : std::string();
            });
        SetUpright(column, 4).tones = MarkTones();
      }
    }
  }

  void AddGroups() {
    for (const GroupDefinition& group : source_.pack().score.groups) {
      const auto score_of = [id = group.id](const DocumentAudit& audited) -> const GroupScore* {
        if (!audited.score) {
          return nullptr;
        }
        const auto& groups = audited.score->groups;
        const auto found = std::find_if(groups.begin(), groups.end(),
                                        [&id](const GroupScore& one) { return one.group == id; });
        return found == groups.end() || found->possible == 0 ? nullptr : &*found;
      };
      int best = 0;
      for (const AuditInput& input : source_.audit().inputs) {
        const GroupScore* const score = input.audited ? score_of(*input.audited) : nullptr;
        best = score == nullptr ? best : std::max(best, score->possible);
      }
      if (best == 0) {
        continue;
      }
      const std::string heading = source_.words().Text(
          "xlsx.group",
          {{"group", source_.labels().Group(group.id)}, {"points", HundredthsText(best)}});
      TableColumn& column =
          OfDocuments(heading, 0, [score_of](const DocumentView&, const DocumentAudit& audited) {
            const GroupScore* const score = score_of(audited);
            return score == nullptr ? CellValue() : CellValue(Hundredths{score->earned});
          });
      SetUpright(column, 6).best = Hundredths{best};
    }
  }

  void AddCounts() {
    const auto add = [this](const std::string& heading, auto count) {
      SetUpright(OfDocuments(heading, 0,
                             [count](const DocumentView& view, const DocumentAudit&) {
                               return count(view);
                             }),
                 5);
    };
    for (const Severity severity : {Severity::kFatal, Severity::kMajor, Severity::kMinor}) {
      const std::string word = source_.Word("severity." + std::string(Name(severity)));
      add(source_.words().Text("xlsx.findings-of", {{"severity", word}}),
          [severity](const DocumentView& view) {
            const std::int64_t count =
                std::count_if(view.findings.begin(), view.findings.end(),
                              [severity](const ResultView& f) { return f.severity == severity; });
            return count;
          });
    }
    add(source_.Word("status.review"), [](const DocumentView& view) {
      return static_cast<std::int64_t>(CountOf(view, Status::kReview));
    });
  }

  // What the other columns do not say; the office adds its own.
  std::string RemarkOn(const RegisterRow& row) const {
    std::vector<std::string> remarks;
    if (row.submission != nullptr && row.submission->state != SubmissionState::kOnTime &&
        !IsBeside(row)) {
      remarks.push_back(row.submission->state_word);
    }
    if (row.submission != nullptr && row.submission->twice) {
      remarks.push_back(source_.Word("xlsx.twice"));
    }
    if (source_.view().roster && row.submission == nullptr) {
      remarks.push_back(source_.Word("xlsx.not-listed"));
    }
    if (row.failed != nullptr) {
      remarks.push_back(row.failed->message);
    } else if (row.document) {
      const DocumentView& document = Document(row);
      if (document.of_another_kind) {
        remarks.push_back(document.verdict);
      } else if (document.score && !document.score->capped.empty()) {
        remarks.push_back(document.score->capped);
      }
    }
    std::string text;
    for (const std::string& remark : remarks) {
      text += (text.empty() || remark.empty() ? "" : "\n") + remark;
    }
    return text;
  }

  void AddNotes() {
    table_.Note(source_.Word("caution"));
    if (const std::optional<ComparisonView>& comparison = source_.view().comparison) {
      table_.Note(comparison->summary + comparison->note);
    }
    if (!source_.view().score_note.empty()) {
      table_.Note(source_.view().score_note);
    }
    if (!source_.view().bands.empty()) {
      std::string bands;
      for (const BandView& band : source_.view().bands) {
        bands += (bands.empty() ? "" : source_.Word("semicolon")) + band.text;
      }
      table_.Note(source_.Word("bands.lead") + bands);
    }
    table_.Note(MarkLegend(source_.words()));
  }

  const WorkbookSource& source_;
  TableBuilder<RegisterRow> table_;
};

}  // namespace

TableSheet RegisterTable(const WorkbookSource& source) { return RegisterBuilder(source).Build(); }

}  // namespace hegui

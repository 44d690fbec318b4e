// Who has sent nothing, the wrong document, too late or twice, and what nobody is known to have sent.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/table_builder.h"
#include "reports/xlsx_tables.h"

namespace hegui {
namespace {

constexpr double kFileWidth = 18;

// A line of the list of those who did not do as they should.
struct OverdueRow {
  std::int64_t number = 0;
  std::string what;
  const SubmissionView* submission = nullptr;
  std::string unit, files;
};

class OverdueBuilder {
 public:
  explicit OverdueBuilder(const WorkbookSource& source)
      : source_(source),
        table_(source.Word("xlsx.overdue"), source.TitleOf(source.Word("xlsx.overdue"))) {}

  TableSheet Build() && {
    const RosterView& roster = *source_.view().roster;
    for (const SubmissionState state :
         {SubmissionState::kMissing, SubmissionState::kWrong, SubmissionState::kLate,
          SubmissionState::kUndated, SubmissionState::kAwaited}) {
      for (const SubmissionView& unit : roster.units) {
        if (unit.state == state) {
          AddUnit(unit.state_word, unit);
        }
      }
    }
    for (const SubmissionView& unit : roster.units) {
      if (unit.twice) {
        AddUnit(source_.Word("xlsx.twice"), unit);
      }
    }
    for (const std::size_t document : roster.unknown_documents) {
      AddUnknown(source_.UnitOf(document), source_.Document(document).name);
    }
    for (const std::size_t failed : roster.unknown_failed) {
      AddUnknown({}, source_.view().failed[failed].name);
    }
    AddColumns();
    table_.Note(roster.summary);
    return std::move(table_).Build(rows_);
  }

 private:
  void Add(OverdueRow row) {
    row.number = static_cast<std::int64_t>(rows_.size() + 1);
    rows_.push_back(std::move(row));
  }

  void AddUnit(const std::string& what, const SubmissionView& unit) {
    std::string files;
    const auto add = [&files](const std::string& name) {
      files += (files.empty() ? "" : "\n") + name;
    };
    for (const std::size_t document : unit.documents) {
      add(source_.Document(document).name);
    }
    for (const std::size_t failed : unit.failed) {
      add(source_.view().failed[failed].name);
    }
    Add({0, what, &unit, unit.unit, std::move(files)});
  }

  void AddUnknown(const std::string& unit, const std::string& file) {
    Add({0, source_.Word("xlsx.not-listed"), nullptr, unit, file});
  }

  void AddColumns() {
    const auto of_unit = [this](std::string_view key, double width, auto value) {
      table_.Add(source_.Word(key), width, [value](const OverdueRow& row) {
        return row.submission ? CellValue(value(*row.submission)) : CellValue();
      });
    };
    table_.Add(source_.Word("column.number"), kNumberWidth,
               [](const OverdueRow& row) { return CellValue(row.number); });
    table_.Add(source_.Word("column.unit"), kUnitWidth,
               [](const OverdueRow& row) { return CellValue(row.unit); });
    table_.FixColumns();
    TableColumn& what = table_.Add(source_.Word("xlsx.what"), 24,
                                   [](const OverdueRow& row) { return CellValue(row.what); });
    std::vector<ToneOfText> tones;
    for (const OverdueRow& row : rows_) {
      const bool bad =
          row.submission != nullptr && (row.submission->state == SubmissionState::kMissing ||
                                        row.submission->state == SubmissionState::kWrong);
      ToneOfText tone{row.what, bad ? Tone::kBad : Tone::kWarning};
      if (std::find(tones.begin(), tones.end(), tone) == tones.end()) {
        tones.push_back(std::move(tone));
      }
    }
    what.tones = std::move(tones);
    of_unit("xlsx.level", 10, [](const SubmissionView& unit) { return unit.level; });
    of_unit("xlsx.contact", 20, [](const SubmissionView& unit) { return unit.contact; });
    of_unit("xlsx.due", kDayWidth, [](const SubmissionView& unit) { return DayOrText(unit.due); });
    of_unit("xlsx.received", kDayWidth,
            [](const SubmissionView& unit) { return DayOrText(unit.received); });
    of_unit("xlsx.days-late", 9, [](const SubmissionView& unit) {
      return unit.days_late > 0 ? CellValue(std::int64_t{unit.days_late}) : CellValue();
    });
    table_.Add(source_.Word("column.file"), kFileWidth,
               [](const OverdueRow& row) { return CellValue(row.files); });
    table_.Add(source_.Word("xlsx.remark"), 24, [](const OverdueRow&) { return CellValue(); });
  }

  const WorkbookSource& source_;
  TableBuilder<OverdueRow> table_;
  std::vector<OverdueRow> rows_;
};

}  // namespace

TableSheet OverdueTable(const WorkbookSource& source) { return OverdueBuilder(source).Build(); }

}  // namespace hegui

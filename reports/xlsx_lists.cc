// What was found, in lists: common defects, every rule and every document, findings, points lost, particulars.
#include <algorithm>
#include <cstdint>
#include <map>

#include "reports/numbers.h"
#include "reports/status_mark.h"
#include "reports/table_builder.h"
#include "reports/xlsx_tables.h"

namespace hegui {
namespace {

constexpr double kFileWidth = 24, kTitleWidth = 22, kRuleWidth = 16, kTextWidth = 36;
// Quoted examples of a common defect, as many as a circular would quote.
constexpr std::size_t kMaxExamples = 3;

// A finding in its document.
struct FindingRow {
  std::int64_t number = 0;
  std::size_t document = 0;
  const ResultView* result = nullptr;
};

void AppendLine(std::string& text, const std::string& line) {
  if (!line.empty()) {
    text += (text.empty() ? "" : "\n") + line;
  }
}

// The sentence with what was found in it marked, and the note.
std::string QuoteOf(const EvidenceView& evidence, const Catalogue& words) {
  return MarkedQuote(evidence.quote) +
         (evidence.note.empty() ? "" : words.Text("xlsx.note", {{"note", evidence.note}}));
}

std::string QuotesOf(const ResultView& result, const Catalogue& words) {
  std::string text;
  for (const EvidenceView& evidence : result.evidence) {
    AppendLine(text, QuoteOf(evidence, words));
  }
  if (result.more_evidence > 0) {
    AppendLine(text,
               words.Text("evidence.more", {{"count", std::to_string(result.more_evidence)}}));
  }
  if (result.evidence.empty() && result.searched && result.searched->nearest) {
    AppendLine(text, words.Text("searched.nearest") + QuoteOf(*result.searched->nearest, words));
  }
  return text;
}

// Where the quotes stand.
std::string PlacesOf(const ResultView& result) {
  std::string text;
  for (const EvidenceView& evidence : result.evidence) {
    AppendLine(text, evidence.place.text);
  }
  if (result.evidence.empty() && result.searched && result.searched->nearest) {
    AppendLine(text, result.searched->nearest->place.text);
  }
  return text;
}

// The parts that the quotes stand in, each once; for what is missing the parts where it was looked for.
std::string SectionsOf(const ResultView& result) {
  std::vector<std::string> sections;
  for (const EvidenceView& evidence : result.evidence) {
    const std::string& section = evidence.place.section;
    if (std::find(sections.begin(), sections.end(), section) == sections.end()) {
      sections.push_back(section);
    }
  }
  if (sections.empty() && result.searched) {
    sections = result.searched->sections;
  }
  std::string text;
  for (const std::string& section : sections) {
    AppendLine(text, section);
  }
  return text;
}

std::string MessageOf(const ResultView& result, const Catalogue& words) {
  std::string text = result.message;
  for (const ItemView& item : result.items) {
    AppendLine(text, item.label + words.Text("colon") + item.verdict);
  }
  return text;
}

std::string BasisOf(const ResultView& result, const Catalogue& words) {
  std::string text;
  for (const BasisView& basis : result.basis) {
    AppendLine(text, basis.text + (basis.verified
                                       ? ""
                                       : words.Text("xlsx.note",
                                                    {{"note", words.Text("basis.unverified")}})));
  }
  return text;
}

std::vector<ToneOfText> StatusTones(const Catalogue& words) {
  const auto word = [&words](Status status) {
    return words.Text("status." + std::string(Name(status)));
  };
  return {{word(Status::kFail), Tone::kBad},
          {word(Status::kPartial), Tone::kWarning},
          {word(Status::kWaived), Tone::kQuiet}};
}

// Findings first, then what a person must look at, what was waived, and what a person decided; document by document.
std::vector<FindingRow> FindingRows(const ReportView& view) {
  std::vector<FindingRow> rows;
  for (std::size_t i = 0; i < view.documents.size(); ++i) {
    const DocumentView& document = view.documents[i];
    for (const auto* list : {&document.findings, &document.reviews, &document.waived,
                             &document.passed, &document.not_applicable}) {
      const bool all = list != &document.passed && list != &document.not_applicable;
      for (const ResultView& result : *list) {
        if (all || result.ruled) {
          rows.push_back({static_cast<std::int64_t>(rows.size() + 1), i, &result});
        }
      }
    }
  }
  return rows;
}

// Where a rule was missed: documents and what was found there.
using Misses = std::map<std::string, std::vector<FindingRow>, std::less<>>;

Misses MissesByRule(const ReportView& view) {
  Misses misses;
  for (std::size_t i = 0; i < view.documents.size(); ++i) {
    for (const ResultView& finding : view.documents[i].findings) {
      misses[finding.rule].push_back({0, i, &finding});
    }
  }
  return misses;
}

struct PropertyRow {
  std::string label, value, origin;
};

}  // namespace

TableSheet DefectsTable(const WorkbookSource& source) {
  const Catalogue& words = source.words();
  TableBuilder<RuleTally> table(words.Text("xlsx.defects"),
                                source.TitleOf(words.Text("xlsx.defects")));
  const Misses misses = MissesByRule(source.view());
  const auto missed = [&misses](const RuleTally& tally) -> const std::vector<FindingRow>& {
    static const std::vector<FindingRow> kNone;
    const auto found = misses.find(tally.rule);
    return found == misses.end() ? kNone : found->second;
  };
  table.Add(words.Text("csv.rule"), kRuleWidth, [](const RuleTally& tally) { return tally.rule; });
  table.Add(words.Text("csv.title"), kTitleWidth,
            [](const RuleTally& tally) { return tally.title; });
  table.FixColumns();
  table.Add(words.Text("csv.severity"), 9, [&source](const RuleTally& tally) {
    const RuleDefinition* const rule = source.RuleNamed(tally.rule);
    return rule == nullptr ? CellValue()
                           : source.Word("severity." + std::string(Name(rule->severity)));
  });
  table.Add(words.Text("xlsx.missed"), 10,
            [](const RuleTally& tally) { return static_cast<std::int64_t>(tally.missed); });
  table.Add(words.Text("xlsx.judged"), 10,
            [](const RuleTally& tally) { return static_cast<std::int64_t>(tally.judged); });
  table
      .Add(words.Text("xlsx.share"), 10,
           [](const RuleTally& tally) {
             return tally.judged == 0 ? CellValue()
                                      : Hundredths{ShareOf(static_cast<int>(tally.missed),
                                                           static_cast<int>(tally.judged))};
           })
      .decimals = true;
  table.Add(words.Text("xlsx.units"), kTextWidth, [&](const RuleTally& tally) {
    std::string units;
    for (const FindingRow& row : missed(tally)) {
      units += (units.empty() ? "" : words.Text("list.separator")) + source.UnitOf(row.document);
    }
    return units;
  });
  table.Add(words.Text("xlsx.examples"), 60, [&](const RuleTally& tally) {
    std::string examples;
    std::size_t shown = 0;
    for (const FindingRow& row : missed(tally)) {
      if (!row.result->evidence.empty() && shown < kMaxExamples) {
        const EvidenceView& evidence = row.result->evidence.front();
        AppendLine(examples, words.Text("xlsx.example", {{"unit", source.UnitOf(row.document)},
                                                         {"quote", MarkedQuote(evidence.quote)},
                                                         {"place", evidence.place.text}}));
        ++shown;
      }
    }
    return examples;
  });
  return std::move(table).Build(source.view().tallies);
}

TableSheet GridTable(const WorkbookSource& source) {
  const Catalogue& words = source.words();
  TableBuilder<std::size_t> table(words.Text("xlsx.grid"), source.TitleOf(words.Text("xlsx.grid")));
  table.Add(words.Text("column.number"), kNumberWidth,
            [](std::size_t i) { return static_cast<std::int64_t>(i + 1); });
  table.Add(words.Text("column.unit"), kUnitWidth,
            [&source](std::size_t i) { return source.UnitOf(i); });
  table.FixColumns();
  const std::vector<RuleDefinition>& rules = source.pack().rules;
  for (std::size_t rule = 0; rule < rules.size(); ++rule) {
    // Ids begin with a number of their own: "a01-title".
    const std::string& id = rules[rule].id;
    TableColumn& column = table.Add(
        id.substr(0, id.find('-')) + " " + rules[rule].title, 0, [&source, rule](std::size_t i) {
          const std::optional<Status> status = source.Document(i).statuses[rule];
          return status ? CellValue(std::string(MarkOf(*status))) : CellValue();
        });
    SetUpright(column, 3).tones = MarkTones();
  }
  table.Note(MarkLegend(words));
  std::vector<std::size_t> rows(source.view().documents.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i] = i;
  }
  return std::move(table).Build(rows);
}

TableSheet FindingsTable(const WorkbookSource& source) {
  const Catalogue& words = source.words();
  TableBuilder<FindingRow> table(words.Text("xlsx.findings"),
                                 source.TitleOf(words.Text("xlsx.findings")));
  const auto add = [&](std::string_view key, double width, auto value) -> TableColumn& {
    return table.Add(words.Text(key), width,
                     [value](const FindingRow& row) { return CellValue(value(*row.result)); });
  };
  table.Add(words.Text("column.number"), kNumberWidth,
            [](const FindingRow& row) { return row.number; });
  table.Add(words.Text("column.unit"), kUnitWidth,
            [&source](const FindingRow& row) { return source.UnitOf(row.document); });
  table.FixColumns();
  add("csv.title", kTitleWidth, [](const ResultView& result) { return result.title; });
  add("csv.status", 10, [](const ResultView& result) { return result.status_word; }).tones =
      StatusTones(words);
  add("csv.severity", 9, [](const ResultView& result) { return result.severity_word; }).tones = {
      {words.Text("severity.fatal"), Tone::kBad}};
  add("xlsx.lost", 7, [](const ResultView& result) {
    return result.lost == 0 ? CellValue() : CellValue(Hundredths{result.lost});
  });
  add("csv.message", kTextWidth,
      [&words](const ResultView& result) { return MessageOf(result, words); });
  add("finding.evidence", 50,
      [&words](const ResultView& result) { return QuotesOf(result, words); });
  add("ledger.place", 16, PlacesOf);
  add("finding.hint", kTextWidth, [](const ResultView& result) { return result.hint; });
  table.EndPrint();
  add("finding.basis", kTextWidth,
      [&words](const ResultView& result) { return BasisOf(result, words); });
  add("finding.asks", kTextWidth, [](const ResultView& result) { return result.asks; });
  add("csv.rule", kRuleWidth, [](const ResultView& result) { return result.rule; });
  add("csv.group", 12, [](const ResultView& result) { return result.group; });
  add("csv.reason", 12, [](const ResultView& result) { return result.reason; });
  add("csv.section", kTitleWidth, SectionsOf);
  add("xlsx.ruled", 9, [&words](const ResultView& result) {
    return result.ruled ? words.Text("xlsx.yes") : std::string();
  }).centred = true;
  table.Add(words.Text("column.file"), kFileWidth,
            [&source](const FindingRow& row) { return source.Document(row.document).name; });
  return std::move(table).Build(FindingRows(source.view()));
}

TableSheet LedgerTable(const WorkbookSource& source) {
  struct Row {
    std::size_t document = 0;
    const LedgerView* line = nullptr;
    int points = 0;
  };
  const Catalogue& words = source.words();
  TableBuilder<Row> table(words.Text("ledger.caption"),
                          source.TitleOf(words.Text("ledger.caption")));
  table.Add(words.Text("column.unit"), kUnitWidth,
            [&source](const Row& row) { return source.UnitOf(row.document); });
  table.FixColumns();
  table.Add(words.Text("csv.rule"), kRuleWidth, [](const Row& row) { return row.line->rule; });
  table.Add(words.Text("csv.title"), kTitleWidth, [](const Row& row) { return row.line->title; });
  table.Add(words.Text("ledger.item"), kTitleWidth, [](const Row& row) { return row.line->item; });
  table.Add(words.Text("ledger.points"), 9, [](const Row& row) { return Hundredths{row.points}; });
  table.Add(words.Text("ledger.place"), 14, [](const Row& row) { return row.line->place; });
  table.Add(words.Text("column.file"), kFileWidth,
            [&source](const Row& row) { return source.Document(row.document).name; });
  std::vector<Row> rows;
  for (std::size_t i = 0; i < source.view().documents.size(); ++i) {
    const std::vector<LedgerView>& lines = source.Document(i).ledger;
    for (std::size_t k = 0; k < lines.size(); ++k) {
      rows.push_back({i, &lines[k], source.Audited(i).score->ledger[k].points});
    }
  }
  return std::move(table).Build(rows);
}

TableSheet ParticularsTable(const WorkbookSource& source) {
  const Catalogue& words = source.words();
  TableBuilder<PropertyRow> table(words.Text("xlsx.particulars"),
                                  source.TitleOf(words.Text("xlsx.particulars")));
  table.Add(words.Text("xlsx.property"), 28, [](const PropertyRow& row) { return row.label; });
  table.Add(words.Text("xlsx.value"), 90, [](const PropertyRow& row) { return row.value; });
  table.Add(words.Text("xlsx.origin"), 40, [](const PropertyRow& row) { return row.origin; });
  const ReportView& view = source.view();
  std::vector<PropertyRow> rows{{words.Text("xlsx.caution"), words.Text("caution"), {}}};
  if (!view.score_note.empty()) {
    rows.push_back({words.Text("xlsx.score-note"), view.score_note, {}});
  }
  for (const PropertyView& property : view.reproduction) {
    rows.push_back({property.label, property.value, property.origin});
  }
  for (const PropertyView& change : view.changes) {
    rows.push_back({change.label, change.value, change.origin});
  }
  for (const BandView& band : view.bands) {
    rows.push_back({words.Text("column.grade"), band.text, {}});
  }
  rows.push_back({words.Text("xlsx.marks"), MarkLegend(words), {}});
  const auto add_notices = [&rows](const std::string& of, const std::vector<NoticeView>& notices) {
    for (const NoticeView& notice : notices) {
      rows.push_back({of, notice.code + " " + notice.text, notice.place});
    }
  };
  add_notices(words.Text("footer.notices"), view.notices);
  for (const DocumentView& document : view.documents) {
    add_notices(words.Text("xlsx.notice-of", {{"file", document.name}}), document.notices);
  }
  for (const FailedView& failed : view.failed) {
    rows.push_back({words.Text("xlsx.notice-of", {{"file", failed.name}}),
                    failed.code + " " + failed.message, words.Text("gate-word.unread")});
  }
  return std::move(table).Build(rows);
}

}  // namespace hegui

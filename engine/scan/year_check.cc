// Check of years: a document states its year at several places, and they agree. Which year is meant is what was given, else
// what most places say: a title with the year of writing must not make all the rest wrong.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/language/date.h"
#include "engine/language/numeral.h"
#include "engine/scan/compare.h"

namespace hegui {
namespace {

// The parameter and fact by which the year can be given; part of the JSON contract.
constexpr const char* kReportYear = "report_year";
constexpr const char* kGiven = "command line";

// A year stated at one of the places.
struct Mention {
  const YearPlace* place;
  int year = 0;  // the report year that it speaks for
  Span span;
};

class YearChecker {
 public:
  YearChecker(const CompareRule& rule, const RuleContext& context)
      : rule_(rule), context_(context) {}

  Outcome Check() {
    for (const YearPlace& place : rule_.places) {
      Collect(place);
    }
    const std::optional<int> meant = YearMeant();
    if (!meant) {
      return context_.Make(Status::kReview, Reason::kUndetermined, "compare.no-report-year");
    }
    Outcome outcome = Judge(*meant);
    if (context_.trace()) {
      outcome.rejected = std::move(rejected_);
    }
    return outcome;
  }

 private:
  const Hits& hits() const { return context_.reading().hits(); }

  void Collect(const YearPlace& place) {
    if (place.previous_year_until_month > 0) {
      CollectDate(place);
    }
    for (const Hit& hit : hits().Of(place.any)) {
      const bool excepted = hits().Covers(place.except.id, hit.span);
      const bool quoted = context_.reading().segments().InTitle(hit.span);
      if (!StandsAt(place, hit.span) || hit.captures.empty()) {
        continue;
      }
      if (excepted || quoted) {
        rejected_.push_back(context_.MakeEvidence(hit.span));
        rejected_.back().note = quoted ? "note.in-title" : "note.exception";
        continue;
      }
      if (const std::optional<int> year = YearAt(hit)) {
        mentions_.push_back({&place, *year - place.offset, hit.span});
      }
    }
  }

  void CollectDate(const YearPlace& place) {
    const std::optional<WrittenDate>& date = context_.reading().facts().signed_date;
    if (date && date->valid) {
      const int before = date->date.month <= place.previous_year_until_month ? 1 : 0;
      mentions_.push_back({&place, date->date.year - before, date->span});
    }
  }

  bool StandsAt(const YearPlace& place, Span span) const {
    switch (place.at) {
      case YearSpot::kAnywhere:
        return place.in.empty() || context_.StandsIn(span.begin, context_.MaskOf(place.in));
      case YearSpot::kStart:
        return context_.StandsIn(span.begin, context_.MaskOf(place.in)) && BeginsParagraph(span);
      case YearSpot::kHeading:
        return InFittingHeading(place, span);
    }
    return false;
  }

  bool BeginsParagraph(Span span) const {
    const int index = context_.document().ParagraphAt(span.begin);
    if (index < 0) {
      return false;
    }
    const Paragraph& paragraph = context_.document().paragraphs[static_cast<std::size_t>(index)];
    const std::uint32_t begin = paragraph.label ? paragraph.label->span.end : paragraph.text.begin;
    // A blank or two may stand between a number and the text.
    return span.begin >= paragraph.text.begin && span.begin <= begin + 2;
  }

  // A heading that gives its section a role, all of whose roles are among those of the place.
  bool InFittingHeading(const YearPlace& place, Span span) const {
    const std::vector<RoleSection>& sections = context_.reading().roles().sections();
    const int index = context_.reading().roles().SectionAt(span.begin);
    if (index < 0) {
      return false;
    }
    const RoleSection& section = sections[static_cast<std::size_t>(index)];
    if (!section.heading.Contains(span) || section.roles.empty() ||
        (place.mixed && section.roles.size() < 2)) {
      return false;
    }
    const bool all =
        std::all_of(section.roles.begin(), section.roles.end(), [&](const std::string& role) {
          return std::find(place.in.begin(), place.in.end(), role) != place.in.end();
        });
    return all && (section.parent < 0 ||
                   sections[static_cast<std::size_t>(section.parent)].roles != section.roles);
  }

  std::optional<int> YearAt(const Hit& hit) const {
    const std::optional<Number> number =
        ParseNumber(context_.document().Of(hit.captures.front().span),
                    context_.reading().rules().language->numerals);
    return number && number->integer ? std::optional(static_cast<int>(number->value))
                                     : std::nullopt;
  }

  // What was given holds; else the year of the greatest weight, and in a tie the fact that was read.
  std::optional<int> YearMeant() const {
    const std::optional<int> read = context_.reading().report_year();
    const auto parameter = context_.reading().parameters().find(kReportYear);
    if (read && parameter != context_.reading().parameters().end() &&
        parameter->second.origin == kGiven) {
      return read;
    }
    std::map<int, int> weights;
    std::set<std::pair<const YearPlace*, int>> counted;
    for (const Mention& mention : mentions_) {
      if (counted.insert({mention.place, mention.year}).second) {
        weights[mention.year] += mention.place->weight;
      }
    }
    std::optional<int> meant = read;
    int most = read ? weights[*read] : 0;
    for (const auto& [year, weight] : weights) {
      if (weight > most) {
        meant = year;
        most = weight;
      }
    }
    return meant;
  }

  Outcome Judge(int meant) const {
    std::vector<const Mention*> wrong;
    std::vector<const Mention*> right;
    for (const Mention& mention : mentions_) {
      if (mention.year == meant) {
        right.push_back(&mention);
      } else if (mention.place->judged) {
        wrong.push_back(&mention);
      }
    }
    if (wrong.empty()) {
      return JudgeRelative(meant, right);
    }
    Status status = Status::kPartial;
    Severity severity = Severity::kInfo;
    for (const Mention* mention : wrong) {
      status = mention->place->status == Status::kFail ? Status::kFail : status;
      severity = std::max(severity, mention->place->severity);
    }
    Outcome outcome = context_.Make(status, Reason::kInconsistent, "compare.years",
                                    {{"year", std::to_string(meant)},
                                     {"places", JoinLabels(Described(wrong))},
                                     {"agreeing", JoinLabels(Described(right))}});
    outcome.severity = severity;
    AddEvidence(wrong, outcome);
    return outcome;
  }

  // What each place says, each wording once.
  std::vector<std::string> Described(const std::vector<const Mention*>& mentions) const {
    std::vector<std::string> lines;
    for (const Mention* mention : mentions) {
      const std::string written = std::to_string(mention->year + mention->place->offset);
      std::string line = mention->place->label + " " + written;
      if (std::find(lines.begin(), lines.end(), line) == lines.end()) {
        lines.push_back(std::move(line));
      }
    }
    return lines;
  }

  void AddEvidence(const std::vector<const Mention*>& mentions, Outcome& outcome) const {
    for (const Mention* mention : mentions) {
      outcome.evidence.push_back(context_.MakeEvidence(mention->span));
    }
  }

  Outcome JudgeRelative(int meant, const std::vector<const Mention*>& right) const {
    const std::optional<WrittenDate>& date = context_.reading().facts().signed_date;
    std::vector<Span> relative;
    for (const Hit& hit : hits().Of(rule_.relative)) {
      const bool there = rule_.relative_in.empty() ||
                         context_.StandsIn(hit.span.begin, context_.MaskOf(rule_.relative_in));
      if (date && date->valid && date->date.year > meant && there &&
          !context_.reading().segments().InTitle(hit.span)) {
        relative.push_back(hit.span);
      }
    }
    if (relative.empty()) {
      Outcome outcome = context_.Make(Status::kPass, Reason::kNone);
      AddEvidence(right, outcome);
      return outcome;
    }
    Outcome outcome =
        context_.Make(Status::kPartial, Reason::kInconsistent, "compare.relative-year",
                      {{"found", std::string(context_.document().QuoteOf(relative.front()))},
                       {"year", std::to_string(meant)},
                       {"date", date->date.ToIso()}});
    outcome.severity = rule_.relative_severity;
    for (const Span span : relative) {
      outcome.evidence.push_back(context_.MakeEvidence(span));
    }
    return outcome;
  }

  const CompareRule& rule_;
  const RuleContext& context_;
  std::vector<Mention> mentions_;
  std::vector<Evidence> rejected_;
};

}  // namespace

Outcome CheckYears(const CompareRule& rule, const RuleContext& context) {
  return YearChecker(rule, context).Check();
}

}  // namespace hegui

#include "engine/audit/match_roster.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/audit/unit_index.h"

namespace hegui {
namespace {

constexpr std::string_view kUnit = "unit";
constexpr std::string_view kTitle = "title";
constexpr std::string_view kReportYear = "report_year";
constexpr std::string_view kSignedDate = "signed_date";

std::chrono::sys_days DaysOf(const Date& date) {
  return std::chrono::year(date.year) / date.month / date.day;
}

int DaysBetween(const Date& from, const Date& to) {
  return static_cast<int>((DaysOf(to) - DaysOf(from)).count());
}

// The fact that was taken; nullptr when it is not known.
const Fact* FactOf(const DocumentAudit& document, std::string_view name) {
  const auto fact = std::find_if(document.facts.begin(), document.facts.end(),
                                 [name](const Fact& f) { return f.name == name; });
  return fact == document.facts.end() ? nullptr : &*fact;
}

std::string ValueOf(const DocumentAudit& document, std::string_view name) {
  const Fact* const fact = FactOf(document, name);
  return fact == nullptr ? std::string() : fact->value;
}

std::optional<int> ReportYear(const DocumentAudit& document) {
  const auto parameter = document.parameters.find(std::string(kReportYear));
  if (parameter == document.parameters.end()) {
    return std::nullopt;
  }
  const auto* const year = std::get_if<std::int64_t>(&parameter->second.value);
  return year == nullptr ? std::nullopt : std::optional(static_cast<int>(*year));
}

std::optional<Date> SignedDate(const DocumentAudit& document) {
  return ParseIsoDate(ValueOf(document, kSignedDate));
}

std::string_view PathOf(const AuditInput& input) {
  return input.audited  ? input.audited->path
         : input.failed ? std::string_view(input.failed->path)
                        : std::string_view();
}

// Which unit each input is of, one by one.
class InputMatcher {
 public:
  InputMatcher(const Roster& roster, const RuleSet& rules, Diagnostics& notices)
      : roster_(roster),
        index_(roster, rules.pack->units, rules.language->fold),
        notices_(notices) {}

  std::optional<std::size_t> UnitOf(const AuditInput& input) {
    path_ = PathOf(input);
    std::string another;
    UnitMatch own;
    if (input.audited) {
      another = index_.WithOrgan(ValueOf(*input.audited, kUnit), ValueOf(*input.audited, kTitle));
      own = OfDocument(*input.audited, another);
    }
    if (!own.units.empty()) {
      another.clear();
    }
    const UnitMatch by_path = OfPath(another);
    if (own.units.empty()) {
      return another.empty() ? Only(by_path) : TakeForPath(by_path, another);
    }
    if (own.IsOne()) {
      if (by_path.IsOne() && by_path.units != own.units) {
        Notice("C120",
               {{"unit", NameOf(own.units.front())}, {"other", NameOf(by_path.units.front())}});
      }
      return own.units.front();
    }
    return Only(Both(own, by_path));
  }

 private:
  UnitMatch OfDocument(const DocumentAudit& document, std::string_view name) const {
    UnitMatch match = index_.Named(name);
    for (const std::string& signatory : document.signatories) {
      match = Both(match, index_.Named(signatory));
    }
    // What other parts of the document call it.
    const Fact* const taken = FactOf(document, kUnit);
    for (const Fact& fact : document.facts) {
      if (match.units.empty() && fact.name == kUnit && fact.value != taken->value) {
        match = index_.Named(fact.value);
      }
    }
    return Both(match,
                index_.Mentioned(ValueOf(document, kTitle), match.units.empty() ? name : ""));
  }

  // The file's name; where that tells nothing, the folder that it lies in, and so on.
  UnitMatch OfPath(std::string_view another) const {
    UnitMatch match;
    std::string_view path = path_;
    for (bool is_file = true; match.units.empty() && !path.empty(); is_file = false) {
      const std::size_t slash = path.rfind('/');
      const std::string_view name = path.substr(slash + 1);
      path = path.substr(0, slash == std::string_view::npos ? 0 : slash);
      match = is_file ? index_.Mentioned(name, another) : index_.Named(WithoutNumber(name));
    }
    return match;
  }

  // 03-石桥镇, 3.石桥镇
  static std::string_view WithoutNumber(std::string_view name) {
    return name.substr(std::min(name.find_first_not_of("0123456789.-_ ()"), name.size()));
  }

  // What is one of several by one source may be told by another.
  static UnitMatch Both(const UnitMatch& match, const UnitMatch& other) {
    if (match.units.empty() || match.IsOne() || other.units.empty()) {
      return match.units.empty() ? other : match;
    }
    UnitMatch both{{}, match.size};
    std::set_intersection(match.units.begin(), match.units.end(), other.units.begin(),
                          other.units.end(), std::back_inserter(both.units));
    return both.units.empty() ? match : both;
  }

  std::optional<std::size_t> TakeForPath(const UnitMatch& match, std::string_view name) {
    const std::optional<std::size_t> unit = Only(match);
    if (unit) {
      Notice("C122", {{"name", std::string(name)}, {"unit", NameOf(*unit)}});
    } else if (const std::optional<std::size_t> alike = index_.Alike(name);
               alike && match.units.empty()) {
      Notice("C125", {{"name", std::string(name)}, {"unit", NameOf(*alike)}});
    }
    return unit;
  }

  std::optional<std::size_t> Only(const UnitMatch& match) {
    if (match.IsOne()) {
      return match.units.front();
    }
    if (!match.units.empty()) {
      std::string names;
      for (const std::size_t unit : match.units) {
        names += (names.empty() ? "" : "\n") + NameOf(unit);
      }
      Notice("C121", {{"units", std::move(names)}});
    }
    return std::nullopt;
  }

  const std::string& NameOf(std::size_t unit) const { return roster_.entries[unit].unit; }

  void Notice(std::string code, MessageArguments arguments) {
    Diagnostic& notice = notices_.emplace_back();
    notice.code = std::move(code);
    notice.level = DiagnosticLevel::kWarning;
    notice.arguments = std::move(arguments);
    notice.arguments.push_back({"path", std::string(path_)});
  }

  const Roster& roster_;
  UnitIndex index_;
  Diagnostics& notices_;
  std::string_view path_;
};

// What is known of the reports that a unit sent.
class SubmissionJudge {
 public:
  SubmissionJudge(const std::vector<AuditInput>& inputs, const RosterQuestion& question)
      : inputs_(inputs), question_(question) {}

  // The year most documents report on, the latest of several.
  void LookAtAll(const std::vector<UnitSubmission>& units) {
    std::map<int, std::size_t> years;
    for (const UnitSubmission& unit : units) {
      if (const std::optional<int> year = YearOf(unit)) {
        ++years[*year];
      }
    }
    const auto usual =
        std::max_element(years.rbegin(), years.rend(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    due_year_ = usual == years.rend() ? question_.as_of.year : usual->first + 1;
  }

  void Judge(const RosterEntry& entry, UnitSubmission& unit) const {
    unit.due = entry.due;
    if (unit.due && unit.due->year == 0) {
      const std::optional<int> year = YearOf(unit);
      unit.due->year = year ? *year + 1 : due_year_;
      unit.due->day -= unit.due->IsValid() ? 0 : 1;  // the 29th of February
    }
    unit.received_by_roster = entry.received || unit.inputs.empty();
    unit.received = entry.received ? entry.received : FirstSigned(unit);
    if (unit.inputs.empty() && !unit.received) {
      JudgeAbsent(unit);
    } else if (IsWrong(unit)) {
      unit.state = SubmissionState::kWrong;
      unit.days_late = DaysOverdue(unit);
    } else if (!unit.due || !unit.received) {
      unit.state = SubmissionState::kUndated;
    } else {
      unit.days_late = std::max(DaysBetween(*unit.due, *unit.received), 0);
      unit.state = unit.days_late > 0 ? SubmissionState::kLate : SubmissionState::kOnTime;
    }
  }

 private:
  void JudgeAbsent(UnitSubmission& unit) const {
    unit.days_late = DaysOverdue(unit);
    const bool missing = !question_.only_some && (!unit.due || unit.days_late > 0);
    unit.state = missing ? SubmissionState::kMissing : SubmissionState::kAwaited;
  }

  // Of a report that is not there.
  int DaysOverdue(const UnitSubmission& unit) const {
    return unit.due && !question_.only_some ? std::max(DaysBetween(*unit.due, question_.as_of), 0)
                                            : 0;
  }

  // What cannot be read may be the report.
  bool IsWrong(const UnitSubmission& unit) const {
    return !unit.inputs.empty() &&
           std::all_of(unit.inputs.begin(), unit.inputs.end(), [this](std::size_t input) {
             return inputs_[input].audited && inputs_[input].audited->wrong_document;
           });
  }

  std::optional<int> YearOf(const UnitSubmission& unit) const {
    std::optional<int> latest;
    for (const std::size_t input : unit.inputs) {
      if (const std::optional<DocumentAudit>& document = inputs_[input].audited) {
        latest = std::max(latest, ReportYear(*document));
      }
    }
    return latest;
  }

  // The first day; of reports, where there is one among the documents.
  std::optional<Date> FirstSigned(const UnitSubmission& unit) const {
    std::optional<Date> first;
    for (const bool wrong : {false, true}) {
      for (const std::size_t input : unit.inputs) {
        const std::optional<DocumentAudit>& document = inputs_[input].audited;
        if (!document || document->wrong_document != wrong) {
          continue;
        }
        if (const std::optional<Date> date = SignedDate(*document)) {
          first = first ? std::min(first, date) : date;
        }
      }
      if (first) {
        break;
      }
    }
    return first;
  }

  const std::vector<AuditInput>& inputs_;
  const RosterQuestion& question_;
  int due_year_ = 0;
};

void AddNotice(Diagnostics& notices, std::string code, DiagnosticLevel level, std::size_t count) {
  Diagnostic& notice = notices.emplace_back();
  notice.code = std::move(code);
  notice.level = level;
  notice.arguments = {{"count", std::to_string(count)}};
}

}  // namespace

RosterMatch MatchRoster(std::shared_ptr<const Roster> roster, const std::vector<AuditInput>& inputs,
                        const RuleSet& rules, const RosterQuestion& question) {
  RosterMatch match;
  Submissions& submissions = match.submissions;
  submissions.only_some = question.only_some;
  for (std::size_t i = 0; i < roster->entries.size(); ++i) {
    submissions.units.emplace_back().entry = i;
  }
  InputMatcher matcher(*roster, rules, match.notices);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (const std::optional<std::size_t> unit = matcher.UnitOf(inputs[i])) {
      submissions.units[*unit].inputs.push_back(i);
    } else {
      submissions.unknown.push_back(i);
    }
  }
  SubmissionJudge judge(inputs, question);
  judge.LookAtAll(submissions.units);
  for (UnitSubmission& unit : submissions.units) {
    judge.Judge(roster->entries[unit.entry], unit);
  }
  if (!inputs.empty() && submissions.unknown.size() == inputs.size() && !question.only_some) {
    AddNotice(match.notices, "C123", DiagnosticLevel::kWarning, inputs.size());
  }
  const auto without = std::count_if(
      submissions.units.begin(), submissions.units.end(),
      [](const UnitSubmission& unit) { return unit.state == SubmissionState::kAwaited; });
  if (question.only_some && without > 0) {
    AddNotice(match.notices, "C124", DiagnosticLevel::kNote, static_cast<std::size_t>(without));
  }
  submissions.roster = std::move(roster);
  return match;
}

}  // namespace hegui

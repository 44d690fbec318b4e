#include "reports/roster_view.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hegui {
namespace {

class RosterViewBuilder {
 public:
  RosterViewBuilder(const Audit& audit, const Catalogue& words)
      : audit_(audit), submissions_(*audit.submissions), words_(words) {
    std::size_t documents = 0, failed = 0;
    for (const AuditInput& input : audit.inputs) {
      shown_at_.push_back(input.failed ? failed++ : input.audited ? documents++ : 0);
    }
  }

  RosterView Build() && {
    for (const UnitSubmission& unit : submissions_.units) {
      view_.units.push_back(UnitView(unit));
    }
    AddInputs(submissions_.unknown, view_.unknown_documents, view_.unknown_failed);
    view_.summary = Summary();
    if (submissions_.only_some) {
      view_.note = words_.Text("roster.only-some");
    }
    return std::move(view_);
  }

 private:
  void AddInputs(const std::vector<std::size_t>& inputs, std::vector<std::size_t>& documents,
                 std::vector<std::size_t>& failed) const {
    for (const std::size_t input : inputs) {
      if (audit_.inputs[input].failed) {
        failed.push_back(shown_at_[input]);
      } else if (audit_.inputs[input].audited) {
        documents.push_back(shown_at_[input]);
      }
    }
  }

  SubmissionView UnitView(const UnitSubmission& unit) const {
    const RosterEntry& entry = submissions_.roster->entries[unit.entry];
    SubmissionView view;
    view.unit = entry.unit;
    view.level = entry.level;
    view.contact = entry.contact;
    view.due = unit.due ? unit.due->ToIso() : std::string();
    if (unit.received) {
      const std::string date = unit.received->ToIso();
      view.received =
          unit.received_by_roster ? date : words_.Text("roster.signed", {{"date", date}});
    }
    view.state = unit.state;
    view.state_word = StateWord(unit);
    view.days_late = unit.days_late;
    view.twice = unit.inputs.size() > 1;
    AddInputs(unit.inputs, view.documents, view.failed);
    view.remarks = Remarks(unit);
    return view;
  }

  std::string StateWord(const UnitSubmission& unit) const {
    const MessageArguments days{{"days", std::to_string(unit.days_late)}};
    switch (unit.state) {
      case SubmissionState::kOnTime:
        return words_.Text("roster.state.on-time");
      case SubmissionState::kLate:
        return words_.Text("roster.state.late", days);
      case SubmissionState::kUndated:
        return unit.due ? words_.Text("roster.state.undated") : words_.Text("roster.state.no-due");
      case SubmissionState::kAwaited:
        return submissions_.only_some ? words_.Text("roster.state.not-audited")
                                      : words_.Text("roster.state.awaited");
      case SubmissionState::kWrong:
        return unit.days_late > 0 ? words_.Text("roster.state.wrong-overdue", days)
                                  : words_.Text("roster.state.wrong");
      case SubmissionState::kMissing:
        break;
    }
    return unit.days_late > 0 ? words_.Text("roster.state.overdue", days)
                              : words_.Text("roster.state.missing");
  }

  std::vector<std::string> Remarks(const UnitSubmission& unit) const {
    std::vector<std::string> remarks;
    if (unit.inputs.size() > 1) {
      remarks.push_back(
          words_.Text("roster.remark.twice", {{"count", std::to_string(unit.inputs.size())}}));
    }
    bool unreadable = false, wrong = false;
    for (const std::size_t input : unit.inputs) {
      const AuditInput& sent = audit_.inputs[input];
      unreadable = unreadable || sent.failed;
      wrong = wrong || (sent.audited && sent.audited->wrong_document);
    }
    if (unreadable) {
      remarks.push_back(words_.Text("roster.remark.unreadable"));
    }
    if (wrong) {
      remarks.push_back(words_.Text("roster.remark.wrong"));
    }
    if (unit.inputs.empty() && unit.received && !submissions_.only_some) {
      remarks.push_back(words_.Text("roster.remark.no-document"));
    }
    return remarks;
  }

  std::size_t CountOf(SubmissionState state) const {
    return static_cast<std::size_t>(
        std::count_if(view_.units.begin(), view_.units.end(),
                      [state](const SubmissionView& unit) { return unit.state == state; }));
  }

  std::string Summary() const {
    const auto twice = std::count_if(view_.units.begin(), view_.units.end(),
                                     [](const SubmissionView& unit) { return unit.twice; });
    const std::array<std::pair<std::string, std::size_t>, 8> counts{{
        {"on-time", CountOf(SubmissionState::kOnTime)},
        {"late", CountOf(SubmissionState::kLate)},
        {"undated", CountOf(SubmissionState::kUndated)},
        {"wrong", CountOf(SubmissionState::kWrong)},
        {"missing", CountOf(SubmissionState::kMissing)},
        {submissions_.only_some ? "not-audited" : "awaited", CountOf(SubmissionState::kAwaited)},
        {"twice", static_cast<std::size_t>(twice)},
        {"unknown", submissions_.unknown.size()},
    }};
    std::string parts;
    for (const auto& [name, count] : counts) {
      if (count > 0) {
        parts += (parts.empty() ? "" : words_.Text("roster.separator")) +
                 words_.Text("roster.count." + name, {{"count", std::to_string(count)}});
      }
    }
    return words_.Text("roster.summary",
                       {{"units", std::to_string(view_.units.size())}, {"parts", parts}});
  }

  const Audit& audit_;
  const Submissions& submissions_;
  const Catalogue& words_;
  std::vector<std::size_t> shown_at_;  // by input: its place in ReportView::documents or failed
  RosterView view_;
};

}  // namespace

std::optional<RosterView> BuildRosterView(const Audit& audit, const Catalogue& words) {
  if (!audit.submissions) {
    return std::nullopt;
  }
  return RosterViewBuilder(audit, words).Build();
}

}  // namespace hegui

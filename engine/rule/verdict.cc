#include "engine/rule/verdict.h"

#include <array>
#include <cstddef>
#include <utility>

namespace hegui {
namespace {

template <typename E>
struct Word {
  E value;
  std::string_view name;
};
template <typename E>
Word(E, std::string_view) -> Word<E>;  // clang 14 deduces no aggregates

constexpr std::array kStatuses{
    Word{Status::kPass, std::string_view("pass")},
    Word{Status::kPartial, std::string_view("partial")},
    Word{Status::kFail, std::string_view("fail")},
    Word{Status::kReview, std::string_view("review")},
    Word{Status::kNotApplicable, std::string_view("na")},
    Word{Status::kWaived, std::string_view("waived")},
    Word{Status::kError, std::string_view("error")},
};

constexpr std::array kReasons{
    Word{Reason::kNone, std::string_view("")},
    Word{Reason::kMissing, std::string_view("missing")},
    Word{Reason::kIncomplete, std::string_view("incomplete")},
    Word{Reason::kMerged, std::string_view("merged")},
    Word{Reason::kPlannedOnly, std::string_view("planned-only")},
    Word{Reason::kProblemOnly, std::string_view("problem-only")},
    Word{Reason::kSuggestionOnly, std::string_view("suggestion-only")},
    Word{Reason::kTitleOnly, std::string_view("title-only")},
    Word{Reason::kNegated, std::string_view("negated")},
    Word{Reason::kWeak, std::string_view("weak")},
    Word{Reason::kBelowThreshold, std::string_view("below-threshold")},
    Word{Reason::kInconsistent, std::string_view("inconsistent")},
    Word{Reason::kLate, std::string_view("late")},
    Word{Reason::kEarly, std::string_view("early")},
    Word{Reason::kWrongForm, std::string_view("wrong-form")},
    Word{Reason::kWrongTerm, std::string_view("wrong-term")},
    Word{Reason::kOutdated, std::string_view("outdated")},
    Word{Reason::kWrongPlace, std::string_view("wrong-place")},
    Word{Reason::kDuplicate, std::string_view("duplicate")},
    Word{Reason::kWrongLevel, std::string_view("wrong-level")},
    Word{Reason::kVeto, std::string_view("veto")},
    Word{Reason::kWrongDocument, std::string_view("wrong-document")},
    Word{Reason::kNotApplicable, std::string_view("not-applicable")},
    Word{Reason::kUndetermined, std::string_view("undetermined")},
    Word{Reason::kBudget, std::string_view("budget")},
};

constexpr std::array kSeverities{
    Word{Severity::kInfo, std::string_view("info")},
    Word{Severity::kMinor, std::string_view("minor")},
    Word{Severity::kMajor, std::string_view("major")},
    Word{Severity::kFatal, std::string_view("fatal")},
};

template <typename E, std::size_t N>
std::string_view NameIn(const std::array<Word<E>, N>& words, E value) {
  for (const auto& word : words) {
    if (word.value == value) {
      return word.name;
    }
  }
  return {};
}

template <typename E, std::size_t N>
std::optional<E> ValueIn(const std::array<Word<E>, N>& words, std::string_view name) {
  for (const auto& word : words) {
    if (!name.empty() && word.name == name) {
      return word.value;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view Name(Status status) {
  return NameIn(kStatuses, status);
}

std::string_view Name(Reason reason) {
  return NameIn(kReasons, reason);
}

std::string_view Name(Severity severity) {
  return NameIn(kSeverities, severity);
}

std::optional<Status> StatusNamed(std::string_view name) {
  return ValueIn(kStatuses, name);
}

std::optional<Reason> ReasonNamed(std::string_view name) {
  return ValueIn(kReasons, name);
}

std::optional<Severity> SeverityNamed(std::string_view name) {
  return ValueIn(kSeverities, name);
}

}  // namespace hegui

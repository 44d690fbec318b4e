#include "engine/rule/instrument.h"

#include <algorithm>

namespace hegui {
namespace {

// The first report year that must not rely on it any more.
std::optional<int> OutdatedFrom(const InstrumentDefinition& instrument) {
  if (instrument.outdated_from) {
    return instrument.outdated_from;
  }
  if (instrument.until) {
    const bool new_year = instrument.until->month == 1 && instrument.until->day == 1;
    return new_year ? instrument.until->year : instrument.until->year + 1;
  }
  if (instrument.last_year) {
    return *instrument.last_year + 1;
  }
  return std::nullopt;
}

}  // namespace

Validity ValidityIn(const InstrumentDefinition& instrument, int year) {
  if (instrument.never) {
    return Validity::kNever;
  }
  const std::optional<int> outdated_from = OutdatedFrom(instrument);
  if (outdated_from && year >= *outdated_from) {
    return instrument.successor_unknown ? Validity::kSuccessorUnknown : Validity::kEnded;
  }
  int first = instrument.from ? instrument.from->year : 0;
  first = std::max(first, instrument.first_year.value_or(0));
  // A report is written in the year after, and speaks of what has just begun.
  return first > year + 1 ? Validity::kNotYet : Validity::kValid;
}

}  // namespace hegui

// The table of laws, decrees, party documents, plans and set terms of a pack, with the time in which each holds. Documents are
// judged by their report year: a row says from when and until when its name may stand for something in force, and what
// took its place. Plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/language/date.h"
#include "engine/rule/phrase_list.h"

namespace hegui {

enum class InstrumentKind { kLaw, kRegulation, kDecree, kParty, kPlan, kTerm };

struct InstrumentDefinition {
  std::string id;
  InstrumentKind kind = InstrumentKind::kLaw;
  std::string title;
  std::string number;        // of the document
  std::string series;        // plans that follow each other have one name in common; empty for none
  PhraseList any;            // the title and its short names
  PhraseList except;         // a match that is part of one of these, or runs into one, is none
  std::optional<Date> from;  // in force
  std::optional<Date> until;                 // the first day on which it is not
  std::optional<int> first_year, last_year;  // of a plan
  std::optional<int>
      outdated_from;  // the first report year that must not rely on it, where `until` does not say so
  std::string replaced_by;  // id
  std::string use;          // what to write; the title of `replaced_by` unless said otherwise
  bool successor_unknown = false;
  bool never = false;     // a name that was never right
  bool mild = false;      // as current it costs no more than `partial`
  bool anywhere = false;  // counts within longer titles too: plans of lower levels bear its name
  std::string note;
  std::string source;
  bool verified = false;
  FilePlace place;
};

enum class Validity {
  kValid,
  kNotYet,  // begins later than the year that follows
  kEnded,
  kSuccessorUnknown,  // its period is over, and what follows it is not known
  kNever,
};

// What the row says of a text about that year. What ends within a year may still be named in it.
Validity ValidityIn(const InstrumentDefinition& instrument, int year);

}  // namespace hegui

// Kind `validity`: what the document names of the pack's instruments (instrument.h) against the time in which they hold, by report
// year. `references`: nothing that is over serves as a basis. `current`: the plan of a series that holds in that year is carried out.
#pragma once

#include <string>
#include <vector>

#include "engine/rule/phrase_list.h"
#include "engine/rule/verdict.h"

namespace hegui {

enum class ValidityCheck { kReferences, kCurrent };

struct ValidityRule {
  ValidityCheck check = ValidityCheck::kReferences;
  std::vector<std::string> series;  // only these; empty: the whole table
  // Series that another rule asks for: one that is over counts here only where the document names the right one as well.
  std::vector<std::string> leaves;
  std::vector<std::string> next_year;  // roles that speak of the year after the report year
  // How a name is meant, by the words of its clause: the one that stands nearest before it, else nearest behind it.
  PhraseList relied;   // as a basis of work; so is a name beside which no such word stands
  PhraseList studied;  // merely learnt or made known
  Severity studied_severity = Severity::kMinor;  // of what is only that, or mild
  // Told as past. One that captures a {year} says so only of what held in that year.
  PhraseList history;
  std::vector<std::string> former;    // directly before a name, the same
  std::vector<std::string> prefixes;  // may stand before a name within its title marks
  std::vector<std::string>
      local;          // directly before a name outside of title marks: it is another body's
  PhraseList except;  // a match that is part of one of these, or runs into one, is none
};

}  // namespace hegui

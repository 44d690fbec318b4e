// Kind `compare`: what the document says at one place against what it says at others, and against parameters. One rule
// makes one check: years, or the day against a deadline.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/rule/phrase_list.h"
#include "engine/rule/value.h"
#include "engine/rule/verdict.h"

namespace hegui {

enum class CompareCheck {
  kYear,      // years at strong places are the report year, or as many after it as the place says
  kDeadline,  // the day of the document lies between two days of the year after the report year
};

// Which words of a part are looked at.
enum class YearSpot {
  kAnywhere,
  kHeading,  // headings that give their section a role
  kStart,    // what a paragraph begins with
};

// A place where documents state a year.
struct YearPlace {
  std::string label;
  std::vector<std::string> in;  // roles and elements; empty: anywhere
  YearSpot at = YearSpot::kAnywhere;
  // Headings: all roles of the heading are among `in`; with `mixed` it bears several of them, without it
  // need not.
  bool mixed = false;
  PhraseList any;     // the first capture is the year
  PhraseList except;  // a match inside one of these is none
  int offset = 0;     // the year is the report year plus this
  int weight = 1;     // in the vote on which year is the document's, once for each year stated here
  // Not 0: the place is the date under the signature, which stands for the year before when its month is at most this one.
  int previous_year_until_month = 0;
  bool judged = true;             // otherwise it only votes
  Status status = Status::kFail;  // of a wrong year here: partial or fail
  Severity severity = Severity::kMajor;
};

// A day that the document bears.
struct DocumentDay {
  std::string label;
  std::string fact;  // a fact or a parameter that holds an ISO date
  std::string parameter;
  std::vector<ParameterCondition> when;
  std::string not_before;  // "MM-DD" of the report year, may be empty
  std::string not_after;   // "MM-DD" or "$parameter", of the report year plus `year_offset`
  int year_offset = 1;
};

struct CompareRule {
  CompareCheck check = CompareCheck::kYear;
  // year
  std::vector<YearPlace> places;
  // Words that mean the year of writing (今年以来): wrong where the document was signed in a later year than it reports on.
  PhraseList relative;
  std::vector<std::string> relative_in;
  Severity relative_severity = Severity::kMinor;
  // deadline: the first that applies and is known is judged
  std::vector<DocumentDay> days;
};

}  // namespace hegui

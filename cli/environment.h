// What the program takes from its surroundings: language, terminal, clock, number of processors.
#pragma once

#include "engine/language/date.h"
#include "reports/report_language.h"

namespace hegui {

struct Environment {
  ReportLanguage language = ReportLanguage::kEnglish;  // by LC_ALL, LC_MESSAGES, LANG
  bool output_is_terminal = false;
  bool errors_are_terminal = false;
  bool colour_wanted = true;  // NO_COLOR is not set, and the terminal is not a dumb one
  int width = 100;            // columns of the terminal
};

Environment ReadEnvironment();

Date Today();  // local time
unsigned ProcessorCount();

}  // namespace hegui

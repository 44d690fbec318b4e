// What the program takes from its surroundings: language, terminal, clock, number of processors.
#pragma once

#include <string>

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

Date Today();       // local time
std::string Now();  // local time with its zone: 2026-03-02T09:30:00+08:00
unsigned ProcessorCount();

}  // namespace hegui

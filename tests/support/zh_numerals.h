// Numerals, dates, stops and captures of Chinese as they are shipped, for tests of the engine.
#pragma once

#include <vector>

#include "engine/language/date.h"
#include "engine/language/numeral.h"
#include "engine/language/sentence.h"
#include "engine/match/phrase.h"

namespace hegui::testing {

const NumeralTable& ZhNumerals();
const std::vector<DateForm>& ZhDateForms();
const Stops& ZhStops();
const PhraseSyntax& ZhPhraseSyntax();

}  // namespace hegui::testing

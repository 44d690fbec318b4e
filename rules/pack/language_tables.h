// Reads the tables of a language: [fold], [charset], [numerals], [[date]], [captures], [stops], [layout], [style_names],
// [[form]], [[enumeration]] and [[counting]]. Expressions are compiled here (R001, R002 at their places). Not thread-safe.
#pragma once

#include <vector>

#include "engine/language/language.h"
#include "rules/pack/table_reader.h"

namespace hegui {

FoldTable ReadFold(TomlValue written, Diagnostics& diagnostics);
CharsetProof ReadCharset(TomlValue written, Diagnostics& diagnostics);
NumeralTable ReadNumerals(TomlValue written, Diagnostics& diagnostics);
DateForm ReadDateForm(TomlValue written, Diagnostics& diagnostics);
LayoutCues ReadLayout(TomlValue written, Diagnostics& diagnostics);
PageCues ReadPage(TomlValue written, Diagnostics& diagnostics);
NumberingForm ReadNumberingForm(TomlValue written, Diagnostics& diagnostics);
StyleNames ReadStyleNames(TomlValue written, Diagnostics& diagnostics);
Counting ReadCounting(TomlValue written, Diagnostics& diagnostics);
EnumerationForm ReadEnumerationForm(TomlValue written, Diagnostics& diagnostics);

// [stops] says where sentences end, and what phrases may not cross and may pass over.
void ReadStops(TomlValue written, Stops& stops, PhraseSyntax& phrases, Diagnostics& diagnostics);
void ReadCaptures(TomlValue written, PhraseSyntax& phrases, Diagnostics& diagnostics);

// A list of RE2 expressions under a key.
void ReadRegexes(TableReader& table, std::string_view key, std::vector<Regex>& regexes);

}  // namespace hegui

// Facts that are read once per document, parameters, and profiles (levels of submitting units): definitions.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/rule/phrase_list.h"
#include "engine/rule/value.h"

namespace hegui {

// One way to learn a fact. Sources of one fact are tried in order of definition; the first that gives a value is the
// fact, the others are kept, so that rules can compare them.
struct FactSource {
  std::string fact;     // "report_year", "unit", …
  std::string from;     // an element ("title", "opening", "signature", "date"), "headings", or a role
  std::string pattern;  // RE2 over folded text; the group `value` holds it. For from = "date": empty
  // For report_year from a date: the year before, when the month is at most this one.
  int previous_year_until_month = 0;
  bool number = false;  // the value is a number, whatever way it is written, and kept in digits
  bool all = false;     // all matches of a part are values, not only the first
  FilePlace place;
};

enum class ParameterType { kBool, kInt, kYear, kMonthDay, kDate, kText, kChoice, kList };

// How an automatic parameter is told from the document: the first entry whose phrases are found wins.
struct ParameterRecognition {
  std::string value;
  PhraseList any;
  std::string fact;  // that is known at all; empty for none
};

struct ParameterDefinition {
  std::string id;
  std::string label;
  ParameterType type = ParameterType::kText;
  ParameterValue default_value;  // monostate: unset
  bool automatic = false;        // default = "auto"
  std::string from_fact;         // takes the value of this fact
  std::vector<ParameterRecognition> recognise;
  ParameterValue otherwise;      // automatic, and nothing was recognised
  std::optional<std::int64_t> minimum, maximum;
  std::vector<std::string> choices;
  FilePlace place;
};

struct ProfileDefinition {
  std::string id;     // "township"
  std::string label;
  std::vector<AuthoredPhrase> units;  // expressions over the unit's name, one of which makes it this profile
  PhraseList evidence;                // words in the text that decide between profiles whose units match alike
  PhraseList self;                    // how such a unit speaks of itself; decides where its name is not known
  std::map<std::string, ParameterValue> set;  // parameters it presets
  FilePlace place;
};

// How a unit's name is taken apart: 「云州省清河市临溪县石桥镇人民政府」.
struct UnitNames {
  std::vector<std::string> area_suffixes;   // 省 市 县 区 …: areas that may stand above the unit
  std::vector<std::string> false_areas;     // 城市 …: words that end like an area
  // What a unit's own name ends in (镇 局 …); an organ is told by standing right behind one of these or of the areas, for
  // 委员会 is also the end of a name.
  std::vector<std::string> place_suffixes;
  std::vector<std::string> organ_suffixes;  // 人民政府 党委 委员会 …
  std::vector<std::string> prefixes;        // 中共
  std::vector<std::string> qualifiers;      // 回族 …: between the name and its kind, left out of short forms
};

}  // namespace hegui

#include "engine/reading/unit_name.h"

#include <algorithm>
#include <optional>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// A name proper has at least this many characters beside its kind: no area ends where it began, and what remains
// below the last area must be a name too (「城区街道」 is one, not a subdistrict called 街道).
constexpr std::size_t kShortestArea = 2;
constexpr std::size_t kShortestUnit = 3;

struct Found {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

// The first place where one of the words stands, and of those that begin together the longest.
Found FirstOf(std::string_view text, const std::vector<std::string>& words, std::size_t from) {
  Found first;
  for (const std::string& word : words) {
    const std::size_t at = text.find(word, from);
    if (at == std::string_view::npos) {
      continue;
    }
    if (at < first.at || (at == first.at && word.size() > first.size)) {
      first = {at, word.size()};
    }
  }
  return first;
}

std::string_view WithoutPrefix(std::string_view text, const std::vector<std::string>& prefixes) {
  for (const std::string& prefix : prefixes) {
    if (text.starts_with(prefix)) {
      return text.substr(prefix.size());
    }
  }
  return text;
}

bool EndsInOne(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [text](const std::string& word) { return text.ends_with(word); });
}

Found FirstOrgan(std::string_view text, const UnitNames& names) {
  Found organ = FirstOf(text, names.organ_suffixes, 0);
  while (organ.at != std::string_view::npos) {
    const std::string_view before = text.substr(0, organ.at);
    if (EndsInOne(before, names.place_suffixes) || EndsInOne(before, names.area_suffixes)) {
      return organ;
    }
    organ = FirstOf(text, names.organ_suffixes, organ.at + organ.size);
  }
  return organ;
}

// The end of the first area in `text`: the nearest area word with a name before it and a unit behind it.
std::optional<std::size_t> EndOfArea(std::string_view text, const UnitNames& names) {
  std::size_t from = 0;
  while (true) {
    const Found suffix = FirstOf(text, names.area_suffixes, from);
    if (suffix.at == std::string_view::npos) {
      return std::nullopt;
    }
    const std::size_t end = suffix.at + suffix.size;
    if (CountCharacters(text.substr(end)) < kShortestUnit) {
      return std::nullopt;
    }
    const bool is_word = EndsInOne(text.substr(0, end), names.false_areas);
    if (!is_word && CountCharacters(text.substr(0, end)) >= kShortestArea && suffix.at > 0) {
      return end;
    }
    from = end;
  }
}

}  // namespace

UnitName ParseUnitName(std::string_view text, const UnitNames& names) {
  UnitName unit;
  text = WithoutPrefix(text, names.prefixes);
  if (const Found organ = FirstOrgan(text, names); organ.at != std::string_view::npos) {
    unit.organ = text.substr(organ.at, organ.size);
    text = text.substr(0, organ.at);
  }
  unit.name = text;
  while (const std::optional<std::size_t> end = EndOfArea(text, names)) {
    unit.superiors.emplace_back(text.substr(0, *end));
    text = text.substr(*end);
  }
  unit.own = text;
  return unit;
}

std::vector<UnitName> ParseUnitNames(std::string_view text, const UnitNames& names) {
  std::vector<UnitName> units;
  while (!text.empty()) {
    UnitName unit = ParseUnitName(text, names);
    const std::size_t prefix = text.size() - WithoutPrefix(text, names.prefixes).size();
    const std::size_t used = prefix + unit.name.size() + unit.organ.size();
    if (unit.name.empty() || used == 0) {
      break;
    }
    units.push_back(std::move(unit));
    text = text.substr(std::min(used, text.size()));
  }
  return units;
}

}  // namespace hegui

#include "engine/scan/name_chain.h"

#include <algorithm>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// A stem of one character says nothing: 「该镇」, 「区县」.
constexpr std::size_t kShortestStem = 2;
// The masthead of a web page can name all units of a county; no chain needs more.
constexpr std::size_t kMaxStems = 256;

std::string_view LongestSuffix(std::string_view name, const std::vector<std::string>& suffixes) {
  std::string_view longest;
  for (const std::string& suffix : suffixes) {
    if (suffix.size() > longest.size() && name.ends_with(suffix)) {
      longest = suffix;
    }
  }
  return longest;
}

}  // namespace

NameParts SplitName(std::string_view name, const UnitNames& names) {
  const std::string_view place = LongestSuffix(name, names.place_suffixes);
  const std::string_view area = LongestSuffix(name, names.area_suffixes);
  NameParts parts;
  parts.is_unit = place.size() > area.size();
  parts.suffix = parts.is_unit ? place : area;
  parts.stem = name.substr(0, name.size() - parts.suffix.size());
  while (!parts.suffix.empty()) {
    const std::string_view qualifier = LongestSuffix(parts.stem, names.qualifiers);
    if (qualifier.empty() || qualifier.size() == parts.stem.size()) {
      break;
    }
    parts.stem.remove_suffix(qualifier.size());
  }
  return parts;
}

bool IsShortFormOf(std::string_view part, std::string_view whole) {
  std::size_t at = 0;
  for (std::size_t offset = 0; offset < part.size();) {
    const std::string_view character = part.substr(offset, CharacterAt(part, offset).size);
    at = whole.find(character, at);
    if (at == std::string_view::npos) {
      return false;
    }
    at += character.size();
    offset += character.size();
  }
  return true;
}

NameChain::NameChain(const Reading& reading)
    : names_(reading.pack().units), unit_(reading.facts().unit) {
  AddUnit(unit_);
  for (const Fact& fact : reading.facts().facts) {
    // Another source of the same unit may name the areas above it.
    const UnitName other = fact.name == "unit" ? ParseUnitName(fact.value, names_) : UnitName();
    if (other.own.empty() || other.own != unit_.own) {
      continue;
    }
    for (const std::string& area : other.superiors) {
      if (!KnowsArea(SplitName(area, names_).suffix)) {
        AddName(area);
      }
    }
  }
  if (!empty()) {
    AddAreas(reading, Element::kMasthead);
    AddAreas(reading, Element::kAddressee);
  }
}

void NameChain::AddUnit(const UnitName& unit) {
  for (const std::string& area : unit.superiors) {
    AddName(area);
  }
  AddName(unit.own);
}

// Runs of ideographs, each of which may begin with a unit: 「中共临溪县委、临溪县人民政府：」.
void NameChain::AddAreas(const Reading& reading, Element element) {
  for (const Paragraph& paragraph : reading.document().paragraphs) {
    if (paragraph.element != element) {
      continue;
    }
    const std::string_view text = reading.document().Of(paragraph.text);
    std::size_t begin = 0;
    for (std::size_t offset = 0; offset <= text.size();) {
      const Utf8Character next =
          offset < text.size() ? CharacterAt(text, offset) : Utf8Character{0, 1};
      if (!IsHan(next.code)) {
        const UnitName unit = ParseUnitName(text.substr(begin, offset - begin), names_);
        AddUnit(unit);
        begin = offset + next.size;
      }
      offset += next.size;
    }
  }
}

void NameChain::AddName(std::string_view name) {
  const NameParts parts = SplitName(name, names_);
  if (CountCharacters(parts.stem) < kShortestStem || stems_.size() == kMaxStems) {
    return;
  }
  if (std::find(stems_.begin(), stems_.end(), parts.stem) == stems_.end()) {
    stems_.emplace_back(parts.stem);
  }
  if (!parts.is_unit && !parts.suffix.empty()) {
    area_suffixes_.emplace_back(parts.suffix);
  }
}

bool NameChain::Holds(std::string_view name) const {
  const std::string_view stem = SplitName(name, names_).stem;
  return std::any_of(stems_.begin(), stems_.end(), [&](const std::string& own) {
    return name.find(own) != std::string_view::npos || IsShortFormOf(stem, own);
  });
}

bool NameChain::KnowsArea(std::string_view suffix) const {
  return std::find(area_suffixes_.begin(), area_suffixes_.end(), suffix) != area_suffixes_.end();
}

}  // namespace hegui

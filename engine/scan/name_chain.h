// The names that belong to the unit of a document: its own, those of the areas above it, and their short forms; what the
// masthead and the addressee name is above it too. Immutable; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/reading/reader.h"
#include "engine/reading/unit_name.h"

namespace hegui {

// A name without the word for its kind: 「石桥」, 「镇」. Without a kind the suffix is empty.
struct NameParts {
  std::string_view stem;
  std::string_view suffix;
  bool is_unit = false;  // the kind is one of units, not of areas
};

// REQUIRES: `name` outlives the result.
NameParts SplitName(std::string_view name, const UnitNames& names);

// Whether the characters of `part` stand in `whole` in that order: 住建局 in 住房和城乡建设局.
bool IsShortFormOf(std::string_view part, std::string_view whole);

class NameChain {
 public:
  explicit NameChain(const Reading& reading);

  bool empty() const { return unit_.name.empty(); }
  const UnitName& unit() const { return unit_; }
  // Whether `name` is one of the chain, a short form of one, or one with words around it.
  bool Holds(std::string_view name) const;
  // Whether the chain has an area of that kind, so that another one of it is foreign.
  bool KnowsArea(std::string_view suffix) const;

 private:
  void AddAreas(const Reading& reading, Element element);
  void AddUnit(const UnitName& unit);
  void AddName(std::string_view name);

  const UnitNames& names_;
  UnitName unit_;
  std::vector<std::string> stems_;  // two characters at least
  std::vector<std::string> area_suffixes_;
};

}  // namespace hegui

// How offices head the columns of their rosters, and what else they write into them: rules/roster/table.toml. Plain values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {

struct RosterWords {
  // Headings as HeadingKey() gives them, those that say most first.
  std::vector<std::string> unit, aliases, level, due, received, contact;
  std::vector<std::string> separators;  // between aliases
  std::vector<std::string> nothing;
  std::vector<std::string> not_units;  // what begins so is no unit
};

// As they are built into the program.
RosterWords LoadRosterWords();

}  // namespace hegui

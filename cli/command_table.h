// The commands, their arguments and options as plain values, read off the grammar of the command line: what the manual page and the
// completions of shells are made from, so that nothing is written down twice. In the words of the grammar's language. Commands that
// help does not list are left out.
#pragma once

#include <string>
#include <vector>

namespace hegui {

struct OptionRow {
  std::vector<std::string> names;  // "-o", "--output"
  std::string value;               // "FORMAT=FILE"; empty for flags
  bool repeats = false;
  std::string group;
  std::string help;

  friend bool operator==(const OptionRow&, const OptionRow&) = default;
};

struct ArgumentRow {
  std::string name;
  bool repeats = false;
  std::string help;
};

struct CommandRow {
  std::vector<std::string> path;  // {"pack", "list"}; empty for the program itself
  std::string help;
  std::string footer;
  std::vector<std::string> commands;  // below it
  std::vector<ArgumentRow> arguments;
  std::vector<OptionRow> options;

  // "pack list", with another string between the words if asked for.
  std::string Name(const std::string& separator = " ") const;
};

// The program first, then each command followed by those below it.
using CommandTable = std::vector<CommandRow>;

}  // namespace hegui

// From the words of the command line to a command with its options, by CLI11. All values are checked here that can be
// checked without a pack.
//   C001 {option} unknown option       C002 {argument} an argument too many     C003 {option} its value is missing
//   C004 {option, value, expected}     C005 {command} unknown command           C006 {argument} an argument is missing
//   C007 {detail} other wrong usage    C013 {value} -o without FORMAT=FILE      C014 {value} --set without NAME=VALUE
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/environment.h"
#include "cli/options.h"
#include "engine/base/diagnostic.h"

namespace hegui {

struct CommandLine {
  std::optional<Command> command;  // none when `problems` holds an error
  MessageOptions messages;
  Diagnostics problems;
};

// `arguments` without the program's name.
CommandLine ParseCommandLine(const std::vector<std::string>& arguments,
                             const Environment& environment);

}  // namespace hegui

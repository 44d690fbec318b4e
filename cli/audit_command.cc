#include "cli/audit_command.h"

#include <algorithm>
#include <array>
#include <vector>

#include "reports/document_view.h"

namespace hegui {
namespace {

// Options without a bearing on what is found. --as-of is told in any case.
constexpr std::array<std::string_view, 19> kLeftOut{
    "format",   "output",          "annotate",        "site",           "no-ranking",
    "letters",  "letter-template", "mend-by",         "template",       "redact-key",
    "jobs",     "no-cache",        "write-decisions", "write-baseline", "lang",
    "no-color", "verbose",         "log-level",       "timing"};

// A shell may have put the names of hundreds of files in place of a pattern.
constexpr std::size_t kMaxArguments = 50;
constexpr std::string_view kMore = "…";

bool IsShown(const CLI::Option& option) {
  const std::vector<std::string>& names = option.get_lnames();
  return option.count() > 0 && !names.empty() && names.front() != "as-of" &&
         std::find(kLeftOut.begin(), kLeftOut.end(), names.front()) == kLeftOut.end();
}

// A path, or NAME=path.
std::string Portable(const std::string& value) {
  const std::size_t path = value.find("=/");
  return path == std::string::npos
             ? PortableName(value)
             : value.substr(0, path + 1) + PortableName(value.substr(path + 1));
}

std::string Argument(const std::string& path) {
  const std::string name = Portable(path);
  return ShellWord(name.size() > 1 && name.front() == '-' ? "./" + name : name);
}

}  // namespace

std::string ShellWord(std::string_view word) {
  constexpr std::string_view kSpecial = " \t\n\"'\\$`!*?[]{}()<>|&;#~";
  if (!word.empty() && word.find_first_of(kSpecial) == std::string_view::npos) {
    return std::string(word);
  }
  std::string quoted = "'";
  for (const char c : word) {
    quoted += c == '\'' ? "'\\''" : std::string(1, c);
  }
  return quoted + "'";
}

std::string AuditCommand(const CLI::App& command, std::string_view as_of) {
  std::string arguments, options;
  for (const CLI::Option* option : command.get_options()) {
    std::vector<std::string> values = option->results();
    if (option->get_positional()) {
      for (std::size_t i = 0; i < values.size() && i <= kMaxArguments; ++i) {
        arguments += " " + (i < kMaxArguments ? Argument(values[i]) : std::string(kMore));
      }
      continue;
    }
    if (!IsShown(*option)) {
      continue;
    }
    const std::string name = " --" + option->get_lnames().front();
    if (option->get_expected_min() == 0) {
      options += name;
      continue;
    }
    if (option->get_multi_option_policy() == CLI::MultiOptionPolicy::TakeLast &&
        values.size() > 1) {
      values.erase(values.begin(), values.end() - 1);
    }
    for (const std::string& value : values) {
      options += name + " " + ShellWord(Portable(value));
    }
  }
  return "hegui " + command.get_name() + arguments + options + " --as-of " + std::string(as_of);
}

}  // namespace hegui

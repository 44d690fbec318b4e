#include "cli/completion_script.h"

namespace hegui {
namespace {

constexpr const char* kAssignment = R"(
# NAME=VALUE: names out of $argv[1], then files where $argv[2] says so.
function __hegui_assignment
  set -l current (string replace -r '^--[^=]*=' '' -- (commandline -ct))
  if not string match -q '*=*' -- $current
    string replace -r '$' '=' -- (string split ' ' -- $argv[1])
  else if test "$argv[2]" = files
    string replace -r '^' (string replace -r '=.*' '=' -- $current) -- \
      (__fish_complete_path (string replace -r '^[^=]*=' '' -- $current))
  end
end

complete -c hegui -f
)";

std::string Quoted(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') {
      quoted += '\\';
    }
    quoted += c == '\n' ? ' ' : c;
  }
  return quoted + "'";
}

// The command that is being written: "", "check", "pack list".
std::string CommandFunction(const CommandTable& commands) {
  std::string text =
      "# Completion of hegui in fish, as \"hegui completion fish\" prints it.\n\n"
      "# Whether the command so far is $argv[1].\n"
      "function __hegui_in\n"
      "  set -l command\n"
      "  for word in (commandline -opc)[2..-1]\n"
      "    switch \"$command\"\n";
  for (const CommandRow& command : commands) {
    if (!command.commands.empty()) {
      text += "      case " + Quoted(command.Name()) + "\n        contains -- $word " +
              WordList(command.commands) + "; and set command " +
              (command.path.empty() ? "" : command.Name() + "\\ ") + "$word\n";
    }
  }
  return text + "    end\n  end\n  test \"$command\" = \"$argv[1]\"\nend\n";
}

// What a value or an argument is completed by.
std::string Candidates(const ValueHint& hint) {
  const std::string words = WordList(hint.words);
  if (hint.assigns) {
    const bool files = hint.paths == HintedPaths::kFiles;
    return " -a " + Quoted("(__hegui_assignment '" + words + "'" + (files ? " files)" : ")"));
  }
  if (hint.paths == HintedPaths::kFolders) {
    return " -a '(__fish_complete_directories (commandline -ct))'";
  }
  return (hint.paths == HintedPaths::kFiles ? " -F" : "") +
         (words.empty() ? std::string() : " -a " + Quoted(words));
}

std::string OptionLine(const std::string& condition, const OptionRow& option,
                       const PackWords& packs) {
  std::string line = condition;
  for (const std::string& name : option.names) {
    line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  if (!option.value.empty()) {
    const ValueHint hint = HintFor(option.value, packs);
    const bool files = hint.paths == HintedPaths::kFiles && !hint.assigns;
    line += (files ? " -r" : " -x") + Candidates(hint);
  }
  return line + " -d " + Quoted(option.help) + "\n";
}

}  // namespace

std::string FishCompletion(const CommandTable& commands, const PackWords& packs) {
  std::string text = CommandFunction(commands) + kAssignment;
  for (const CommandRow& command : commands) {
    const std::string condition = "complete -c hegui -n \"__hegui_in '" + command.Name() + "'\"";
    for (const CommandRow& below : commands) {
      if (!below.path.empty() && below.path.size() == command.path.size() + 1 &&
          (command.path.empty() || below.path.front() == command.path.front())) {
        text += condition + " -a " + below.path.back() + " -d " + Quoted(below.help) + "\n";
      }
    }
    for (const ArgumentRow& argument : command.arguments) {
      if (const ValueHint hint = HintFor(argument.name, packs); !hint.empty()) {
        text += condition + Candidates(hint) + "\n";
      }
    }
    for (const OptionRow& option : command.options) {
      text += OptionLine(condition, option, packs);
    }
  }
  return text;
}

}  // namespace hegui

#include <algorithm>

#include "cli/completion_script.h"

namespace hegui {
namespace {

constexpr const char* kHead = R"(#compdef hegui
# Completion of hegui in zsh, as "hegui completion zsh" prints it.

# Words, or the names of files.
_hegui_words_or_files() {
  compadd -- ${=1}
  _files
}

# NAME=VALUE: names out of $1, then files where $2 says so.
_hegui_assignment() {
  if compset -P '*='; then
    [[ $2 != files ]] || _files
  else
    compadd -q -S = -- ${=1}
  fi
}

)";

constexpr const char* kTail = R"(
if [[ $funcstack[1] == _hegui ]]; then
  _hegui "$@"
else
  compdef _hegui hegui
fi
)";

// Within single quotes, in the text of a specification of _arguments.
std::string Escaped(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\'') {
      escaped += "'\\''";
    } else if (c == '\n') {
      escaped += ' ';
    } else {
      if (c == '[' || c == ']' || c == ':' || c == '\\') {
        escaped += '\\';
      }
      escaped += c;
    }
  }
  return escaped;
}

std::string Action(const std::string& value, const PackWords& packs) {
  const ValueHint hint = HintFor(value, packs);
  const std::string words = WordList(hint.words);
  if (hint.assigns) {
    const bool files = hint.paths == HintedPaths::kFiles;
    return " _hegui_assignment \"" + words + "\"" + (files ? " files" : "");
  }
  if (hint.paths == HintedPaths::kFolders) {
    return "_files -/";
  }
  if (hint.paths == HintedPaths::kFiles) {
    return words.empty() ? "_files" : " _hegui_words_or_files \"" + words + "\"";
  }
  return words.empty() ? " " : "(" + words + ")";
}

std::string OptionSpecs(const OptionRow& option, const PackWords& packs) {
  std::string specs;
  for (const std::string& name : option.names) {
    specs += " \\\n    '";
    if (option.repeats) {
      specs += "*";
    } else if (option.names.size() > 1) {
      specs += "(" + WordList(option.names) + ")";
    }
    specs += name;
    if (!option.value.empty()) {
      specs += name.starts_with("--") ? "=" : "+";
    }
    specs += "[" + Escaped(option.help) + "]";
    if (!option.value.empty()) {
      specs += ":" + Escaped(option.value) + ":" + Action(option.value, packs);
    }
    specs += "'";
  }
  return specs;
}

std::string ArgumentSpecs(const CommandRow& command, const PackWords& packs) {
  std::string specs;
  for (std::size_t i = 0; i < command.arguments.size(); ++i) {
    const ArgumentRow& argument = command.arguments[i];
    specs += " \\\n    '" + (argument.repeats ? "*" : std::to_string(i + 1)) + ":" +
             Escaped(argument.help) + ":" + Action(argument.name, packs) + "'";
  }
  return specs;
}

std::string FunctionOf(const CommandRow& command) {
  return "_hegui" + std::string(command.path.empty() ? "" : "_") + command.Name("_");
}

// A command that has others below it: which one is completed first, and then what it takes.
std::string ParentTail(const CommandRow& command, const CommandTable& commands) {
  std::string described, cases;
  for (const CommandRow& below : commands) {
    if (below.path.size() != command.path.size() + 1 ||
        !std::equal(command.path.begin(), command.path.end(), below.path.begin())) {
      continue;
    }
    described += " \\\n        '" + below.path.back() + ":" + Escaped(below.help) + "'";
    cases += "        " + below.path.back() + ") " + FunctionOf(below) + " ;;\n";
  }
  return " \\\n    '1: :->command' '*:: :->arguments' && return 0\n"
         "  case $state in\n"
         "    command)\n"
         "      local -a commands=(" +
         described +
         ")\n"
         "      _describe -t commands command commands\n"
         "      ;;\n"
         "    arguments)\n"
         "      case $words[1] in\n" +
         cases +
         "      esac\n"
         "      ;;\n"
         "  esac\n";
}

}  // namespace

std::string ZshCompletion(const CommandTable& commands, const PackWords& packs) {
  std::string text = kHead;
  for (const CommandRow& command : commands) {
    const bool parent = !command.commands.empty();
    text += FunctionOf(command) + "() {\n";
    text += parent ? "  local context state state_descr line\n  typeset -A opt_args\n" : "";
    text += parent ? "  _arguments -C -s -S" : "  _arguments -s -S";
    for (const OptionRow& option : command.options) {
      text += OptionSpecs(option, packs);
    }
    text += parent ? ParentTail(command, commands) : ArgumentSpecs(command, packs) + "\n";
    text += "}\n";
  }
  return text + kTail;
}

}  // namespace hegui

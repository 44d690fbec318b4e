#include <utility>

#include "cli/completion_script.h"

namespace hegui {
namespace {

constexpr const char* kHead =
    R"(# Completion of hegui in bash, as "hegui completion bash" prints it.

# What may stand in the command $1: the commands below it, its options, those that take a value; and what the value of its option $2
# may be, or its argument of that number.
_hegui_table() {
  commands='' options='' valued='' words='' paths='' assigns=''
  case $1 in
)";

constexpr const char* kTail = R"(  esac
}

_hegui() {
  local commands options valued words paths assigns
  local command='' option='' current='' prefix='' ended='' joined='' word i count=0
  local -a typed=() found=()
  # What bash has parted at "=" is put together again.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == '=' && ${#typed[@]} -gt 0 ]]; then
      typed[-1]+='='
      joined=1
    elif [[ -n $joined ]]; then
      typed[-1]+=$word
      joined=''
    else
      typed+=("$word")
    fi
  done
  current=${typed[-1]}
  unset 'typed[-1]'

  _hegui_table '' ''
  for word in "${typed[@]}"; do
    if [[ -n $option ]]; then
      option=''
    elif [[ -n $ended ]]; then
      count=$((count + 1))
    elif [[ $word == -- ]]; then
      ended=1
    elif [[ $word == -?* ]]; then
      [[ " $valued " == *" $word "* ]] && option=$word
    elif [[ " $commands " == *" $word "* ]]; then
      command=${command:+$command }$word
      _hegui_table "$command" ''
    else
      count=$((count + 1))
    fi
  done

  COMPREPLY=()
  if [[ -z $option && -z $ended && $current == --*=* ]]; then
    option=${current%%=*}
    prefix=$option=
    current=${current#*=}
  elif [[ -z $option && -z $ended && $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
    return
  elif [[ -z $option && -n $commands ]]; then
    COMPREPLY=($(compgen -W "$commands" -- "$current"))
    return
  fi
  _hegui_table "$command" "${option:-$((count + 1))}"

  if [[ -n $assigns && $current == *=* ]]; then
    prefix+=${current%%=*}=
    current=${current#*=}
    words='' assigns=''
  elif [[ -n $assigns ]]; then
    paths=''
    compopt -o nospace 2>/dev/null
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [[ -n $paths ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t found < <(compgen -A "$paths" -- "$current")
    COMPREPLY+=("${found[@]}")
  fi
  # Where bash does not part words at "=", it replaces the whole of one.
  if [[ $COMP_WORDBREAKS != *=* && ${#COMPREPLY[@]} -gt 0 ]]; then
    COMPREPLY=("${COMPREPLY[@]/#/$prefix}")
  fi
}

complete -F _hegui hegui
)";

// One branch of the inner `case`; nothing when there is nothing to say.
std::string ValueCase(const std::string& pattern, const std::string& value,
                      const PackWords& packs) {
  const ValueHint hint = HintFor(value, packs);
  if (hint.empty()) {
    return "";
  }
  std::string text = "        " + pattern + ")";
  if (!hint.words.empty()) {
    const std::string separator = hint.assigns ? "= " : " ";
    std::string words;
    for (const std::string& word : hint.words) {
      words += (words.empty() ? "" : separator) + word;
    }
    text += " words='" + words + (hint.assigns ? "='" : "'");
  }
  if (hint.paths != HintedPaths::kNone) {
    text += hint.paths == HintedPaths::kFiles ? " paths=file" : " paths=directory";
  }
  return text + (hint.assigns ? " assigns=1" : "") + " ;;\n";
}

std::string CommandCase(const CommandRow& command, const PackWords& packs) {
  std::vector<std::string> options, valued;
  std::string cases;
  for (const OptionRow& option : command.options) {
    options.insert(options.end(), option.names.begin(), option.names.end());
    if (option.value.empty()) {
      continue;
    }
    valued.insert(valued.end(), option.names.begin(), option.names.end());
    std::string pattern;
    for (const std::string& name : option.names) {
      pattern += (pattern.empty() ? "" : "|") + name;
    }
    cases += ValueCase(pattern, option.value, packs);
  }
  for (std::size_t i = 0; i < command.arguments.size(); ++i) {
    const ArgumentRow& argument = command.arguments[i];
    cases += ValueCase(argument.repeats ? "[1-9]*" : std::to_string(i + 1), argument.name, packs);
  }
  std::string text = "    '" + command.Name() + "')\n";
  const std::pair<const char*, const std::vector<std::string>&> lists[] = {
      {"commands", command.commands}, {"options", options}, {"valued", valued}};
  for (const auto& [name, words] : lists) {
    if (!words.empty()) {
      text += "      " + std::string(name) + "='" + WordList(words) + "'\n";
    }
  }
  if (!cases.empty()) {
    text += "      case $2 in\n" + cases + "      esac\n";
  }
  return text + "      ;;\n";
}

}  // namespace

std::string BashCompletion(const CommandTable& commands, const PackWords& packs) {
  std::string text = kHead;
  for (const CommandRow& command : commands) {
    text += CommandCase(command, packs);
  }
  return text + kTail;
}

}  // namespace hegui

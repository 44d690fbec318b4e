#include "cli/manual_page.h"

#include <algorithm>
#include <string>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr char32_t kFirstWide =
    0x2E80;  // ideographs and their punctuation; what comes before has blanks between words
// Nothing of this may begin a line, nor may anything after it that opens a bracket end one.
constexpr std::u32string_view kClosing = U"，。；：、！？）》」』】〉”’…";
constexpr std::u32string_view kOpening = U"（《「『【〈“‘";

bool Holds(std::u32string_view set, char32_t code) {
  return set.find(code) != std::u32string_view::npos;
}
bool IsWide(char32_t code) {
  return code >= kFirstWide || Holds(kClosing, code) || Holds(kOpening, code);
}

bool MayBreak(char32_t before, char32_t after) {
  const bool after_wide = IsWide(after) && !Holds(kClosing, after);
  const bool ends_clause = before >= kFirstWide && Holds(kClosing, before) && after > U' ';
  return (IsWide(before) && !Holds(kOpening, before) && after_wide) ||
         (ends_clause && !Holds(kClosing, after));
}

void AppendEscaped(std::string_view character, std::string& out) {
  switch (character.front()) {
    case '\\':
      out += "\\e";
      break;
    case '-':
      out += "\\-";
      break;
    case '\'':
      out += "\\(aq";
      break;
    case '`':
      out += "\\(ga";
      break;
    case '^':
      out += "\\(ha";
      break;
    case '~':
      out += "\\(ti";
      break;
    default:
      out += character;
  }
}

// Text as it stands, for lines that are not filled.
std::string Verbatim(std::string_view text) {
  std::string roff;
  bool begins_line = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = CharacterAt(text, at).size;
    const std::string_view character = text.substr(at, length);
    if (begins_line && character == ".") {
      roff += "\\&";
    }
    AppendEscaped(character, roff);
    begins_line = character == "\n";
    at += length;
  }
  return roff;
}

// Text to be filled. Between ideographs there are no blanks at which roff could break a line: it is told where; and a line that ends in
// one goes on without a blank.
std::string Filled(std::string_view text) {
  std::string roff;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = CharacterAt(text, at);
    const bool joins = character.code == '\n' && before >= kFirstWide;
    if (!joins) {
      if (MayBreak(before, character.code)) {
        roff += "\\:";
      }
      if (character.code == '.' && (roff.empty() || roff.back() == '\n')) {
        roff += "\\&";
      }
      AppendEscaped(text.substr(at, character.size), roff);
      before = character.code;
    }
    at += character.size;
  }
  return roff;
}

std::string Bold(std::string_view text) { return "\\fB" + Verbatim(text) + "\\fR"; }
std::string Italic(std::string_view text) { return "\\fI" + Verbatim(text) + "\\fR"; }

std::string Tagged(const std::string& tag, std::string_view text) {
  return ".TP\n" + tag + "\n" + Filled(text) + "\n";
}

std::string Usage(const CommandRow& command) {
  std::string usage = Bold(command.path.empty() ? "hegui" : "hegui " + command.Name());
  for (const ArgumentRow& argument : command.arguments) {
    usage += " " + Italic(argument.name) + (argument.repeats ? "…" : "");
  }
  return usage;
}

std::string Options(const std::vector<OptionRow>& options) {
  std::string roff;
  std::string group;
  for (const OptionRow& option : options) {
    if (option.group != group) {
      group = option.group;
      roff += ".PP\n" + Bold(group) + "\n";
    }
    std::string tag;
    for (const std::string& name : option.names) {
      tag += (tag.empty() ? "" : ", ") + Bold(name);
    }
    roff += Tagged(tag + (option.value.empty() ? "" : " " + Italic(option.value)), option.help);
  }
  return roff;
}

std::vector<OptionRow> Without(std::vector<OptionRow> options,
                               const std::vector<OptionRow>& others) {
  std::erase_if(options, [&others](const OptionRow& option) {
    return std::find(others.begin(), others.end(), option) != others.end();
  });
  return options;
}

// What every command takes stands once, at the program; and a command that takes all that an earlier one takes refers to that.
std::string OwnOptions(const CommandTable& table, std::size_t index, const Catalogue& words) {
  std::vector<OptionRow> own = Without(table[index].options, table.front().options);
  std::string roff;
  for (std::size_t i = 1; i < index; ++i) {
    const std::vector<OptionRow> earlier = Without(table[i].options, table.front().options);
    if (earlier.size() > 1 && Without(earlier, own).empty()) {
      own = Without(own, earlier);
      roff += ".PP\n" +
              Filled(words.Text("man.options-of", {{"command", "hegui " + table[i].Name()}})) +
              "\n";
      break;
    }
  }
  return roff + Options(own);
}

std::string Section(const Catalogue& words, const std::string& name) {
  return ".SH " + Verbatim(words.Text("man." + name)) + "\n";
}

// Lines that help has too, as they stand.
std::string Lines(const Catalogue& words, const std::string& name) {
  return Section(words, name) + ".nf\n" + Verbatim(words.Text("help." + name + ".lines")) +
         "\n.fi\n";
}

}  // namespace

std::string ManualPage(const CommandTable& commands, const Catalogue& words,
                       std::string_view version) {
  const CommandRow& program = commands.front();
  std::string roff = ".TH HEGUI 1 \"\" \"hegui " + std::string(version) + "\" \"hegui\"\n";
  roff += ".nh\n.ad l\n";  // options and Chinese are neither hyphenated nor stretched
  roff += Section(words, "name") + "hegui \\- " + Filled(words.Text("man.summary")) + "\n";
  roff += Section(words, "synopsis");
  for (const CommandRow& command : commands) {
    if (command.commands.empty()) {
      roff += Usage(command) + " [" + Italic(words.Text("help.options")) + "]\n.br\n";
    }
  }
  roff += Section(words, "description") + Filled(program.help) + "\n";
  roff += Section(words, "commands");
  for (std::size_t i = 1; i < commands.size(); ++i) {
    const CommandRow& command = commands[i];
    roff += ".SS " + Usage(command) + "\n" + Filled(command.help) + "\n";
    for (const ArgumentRow& argument : command.arguments) {
      roff += Tagged(Italic(argument.name), argument.help);
    }
    roff += OwnOptions(commands, i, words);
    if (!command.footer.empty()) {
      roff += ".PP\n" + Filled(command.footer) + "\n";
    }
  }
  roff += Section(words, "common-options") + Options(program.options);
  roff += Lines(words, "exit-codes");
  roff += Section(words, "files");
  roff += Tagged(Italic("hegui.toml"), words.Text("man.files.project"));
  roff += Tagged(Italic("$XDG_CACHE_HOME/hegui"), words.Text("man.files.cache"));
  roff += Section(words, "environment");
  roff += Tagged("LC_ALL, LC_MESSAGES, LANG", words.Text("man.environment.locale"));
  roff += Tagged("NO_COLOR", words.Text("man.environment.no-color"));
  roff += Lines(words, "examples");
  roff += Section(words, "see-also") + "pdftotext(1), soffice(1), tesseract(1)\n";
  return roff;
}

}  // namespace hegui

#include "rules/pack/example_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "engine/base/edit_distance.h"
#include "engine/reading/parameters.h"
#include "engine/text/utf8.h"
#include "rules/pack/report.h"
#include "rules/pack/verdict_words.h"

namespace hegui {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kMarker = "===";
constexpr char kRemark = '#';
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kSettingPrefix = "set.";
constexpr std::string_view kTable = "===";  // how messages call a block's first line

std::uint32_t Width(std::string_view text) {
  return static_cast<std::uint32_t>(CountCharacters(text));
}

std::string_view WithoutTrailingBlanks(std::string_view text) {
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

std::string_view Trimmed(std::string_view text) {
  return WithoutTrailingBlanks(text.substr(std::min(text.find_first_not_of(kBlanks), text.size())));
}

// A word of a block's first line.
struct HeaderWord {
  std::string_view text;
  FilePlace place;
};

struct Header {
  std::vector<HeaderWord> words;
  std::string_view remark;
};

Header SplitHeader(std::string_view line, const FilePlace& line_place) {
  Header header;
  std::size_t begin = kMarker.size();
  while ((begin = line.find_first_not_of(kBlanks, begin)) != std::string_view::npos) {
    if (line[begin] == kRemark) {
      header.remark = Trimmed(line.substr(begin + 1));
      break;
    }
    const std::size_t end = std::min(line.find_first_of(kBlanks, begin), line.size());
    HeaderWord word{line.substr(begin, end - begin), line_place};
    word.place.column = Width(line.substr(0, begin)) + 1;
    word.place.width = Width(word.text);
    header.words.push_back(std::move(word));
    begin = end;
  }
  return header;
}

// Reads the first line of one block: a status, perhaps a reason, then pairs.
class HeaderReader {
 public:
  HeaderReader(const PackScope& scope, Diagnostics& diagnostics, RuleExample& example)
      : scope_(scope), diagnostics_(diagnostics), example_(example) {}

  void Read(std::span<const HeaderWord> words) {
    if (words.empty() || words.front().text.find('=') != std::string_view::npos) {
      Report(diagnostics_, "P004", {{"key", "expect"}, {"table", std::string(kTable)}},
             example_.place);
    }
    std::size_t bare = 0;
    for (const HeaderWord& word : words) {
      if (word.text.find('=') != std::string_view::npos) {
        ReadPair(word);
      } else if (++bare == 1) {
        ReadNamed(word, "expect", ExampleStatuses(), example_.status);
      } else {
        Reason reason = Reason::kNone;
        ReadNamed(word, "reason", AllReasons(), reason);
        example_.reason = reason;
      }
    }
  }

 private:
  template <typename T>
  void ReadNamed(const HeaderWord& word, std::string_view key, std::span<const T> values,
                 T& target) {
    std::vector<std::string_view> names;
    for (const T& value : values) {
      names.push_back(Name(value));
      if (names.back() == word.text) {
        target = value;
        return;
      }
    }
    ReportValue(diagnostics_, key, word.text, word.place, names);
  }

  void ReadPair(const HeaderWord& word) {
    const std::size_t equals = word.text.find('=');
    const std::string_view key = word.text.substr(0, equals);
    const std::string value(word.text.substr(equals + 1));
    if (key == "in") {
      ReadName(word, "P012", "role", scope_.roles, value, example_.in);
    } else if (key == "profile") {
      ReadName(word, "P014", "profile", scope_.ProfileChoices(), value, example_.profile);
    } else if (key == "line") {
      ReadLine(word, value);
    } else if (key == "each_line") {
      if (value == "true" || value == "false") {
        example_.each_line = value == "true";
      } else {
        ReportValue(diagnostics_, key, value, word.place,
                    std::array{std::string_view("true"), std::string_view("false")});
      }
    } else if (key.starts_with(kSettingPrefix)) {
      ReadSetting(word, key.substr(kSettingPrefix.size()), value);
    } else {
      constexpr std::array<std::string_view, 5> kKeys = {"in", "profile", "line", "each_line",
                                                         "set."};
      Report(diagnostics_, "P002", {{"key", std::string(key)}, {"table", std::string(kTable)}},
             word.place, Nearest(key, kKeys));
    }
  }

  void ReadName(const HeaderWord& word, const char* code, const char* kind,
                const std::vector<std::string>& known, const std::string& name,
                std::string& target) {
    target = name;
    if (!scope_.assume_more && std::find(known.begin(), known.end(), name) == known.end()) {
      Report(diagnostics_, code, {{kind, name}}, word.place, Nearest(name, known));
    }
  }

  void ReadLine(const HeaderWord& word, const std::string& value) {
    std::uint32_t line = 0;
    const char* const last = value.data() + value.size();
    const auto [end, error] = std::from_chars(value.data(), last, line);
    if (error != std::errc() || end != last || line == 0) {
      ReportValue(diagnostics_, "line", value, word.place, std::array{std::string_view("1…")});
    } else {
      example_.line = line;
    }
  }

  void ReadSetting(const HeaderWord& word, std::string_view name, const std::string& value) {
    const ParameterDefinition* parameter = scope_.FindParameter(name, word.place, diagnostics_);
    if (parameter != nullptr && ParseSetting(*parameter, value, word.place, diagnostics_)) {
      example_.set[std::string(name)] = value;
    }
  }

  const PackScope& scope_;
  Diagnostics& diagnostics_;
  RuleExample& example_;
};

std::string_view WithoutBlankLines(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    if (text.substr(0, end + 1).find_first_not_of(kBlanks) != std::string_view::npos) {
      break;
    }
    text.remove_prefix(end + 1);
  }
  return WithoutTrailingBlanks(text);
}

}  // namespace

RuleExample ReadExample(TomlValue written, const PackScope& scope, TableReader& rule) {
  TableReader table(written, rule.NameOf("test", true), rule.diagnostics());
  RuleExample example;
  example.place = table.place();
  table.ReadRequired("text", example.text);
  if (table.Require("expect")) {
    table.ReadNamed("expect", example.status, ExampleStatuses());
  }
  Reason reason = Reason::kNone;
  if (table.ReadNamed("reason", reason, AllReasons())) {
    example.reason = reason;
  }
  scope.ReadRole(table, "in", example.in);
  scope.ReadProfile(table, "profile", example.profile);
  for (const auto& [parameter, value] : scope.ReadSettings(table, "set")) {
    example.set[parameter] = ToText(value);
  }
  int line = 0;
  if (table.Read("line", line, {1, IntRange().maximum})) {
    example.line = static_cast<std::uint32_t>(line);
  }
  table.Read("each_line", example.each_line);
  table.Read("note", example.note);
  return example;
}

std::vector<RuleExample> ReadExampleFile(std::string_view file, std::string_view content,
                                         const PackScope& scope, Diagnostics& diagnostics) {
  std::vector<RuleExample> examples;
  if (!IsValidUtf8(content)) {
    Report(diagnostics, "P001", {{"reason", "not UTF-8"}}, {std::string(file), 0, 0, 1});
    return examples;
  }
  if (content.starts_with(kByteOrderMark)) {
    content.remove_prefix(kByteOrderMark.size());
  }
  std::vector<std::string_view> texts;  // of each example, growing line by line
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < content.size();) {
    const std::size_t end = std::min(content.find('\n', begin), content.size() - 1) + 1;
    const std::string_view line = content.substr(begin, end - begin);
    ++number;
    if (line.starts_with(kMarker)) {
      RuleExample& example = examples.emplace_back();
      example.place = {std::string(file), number, 1, Width(Trimmed(line))};
      const Header header = SplitHeader(line, example.place);
      example.note = header.remark;
      HeaderReader(scope, diagnostics, example).Read(header.words);
      texts.push_back(content.substr(end, 0));
    } else if (!texts.empty()) {
      texts.back() = {texts.back().data(), texts.back().size() + line.size()};
    }
    begin = end;
  }
  for (std::size_t i = 0; i < examples.size(); ++i) {
    examples[i].text = WithoutBlankLines(texts[i]);
    if (examples[i].text.empty()) {
      Report(diagnostics, "P004", {{"key", "text"}, {"table", std::string(kTable)}},
             examples[i].place);
    }
  }
  return examples;
}

}  // namespace hegui

// Packs written in tests, and diagnostics as text.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/utf8.h"
#include "rules/pack/embedded_rules.h"
#include "rules/pack/pack_catalogue.h"
#include "rules/pack/pack_loader.h"

namespace hegui::testing {

// What a file needs around the definitions that a test is about: three roles, a group, two profiles, three parameters.
inline constexpr std::string_view kPackHead = R"(schema = 1
[pack]
id = "test"
name = "测试"
version = "1"
language = "zh"
default_where = ["done"]
[roles.done]
label = "成效"
headings = ["成效"]
[roles.problems]
label = "问题"
headings = ["问题"]
[roles.plan]
label = "安排"
headings = ["安排"]
assertion = "planned"
[[group]]
id = "g"
label = "组"
[[profile]]
id = "town"
label = "乡镇"
[[profile]]
id = "county"
label = "县"
[params.count]
label = "个数"
type = "int"
default = 3
[params.copy]
label = "用途"
type = "choice"
choices = ["web", "paper"]
default = "paper"
[params.power]
label = "执法权"
type = "bool"
default = true
)";

inline const PackCatalogue& EmbeddedCatalogue() {
  static const PackCatalogue catalogue = [] {
    PackCatalogue embedded;
    embedded.AddEmbedded(EmbeddedRules());
    return embedded;
  }();
  return catalogue;
}

inline PackSource SourceOf(std::string_view toml) {
  return {"", {{"pack.toml", std::string(toml)}}};
}

// Loads a single file.
inline LoadedPack LoadText(std::string_view toml) {
  return LoadPack(SourceOf(toml), EmbeddedCatalogue());
}

// Loads kPackHead with `toml` behind it.
inline LoadedPack LoadWithHead(std::string_view toml) {
  return LoadText(std::string(kPackHead) + std::string(toml));
}

// A rule: what all have, and `keys` behind it.
inline std::string RuleWith(const std::string& keys) {
  return "[[rule]]\nid = \"r\"\ngroup = \"g\"\ntitle = \"t\"\n" + keys + "\n";
}

inline std::string ArgumentOf(const Diagnostic& diagnostic, std::string_view name) {
  for (const MessageArgument& argument : diagnostic.arguments) {
    if (argument.name == name) {
      return argument.value;
    }
  }
  return "(none)";
}

// The codes in order, "P002 P006".
inline std::string CodesOf(const Diagnostics& diagnostics) {
  std::string codes;
  for (const Diagnostic& diagnostic : diagnostics) {
    codes += (codes.empty() ? "" : " ") + diagnostic.code;
  }
  return codes;
}

// Columns that a character takes on a terminal: ideographs and full-width marks take two.
inline std::size_t CellsOf(char32_t code) { return code >= 0x2E80 ? 2 : 1; }

// "pack.toml:3:1: error P002 {key=…}", the line, and marks below what is meant.
inline std::string Dump(const Diagnostics& diagnostics) {
  constexpr std::array<std::string_view, 3> kLevels = {"note", "warning", "error"};
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    const FilePlace& place = diagnostic.place;
    out +=
        place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": ";
    out += kLevels[static_cast<std::size_t>(diagnostic.level)];
    out += " " + diagnostic.code + " {";
    for (const MessageArgument& argument : diagnostic.arguments) {
      out += (out.ends_with('{') ? "" : ", ") + argument.name + "=" + argument.value;
    }
    out += "}";
    std::replace(out.begin() + static_cast<std::ptrdiff_t>(out.rfind(": ")), out.end(), '\n', '|');
    out += diagnostic.suggestion.empty() ? "" : " -> " + diagnostic.suggestion;
    out += "\n";
    if (!diagnostic.excerpt.empty()) {
      const std::u32string line = ToUtf32(diagnostic.excerpt);
      std::string marks;
      for (std::size_t i = 0; i + 1 < place.column + place.width; ++i) {
        marks.append(i < line.size() ? CellsOf(line[i]) : 1, i + 1 < place.column ? ' ' : '^');
      }
      out += "  " + diagnostic.excerpt + "\n  " + marks + "\n";
    }
  }
  return out;
}

}  // namespace hegui::testing

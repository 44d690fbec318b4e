#include "tests/support/zh_outline.h"

#include <toml++/toml.h>

#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

#include "engine/outline/outline.h"
#include "engine/text/utf8.h"
#include "tests/support/zh_numerals.h"
#include "tests/support/zh_tables.h"

namespace hegui::testing {
namespace {

toml::table ReadToml(const std::string& name) {
  return toml::parse_file(std::string(HEGUI_SOURCE_DIR "/rules/languages/zh/") + name);
}

std::string String(const toml::table& table, const char* key) {
  return table[key].value_or(std::string());
}

std::vector<std::string> Strings(const toml::table& table, const char* key) {
  std::vector<std::string> strings;
  if (const toml::array* array = table[key].as_array()) {
    for (const toml::node& node : *array) {
      strings.push_back(node.value_or(std::string()));
    }
  }
  return strings;
}

std::vector<Regex> Expressions(const toml::table& table, const char* key) {
  std::vector<Regex> expressions;
  for (const std::string& pattern : Strings(table, key)) {
    expressions.push_back(CompiledRegex(pattern));
  }
  return expressions;
}

NumeralKind KindOf(const toml::table& form) {
  const std::string kind = String(form, "numeral");
  return kind == "native"   ? NumeralKind::kNative
         : kind == "arabic" ? NumeralKind::kArabic
                            : NumeralKind::kListed;
}

void ReadNumbering(Language& language) {
  const toml::table file = ReadToml("numbering.toml");
  for (const toml::node& node : *file["form"].as_array()) {
    const toml::table& table = *node.as_table();
    NumberingForm form;
    form.id = String(table, "id");
    form.rank = table["rank"].value_or(0);
    form.numeral = KindOf(table);
    form.symbols = Strings(table, "symbols");
    form.before = String(table, "before");
    form.after = String(table, "after");
    form.blank_after = table["blank_after"].value_or(false);
    form.canonical = table["canonical"].value_or(false);
    language.numbering.push_back(std::move(form));
  }
  for (const toml::node& node : *file["enumeration"].as_array()) {
    const toml::table& table = *node.as_table();
    language.enumerations.push_back({String(table, "id"), KindOf(table), Strings(table, "symbols"),
                                     String(table, "before"), String(table, "after")});
  }
  language.max_run_in_heading = file["max_run_in_heading"].value_or(0);
  language.not_run_in_heading = Expressions(file, "not_run_in_heading");
}

void ReadLayout(LayoutCues& layout) {
  const toml::table file = ReadToml("layout.toml");
  const toml::table& table = *file["layout"].as_table();
  layout.page_number = Expressions(table, "page_number");
  layout.masthead = Expressions(table, "masthead");
  layout.title_end = Expressions(table, "title_end");
  layout.title_continued = Expressions(table, "title_continued");
  layout.not_title = Expressions(table, "not_title");
  layout.addressee = Expressions(table, "addressee");
  layout.closing = Expressions(table, "closing");
  layout.signature = Expressions(table, "signature");
  layout.date = Expressions(table, "date");
  layout.attachment = Expressions(table, "attachment");
  layout.imprint = Expressions(table, "imprint");
  layout.handover = Expressions(table, "handover");
  layout.heading = Expressions(table, "heading");
  layout.heading_end_refused = Expressions(table, "heading_end_refused");
  layout.not_label = Expressions(table, "not_label");
  layout.paragraph_start = Expressions(table, "paragraph_start");
  layout.unfinished = Expressions(table, "unfinished");
  layout.never_first = ToUtf32(String(table, "never_first"));
  layout.never_last = ToUtf32(String(table, "never_last"));
  layout.lead_in = ToUtf32(String(table, "lead_in"));
}

Language ReadLanguage() {
  Language language;
  language.id = "zh";
  language.fold = ZhFold();
  language.charset = ZhCharset();
  language.stops = ZhStops();
  language.numerals = ZhNumerals();
  language.dates = ZhDateForms();
  ReadNumbering(language);
  ReadLayout(language.layout);
  return language;
}

}  // namespace

Regex CompiledRegex(std::string_view pattern) {
  Result<Regex> regex = Regex::Compile(pattern);
  if (!regex) {
    std::fprintf(stderr, "not an expression: %s\n", std::string(pattern).c_str());
    std::abort();
  }
  return std::move(*regex);
}

const Language& ZhLanguage() {
  static const Language language = ReadLanguage();
  return language;
}

Document Outline(std::string text) {
  ImportedText imported;
  imported.source = SourceText(std::move(text));
  imported.format = "txt";
  return BuildOutline(std::move(imported), ZhLanguage());
}

}  // namespace hegui::testing

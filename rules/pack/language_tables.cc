#include "rules/pack/language_tables.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/text/utf8.h"
#include "rules/pack/report.h"

namespace hegui {
namespace {

constexpr std::array kNumerals = {
    Word<NumeralKind>{"native", NumeralKind::kNative},
    Word<NumeralKind>{"arabic", NumeralKind::kArabic},
    Word<NumeralKind>{"listed", NumeralKind::kListed},
};

constexpr std::array kSystems = {
    Word<CountingSystem>{"places", CountingSystem::kPlaces},
    Word<CountingSystem>{"positional", CountingSystem::kPositional},
    Word<CountingSystem>{"symbols", CountingSystem::kSymbols},
};
constexpr std::size_t kDigits = 10;
constexpr std::size_t kPlaces = 3;

// The pairs of [[a, b], …] whose first is a string and whose second is of `type`.
std::vector<std::pair<TomlValue, TomlValue>> ReadPairs(TableReader& table, std::string_view key,
                                                       TomlType type) {
  std::vector<std::pair<TomlValue, TomlValue>> pairs;
  const std::optional<TomlValue> array = table.Require(key) ? table.ReadArray(key) : std::nullopt;
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    const TomlValue pair = array->at(i);
    if (!pair.Is(TomlType::kArray) || pair.size() != 2) {
      table.ReportType(key, pair, "array of two");
    } else if (!pair.at(0).Is(TomlType::kString)) {
      table.ReportType(key, pair.at(0), Name(TomlType::kString));
    } else if (!pair.at(1).Is(type)) {
      table.ReportType(key, pair.at(1), Name(type));
    } else {
      pairs.emplace_back(pair.at(0), pair.at(1));
    }
  }
  return pairs;
}

// The only character of a string; U+0000, and P005, when there are more or fewer.
char32_t ReadCharacter(TableReader& table, std::string_view key, TomlValue value) {
  const std::u32string codes = ToUtf32(value.text());
  if (codes.size() != 1) {
    table.ReportValue(key, value.place(), value.text(), std::array{std::string_view("1")});
    return 0;
  }
  return codes.front();
}

std::vector<std::pair<char32_t, char32_t>> ReadCharacterPairs(TableReader& table,
                                                              std::string_view key,
                                                              bool may_be_empty) {
  std::vector<std::pair<char32_t, char32_t>> pairs;
  for (const auto& [first, second] : ReadPairs(table, key, TomlType::kString)) {
    const char32_t from = ReadCharacter(table, key, first);
    const bool dropped = may_be_empty && second.text().empty();
    const char32_t to = dropped ? 0 : ReadCharacter(table, key, second);
    if (from != 0) {
      pairs.emplace_back(from, to);
    }
  }
  return pairs;
}

void ReadCharacters(TableReader& table, std::string_view key, std::u32string& characters) {
  std::string text;
  if (table.ReadRequired(key, text)) {
    characters = ToUtf32(text);
  }
}

// What numbering and enumeration have in common.
template <typename Form>
void ReadForm(TableReader& table, Form& form) {
  table.ReadRequired("id", form.id);
  table.ReadRequired("numeral", form.numeral, kNumerals);
  if (form.numeral == NumeralKind::kListed) {
    table.ReadRequired("symbols", form.symbols);
  }
  table.Read("before", form.before);
  table.Read("after", form.after);
}

}  // namespace

FoldTable ReadFold(TomlValue written, Diagnostics& diagnostics) {
  TableReader table(written, "[fold]", diagnostics);
  FoldTable fold;
  for (const auto& [from, to] : ReadCharacterPairs(table, "characters", true)) {
    fold.characters[from] = to;
  }
  for (const auto& [narrow, wide] : ReadCharacterPairs(table, "punctuation", false)) {
    fold.punctuation[narrow] = wide;
  }
  fold.blankless = ReadCharacterPairs(table, "blankless", false);
  std::sort(fold.blankless.begin(), fold.blankless.end());
  fold.BuildIndex();
  return fold;
}

CharsetProof ReadCharset(TomlValue written, Diagnostics& diagnostics) {
  TableReader table(written, "[charset]", diagnostics);
  CharsetProof proof;
  ReadCharacters(table, "common", proof.common);
  std::sort(proof.common.begin(), proof.common.end());
  proof.common.erase(std::unique(proof.common.begin(), proof.common.end()), proof.common.end());
  return proof;
}

namespace {

// Groups of words that count the same: [["件"], ["人", "名"]].
void ReadCounters(TableReader& table, std::vector<std::vector<std::string>>& counters) {
  const std::optional<TomlValue> groups = table.ReadArray("counters");
  for (std::size_t i = 0; groups && i < groups->size(); ++i) {
    const TomlValue written = groups->at(i);
    std::vector<std::string>& group = counters.emplace_back();
    for (std::size_t j = 0; written.Is(TomlType::kArray) && j < written.size(); ++j) {
      if (written.at(j).Is(TomlType::kString)) {
        group.push_back(written.at(j).text());
      }
    }
    if (!written.Is(TomlType::kArray) || group.size() != written.size()) {
      table.ReportType("counters", written, "array of strings");
      counters.pop_back();
    }
  }
}

bool IsPowerOfTen(std::int64_t value) {
  while (value >= 10 && value % 10 == 0) {
    value /= 10;
  }
  return value == 1;
}

}  // namespace

NumeralTable ReadNumerals(TomlValue written, Diagnostics& diagnostics) {
  TableReader table(written, "[numerals]", diagnostics);
  NumeralTable numerals;
  for (const auto& [word, value] : ReadPairs(table, "digits", TomlType::kInteger)) {
    const char32_t digit = ReadCharacter(table, "digits", word);
    if (value.integer() < 0 || value.integer() > 9) {
      table.ReportValue("digits", value.place(), std::to_string(value.integer()),
                        std::array{std::string_view("0…9")});
    } else if (digit != 0) {
      numerals.digits[word.text()] = static_cast<int>(value.integer());
    }
  }
  for (const auto& [word, value] : ReadPairs(table, "multipliers", TomlType::kInteger)) {
    const char32_t multiplier = ReadCharacter(table, "multipliers", word);
    if (value.integer() < 10 || !IsPowerOfTen(value.integer())) {
      table.ReportValue("multipliers", value.place(), std::to_string(value.integer()),
                        std::array{std::string_view("10"), std::string_view("100")});
    } else if (multiplier != 0) {
      numerals.multipliers[word.text()] = value.integer();
    }
  }
  for (const auto& [word, value] : ReadPairs(table, "words", TomlType::kInteger)) {
    numerals.words[word.text()] = value.number();
  }
  table.Read("zero_lookalikes", numerals.zero_lookalikes);
  table.Read("decimal_points", numerals.decimal_points);
  table.Read("percent_before", numerals.percent_before);
  table.Read("percent_after", numerals.percent_after);
  table.Read("approximate_before", numerals.approximate_before);
  table.Read("approximate_digits", numerals.approximate_digits);
  table.Read("approximate_after", numerals.approximate_after);
  table.Read("currency_after", numerals.currency_after);
  table.Read("ordinal_before", numerals.ordinal_before);
  table.Read("ordinal_after", numerals.ordinal_after);
  ReadCounters(table, numerals.counters);
  return numerals;
}

DateForm ReadDateForm(TomlValue written, Diagnostics& diagnostics) {
  TableReader table(written, "[[date]]", diagnostics);
  DateForm form;
  table.Read("before_year", form.before_year);
  table.Read("after_year", form.after_year);
  table.Read("after_month", form.after_month);
  table.Read("first_month", form.first_month);
  table.Read("after_day", form.after_day);
  table.Read("canonical", form.canonical);
  return form;
}

void ReadStops(TomlValue written, Stops& stops, PhraseSyntax& phrases, Diagnostics& diagnostics) {
  TableReader table(written, "[stops]", diagnostics);
  ReadCharacters(table, "sentence", stops.sentence);
  ReadCharacters(table, "list", stops.list);
  ReadCharacters(table, "clause", stops.clause);
  ReadCharacters(table, "closing", stops.closing);
  stops.titles = ReadCharacterPairs(table, "titles", false);
  stops.quotes = ReadCharacterPairs(table, "quotes", false);
  table.ReadRequired("gap_stops", phrases.gap_stops);
  table.ReadRequired("transparent", phrases.transparent);
}

void ReadCaptures(TomlValue written, PhraseSyntax& phrases, Diagnostics& diagnostics) {
  TableReader table(written, "[captures]", diagnostics);
  for (std::size_t i = 0; i < written.size(); ++i) {
    std::string pattern;
    if (!table.Read(written.key(i), pattern)) {
      continue;
    }
    if (const Result<Regex> regex = Regex::Compile(pattern); !regex) {
      Report(diagnostics, regex.error().code, regex.error().arguments, written.at(i).place());
    }
    phrases.captures[written.key(i)] = std::move(pattern);
  }
}

LayoutCues ReadLayout(TomlValue written, Diagnostics& diagnostics) {
  TableReader table(written, "[layout]", diagnostics);
  LayoutCues layout;
  const std::pair<std::string_view, std::vector<Regex>&> lists[] = {
      {"page_number", layout.page_number},
      {"masthead", layout.masthead},
      {"published", layout.published},
      {"title_end", layout.title_end},
      {"title_continued", layout.title_continued},
      {"not_title", layout.not_title},
      {"addressee", layout.addressee},
      {"closing", layout.closing},
      {"signature", layout.signature},
      {"date", layout.date},
      {"attachment", layout.attachment},
      {"imprint", layout.imprint},
      {"handover", layout.handover},
      {"heading", layout.heading},
      {"heading_end_refused", layout.heading_end_refused},
      {"not_label", layout.not_label},
      {"paragraph_start", layout.paragraph_start},
      {"unfinished", layout.unfinished},
  };
  for (const auto& [key, list] : lists) {
    table.Require(key);
    ReadRegexes(table, key, list);
  }
  ReadCharacters(table, "never_first", layout.never_first);
  ReadCharacters(table, "never_last", layout.never_last);
  ReadCharacters(table, "lead_in", layout.lead_in);
  return layout;
}

PageCues ReadPage(TomlValue written, Diagnostics& diagnostics) {
  TableReader table(written, "[page]", diagnostics);
  PageCues page;
  ReadRegexes(table, "furniture", page.furniture);
  ReadRegexes(table, "furniture_block", page.furniture_block);
  for (const TomlValue& entry : table.ReadTables("field")) {
    TableReader reader(entry, "[[page.field]]", diagnostics);
    PageField field;
    reader.ReadRequired("id", field.id);
    reader.Require("labels");
    ReadRegexes(reader, "labels", field.labels);
    page.fields.push_back(std::move(field));
  }
  return page;
}

StyleNames ReadStyleNames(TomlValue written, Diagnostics& diagnostics) {
  TableReader table(written, "[style_names]", diagnostics);
  StyleNames names;
  ReadRegexes(table, "heading", names.heading);
  ReadRegexes(table, "contents", names.contents);
  return names;
}

Counting ReadCounting(TomlValue written, Diagnostics& diagnostics) {
  TableReader table(written, "[[counting]]", diagnostics);
  Counting counting;
  table.ReadRequired("formats", counting.formats);
  table.ReadRequired("system", counting.system, kSystems);
  table.ReadRequired("digits", counting.digits);
  table.Read("one_before_ten", counting.one_before_ten);
  if (counting.system == CountingSystem::kPlaces) {
    table.ReadRequired("places", counting.places);
  }
  // Writing a number relies on these counts.
  const bool positional = counting.system != CountingSystem::kSymbols;
  if (positional && counting.digits.size() != kDigits) {
    table.ReportValue("digits", table.place(), std::to_string(counting.digits.size()),
                      std::array{std::string_view("10")});
    counting.digits.resize(kDigits);
  }
  if (counting.system == CountingSystem::kPlaces && counting.places.size() != kPlaces) {
    table.ReportValue("places", table.place(), std::to_string(counting.places.size()),
                      std::array{std::string_view("3")});
    counting.places.resize(kPlaces);
  }
  return counting;
}

NumberingForm ReadNumberingForm(TomlValue written, Diagnostics& diagnostics) {
  TableReader table(written, "[[form]]", diagnostics);
  NumberingForm form;
  ReadForm(table, form);
  table.ReadRequired("rank", form.rank, IntRange{0, 9});
  table.Read("blank_after", form.blank_after);
  table.Read("canonical", form.canonical);
  return form;
}

EnumerationForm ReadEnumerationForm(TomlValue written, Diagnostics& diagnostics) {
  TableReader table(written, "[[enumeration]]", diagnostics);
  EnumerationForm form;
  ReadForm(table, form);
  return form;
}

void ReadRegexes(TableReader& table, std::string_view key, std::vector<Regex>& regexes) {
  const std::optional<TomlValue> array = table.ReadArray(key);
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    const TomlValue value = array->at(i);
    if (!value.Is(TomlType::kString)) {
      table.ReportType(key, value, Name(TomlType::kString));
      continue;
    }
    Result<Regex> regex = Regex::Compile(value.text());
    if (regex) {
      regexes.push_back(std::move(*regex));
    } else {
      Report(table.diagnostics(), regex.error().code, regex.error().arguments, value.place());
    }
  }
}

}  // namespace hegui

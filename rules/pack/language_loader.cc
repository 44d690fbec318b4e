#include "rules/pack/language_loader.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "rules/pack/cue_reader.h"
#include "rules/pack/excerpts.h"
#include "rules/pack/language_privacy.h"
#include "rules/pack/language_tables.h"
#include "rules/pack/report.h"

namespace hegui {
namespace {

// The tables that stand once in a language, and without which it is none.
constexpr std::array<std::string_view, 7> kTables = {"fold",  "charset", "numerals",   "captures",
                                                     "stops", "layout",  "style_names"};

class LanguageReader {
 public:
  LanguageReader(Language& language, Diagnostics& diagnostics)
      : language_(language), diagnostics_(diagnostics) {}

  void ReadFile(TomlValue root) {
    TableReader file(root, "", diagnostics_);
    for (const std::string_view name : kTables) {
      if (const std::optional<TomlValue> table = file.ReadTable(name)) {
        ReadTable(name, *table);
      }
    }
    if (const std::optional<TomlValue> page = file.ReadTable("page")) {
      language_.page = ReadPage(*page, diagnostics_);
    }
    if (const std::optional<TomlValue> privacy = file.ReadTable("privacy")) {
      language_.privacy = ReadPrivacy(*privacy, diagnostics_);
    }
    for (const TomlValue& date : file.ReadTables("date")) {
      language_.dates.push_back(ReadDateForm(date, diagnostics_));
    }
    for (const TomlValue& form : file.ReadTables("form")) {
      language_.numbering.push_back(ReadNumberingForm(form, diagnostics_));
    }
    for (const TomlValue& form : file.ReadTables("enumeration")) {
      language_.enumerations.push_back(ReadEnumerationForm(form, diagnostics_));
    }
    for (const TomlValue& counting : file.ReadTables("counting")) {
      language_.countings.push_back(ReadCounting(counting, diagnostics_));
    }
    for (const TomlValue& cue : file.ReadTables("cue")) {
      CheckCueId(cue);
      language_.cues.push_back(ReadCue({cue}, phrases_, diagnostics_));
    }
    file.Read("max_run_in_heading", language_.max_run_in_heading);
    ReadRegexes(file, "not_run_in_heading", language_.not_run_in_heading);
  }

  // `where` stands for the language as a whole.
  void CheckComplete(const std::string& where) {
    for (const std::string_view name : kTables) {
      if (!seen_.contains(std::string(name))) {
        Report(diagnostics_, "P004", {{"key", std::string(name)}, {"table", where}},
               {where, 0, 0, 1});
      }
    }
  }

 private:
  void ReadTable(std::string_view name, TomlValue table) {
    if (!SeenFirst(std::string(name), table.place())) {
      return;
    }
    if (name == "fold") {
      language_.fold = ReadFold(table, diagnostics_);
    } else if (name == "charset") {
      language_.charset = ReadCharset(table, diagnostics_);
    } else if (name == "numerals") {
      language_.numerals = ReadNumerals(table, diagnostics_);
    } else if (name == "captures") {
      ReadCaptures(table, language_.phrases, diagnostics_);
    } else if (name == "stops") {
      ReadStops(table, language_.stops, language_.phrases, diagnostics_);
    } else if (name == "layout") {
      language_.layout = ReadLayout(table, diagnostics_);
    } else {
      language_.style_names = ReadStyleNames(table, diagnostics_);
    }
  }

  void CheckCueId(TomlValue cue) {
    const std::optional<std::size_t> id = cue.Find("id");
    if (id && cue.at(*id).Is(TomlType::kString)) {
      SeenFirst("[[cue]] " + cue.at(*id).text(), cue.at(*id).place());
    }
  }

  bool SeenFirst(const std::string& name, const FilePlace& place) {
    const auto [seen, first] = seen_.try_emplace(name, place);
    if (!first) {
      Report(
          diagnostics_, "P006",
          {{"id", name}, {"line", std::to_string(seen->second.line)}, {"file", seen->second.file}},
          place);
    }
    return first;
  }

  Language& language_;
  Diagnostics& diagnostics_;
  PhraseReader phrases_;  // without terms
  std::map<std::string, FilePlace> seen_;
};

}  // namespace

LoadedLanguage LoadLanguage(std::string id, const PackSource& files) {
  LoadedLanguage loaded;
  auto language = std::make_shared<Language>();
  language->id = std::move(id);
  LanguageReader reader(*language, loaded.diagnostics);
  PackSource sorted = files;
  std::sort(sorted.files.begin(), sorted.files.end(),
            [](const PackFile& a, const PackFile& b) { return a.name < b.name; });
  bool complete = true;
  for (const PackFile& file : sorted.files) {
    if (!file.name.ends_with(".toml")) {
      continue;
    }
    if (const std::optional<TomlDocument> document =
            ParseToml(sorted.where + file.name, file.content, loaded.diagnostics)) {
      reader.ReadFile(document->root());
    } else {
      complete = false;
    }
  }
  if (complete) {
    reader.CheckComplete(sorted.where);
  }
  const std::span<const PackSource> sources(&sorted, 1);
  SortByPlace(loaded.diagnostics, sources);
  AddExcerpts(loaded.diagnostics, sources);
  if (!HasErrors(loaded.diagnostics)) {
    loaded.language = std::move(language);
  }
  return loaded;
}

}  // namespace hegui

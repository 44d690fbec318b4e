#include "rules/project/roster_words.h"

#include <algorithm>

#include "rules/pack/embedded_rules.h"
#include "rules/pack/table_reader.h"

namespace hegui {

RosterWords LoadRosterWords() {
  constexpr std::string_view kPath = "roster/table.toml";
  RosterWords words;
  const auto files = EmbeddedRules();
  const auto file =
      std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.path == kPath; });
  Diagnostics diagnostics;
  const std::optional<TomlDocument> document =
      file == files.end() ? std::nullopt : ParseToml(kPath, file->content, diagnostics);
  if (!document) {
    return words;
  }
  TableReader root(document->root(), "", diagnostics);
  if (const std::optional<TomlValue> table = root.ReadTable("columns")) {
    TableReader columns(*table, "[columns]", diagnostics);
    columns.Read("unit", words.unit);
    columns.Read("aliases", words.aliases);
    columns.Read("level", words.level);
    columns.Read("due", words.due);
    columns.Read("received", words.received);
    columns.Read("contact", words.contact);
  }
  if (const std::optional<TomlValue> table = root.ReadTable("cells")) {
    TableReader cells(*table, "[cells]", diagnostics);
    cells.Read("separators", words.separators);
    cells.Read("nothing", words.nothing);
    cells.Read("not_units", words.not_units);
  }
  return words;
}

}  // namespace hegui

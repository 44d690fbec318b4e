#include "rules/project/project_reader.h"

#include <array>
#include <string_view>
#include <utility>

#include "rules/pack/excerpts.h"
#include "rules/pack/report.h"
#include "rules/pack/table_reader.h"
#include "rules/pack/toml_reader.h"

namespace hegui {
namespace {

constexpr int kSchema = 1;
constexpr int kFullScore = 10000;
constexpr std::array kSeverities = {Severity::kInfo, Severity::kMinor, Severity::kMajor,
                                    Severity::kFatal};

class ProjectReader {
 public:
  explicit ProjectReader(LoadedProject& loaded)
      : project_(loaded.project), diagnostics_(loaded.diagnostics) {}

  void Read(TomlValue root) {
    TableReader file(root, "", diagnostics_);
    int schema = 0;
    if (file.ReadRequired("schema", schema) && schema != kSchema) {
      Report(diagnostics_, "P022",
             {{"schema", std::to_string(schema)}, {"supported", std::to_string(kSchema)}},
             file.Take("schema")->place());
      file.AcceptAnyKey();
      return;
    }
    ReadList(file, "documents", project_.documents);
    ReadList(file, "ignore", project_.ignore);
    ReadValue(file, "pack", project_.pack);
    ReadList(file, "pack_path", project_.pack_path);
    ReadValue(file, "profile", project_.profile);
    ReadValue(file, "lang", project_.lang);
    ReadValue(file, "encoding", project_.encoding);
    ReadValue(file, "ocr", project_.ocr);
    ReadNamed(file, "params", project_.params);
    ReadGate(file);
    ReadValue(file, "format", project_.format);
    ReadOutputs(file);
    ReadValue(file, "annotate", project_.annotate);
    ReadValue(file, "template", project_.page_template);
    ReadValue(file, "site", project_.site);
    ReadValue(file, "ranking", project_.ranking);
    ReadValue(file, "redact", project_.redact);
    ReadValue(file, "redact_key", project_.redact_key);
    ReadValue(file, "absolute_paths", project_.absolute_paths);
    ReadValue(file, "letters", project_.letters);
    ReadValue(file, "letter_template", project_.letter_template);
    ReadList(file, "waivers", project_.waivers);
    ReadList(file, "decisions", project_.decisions);
    ReadValue(file, "baseline", project_.baseline);
    ReadValue(file, "roster", project_.roster);
    ReadValue(file, "compare_with", project_.compare_with);
    ReadValue(file, "history", project_.history);
    ReadValue(file, "timing", project_.timing);
    for (const TomlValue& folder : file.ReadTables("folder")) {
      ReadFolder(folder);
    }
  }

 private:
  template <typename T>
  static void ReadValue(TableReader& table, std::string_view key, OptionalSetting<T>& setting) {
    T value{};
    if (table.Read(key, value)) {
      setting = Setting<T>{std::move(value), table.Take(key)->place()};
    }
  }

  static void ReadList(TableReader& table, std::string_view key, SettingList& list) {
    std::vector<std::string> values;
    if (!table.Read(key, values)) {
      return;
    }
    const TomlValue array = *table.Take(key);
    for (std::size_t i = 0; i < values.size(); ++i) {
      list.push_back({std::move(values[i]), array.at(i).place()});
    }
  }

  // A table whose keys are names that others know.
  void ReadNamed(TableReader& table, std::string_view key, NamedSettings& settings) {
    const std::optional<TomlValue> named = table.ReadTable(key);
    for (std::size_t i = 0; named && i < named->size(); ++i) {
      const TomlValue value = named->at(i);
      if (const std::optional<std::string> text = TextOf(value)) {
        settings[named->key(i)] = {*text, value.place()};
      } else {
        table.ReportType(named->key(i), value, "string, integer, boolean, date, list");
      }
    }
  }

  void ReadOutputs(TableReader& file) {
    const std::optional<TomlValue> outputs = file.ReadTable("outputs");
    for (std::size_t i = 0; outputs && i < outputs->size(); ++i) {
      const TomlValue path = outputs->at(i);
      if (path.Is(TomlType::kString)) {
        project_.outputs[outputs->key(i)] = {path.text(), path.place()};
      } else {
        file.ReportType(outputs->key(i), path, "string");
      }
    }
  }

  // As it would be written on the command line.
  static std::optional<std::string> TextOf(TomlValue value) {
    switch (value.type()) {
      case TomlType::kString:
      case TomlType::kDate:
        return value.text();
      case TomlType::kInteger:
        return std::to_string(value.integer());
      case TomlType::kBoolean:
        return value.boolean() ? "true" : "false";
      case TomlType::kArray: {
        std::string list;
        for (std::size_t i = 0; i < value.size(); ++i) {
          if (!value.at(i).Is(TomlType::kString)) {
            return std::nullopt;
          }
          list += (i == 0 ? "" : ",") + value.at(i).text();
        }
        return list;
      }
      default:
        return std::nullopt;
    }
  }

  void ReadGate(TableReader& file) {
    const std::optional<TomlValue> table = file.ReadTable("gate");
    if (!table) {
      return;
    }
    TableReader gate(*table, "[gate]", diagnostics_);
    ReadValue(gate, "enabled", project_.gate);
    int score = 0;
    if (gate.ReadHundredths("min_score", score, {0, kFullScore})) {
      project_.min_score_hundredths = Setting<int>{score, gate.Take("min_score")->place()};
    }
    Severity severity = Severity::kMajor;
    if (gate.ReadNamed("fail_on", severity, std::span<const Severity>(kSeverities))) {
      project_.fail_on = Setting<Severity>{severity, gate.Take("fail_on")->place()};
    }
  }

  void ReadFolder(const TomlValue& value) {
    TableReader table(value, "[[folder]]", diagnostics_);
    ProjectFolder folder;
    folder.place = value.place();
    table.ReadRequired("documents", folder.documents);
    ReadValue(table, "profile", folder.profile);
    ReadNamed(table, "params", folder.params);
    project_.folders.push_back(std::move(folder));
  }

  Project& project_;
  Diagnostics& diagnostics_;
};

}  // namespace

LoadedProject LoadProject(const PackFile& file) {
  LoadedProject loaded;
  if (const std::optional<TomlDocument> document =
          ParseToml(file.name, file.content, loaded.diagnostics)) {
    ProjectReader(loaded).Read(document->root());
  }
  const std::array<PackSource, 1> sources{{{"", {file}}}};
  SortByPlace(loaded.diagnostics, sources);
  AddExcerpts(loaded.diagnostics, sources);
  return loaded;
}

}  // namespace hegui

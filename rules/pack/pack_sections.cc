#include "rules/pack/pack_sections.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/base/edit_distance.h"
#include "rules/pack/report.h"

namespace hegui {
namespace {

class SectionSorter {
 public:
  SectionSorter(PackSections& sections, Diagnostics& diagnostics)
      : sections_(sections), diagnostics_(diagnostics) {}

  void AddLayer(const PackLayer& layer) {
    sections_.complete = sections_.complete && layer.complete;
    defined_.clear();
    for (const TomlDocument& document : layer.documents) {
      AddDocument(document.root());
    }
    ++pack_;
  }

  // Overrides are laid over the rules once all rules of their pack and the ones below are known.
  void ApplyOverrides() {
    for (const TomlValue& table : overrides_) {
      ApplyOverride(table);
    }
    std::erase_if(sections_.rules, [this](const NamedTable& rule) {
      return std::any_of(sections_.overrides.begin(), sections_.overrides.end(),
                         [&](const RuleOverride& o) { return o.disabled && o.rule == rule.name; });
    });
  }

 private:
  void AddDocument(TomlValue root) {
    TableReader reader(root, "", diagnostics_);
    reader.Take("schema");
    AddSingle(reader, "pack", sections_.pack);
    AddSingle(reader, "units", sections_.units);
    AddSingle(reader, "evidence", sections_.evidence);
    AddSingle(reader, "credit", sections_.credit);
    AddSingle(reader, "grades", sections_.grades);
    AddSingle(reader, "gate", sections_.gate);
    AddSingle(reader, "likeness", sections_.likeness);
    if (const std::optional<TomlValue> terms = reader.ReadTable("terms")) {
      for (std::size_t i = 0; i < terms->size(); ++i) {
        DefineOnce("terms", terms->key(i), terms->key_place(i));
      }
      sections_.terms.push_back(*terms);
    }
    AddEntries(reader, "roles", sections_.roles);
    AddEntries(reader, "params", sections_.parameters);
    AddList(reader, "profile", sections_.profiles, true);
    AddList(reader, "group", sections_.groups, true);
    AddList(reader, "cue", sections_.cues, true);
    AddList(reader, "instrument", sections_.instruments, true);
    AddList(reader, "rule", sections_.rules, false);
    Append(reader.ReadTables("fact"), sections_.facts);
    Append(reader.ReadTables("veto"), sections_.vetoes);
    Append(reader.ReadTables("override"), overrides_);
  }

  static void Append(const std::vector<TomlValue>& tables, std::vector<TomlValue>& all) {
    all.insert(all.end(), tables.begin(), tables.end());
  }

  // A table that stands once in a pack: [pack].
  void AddSingle(TableReader& reader, std::string_view key, LayeredTable& layers) {
    if (const std::optional<TomlValue> table = reader.ReadTable(key)) {
      if (DefineOnce("", key, table->place())) {
        layers.push_back(*table);
      }
    }
  }

  // A table of named tables: [roles.plan].
  void AddEntries(TableReader& reader, std::string_view key, std::vector<NamedTable>& tables) {
    const std::optional<TomlValue> parent = reader.ReadTable(key);
    for (std::size_t i = 0; parent && i < parent->size(); ++i) {
      if (!parent->at(i).Is(TomlType::kTable)) {
        reader.ReportType(parent->key(i), parent->at(i), Name(TomlType::kTable));
      } else if (DefineOnce(key, parent->key(i), parent->at(i).place())) {
        Layer(parent->key(i), parent->at(i), tables);
      }
    }
  }

  // A list of tables named by their key `id`: [[rule]].
  void AddList(TableReader& reader, std::string_view key, std::vector<NamedTable>& tables,
               bool layered) {
    for (const TomlValue& table : reader.ReadTables(key)) {
      const std::optional<std::size_t> index = table.Find("id");
      if (!index || !table.at(*index).Is(TomlType::kString)) {
        tables.push_back({"", {table}, pack_});
        continue;
      }
      const std::string& id = table.at(*index).text();
      const FilePlace place = table.at(*index).place();
      const auto defined = [&id](const NamedTable& known) { return known.name == id; };
      const auto below = std::find_if(tables.begin(), tables.end(), defined);
      if (below != tables.end() && !layered) {
        ReportTwice(id, place, IdPlaceOf(*below));
      } else if (DefineOnce(key, id, place)) {
        Layer(id, table, tables);
      }
    }
  }

  static FilePlace IdPlaceOf(const NamedTable& table) {
    const TomlValue& lowest = table.layers.front();
    return lowest.at(*lowest.Find("id")).place();
  }

  void Layer(const std::string& name, TomlValue table, std::vector<NamedTable>& tables) {
    const auto below = std::find_if(tables.begin(), tables.end(),
                                    [&](const NamedTable& known) { return known.name == name; });
    if (below == tables.end()) {
      tables.push_back({name, {table}, pack_});
    } else {
      below->layers.push_back(table);
      below->pack = pack_;
    }
  }

  // Whether this is the first definition of the name in its pack.
  bool DefineOnce(std::string_view kind, std::string_view name, const FilePlace& place) {
    const auto [known, first] = defined_.try_emplace({std::string(kind), std::string(name)}, place);
    if (!first) {
      ReportTwice(name, place, known->second);
    }
    return first;
  }

  void ReportTwice(std::string_view id, const FilePlace& place, const FilePlace& first) {
    Report(diagnostics_, "P006",
           {{"id", std::string(id)}, {"line", std::to_string(first.line)}, {"file", first.file}},
           place);
  }

  void ApplyOverride(TomlValue value) {
    TableReader table(value, "[[override]]", diagnostics_);
    RuleOverride change;
    change.place = table.place();
    const bool named = table.ReadRequired("rule", change.rule);
    table.Read("disable", change.disabled);
    const std::optional<TomlValue> set = table.ReadTable("set");
    if (!set && !change.disabled) {
      table.Require("set");
    }
    if (!table.Read("reason", change.reason) || change.reason.empty()) {
      Report(diagnostics_, "P026", {{"rule", change.rule}}, change.place);
    }
    const auto rule = std::find_if(sections_.rules.begin(), sections_.rules.end(),
                                   [&](const NamedTable& r) { return r.name == change.rule; });
    if (!named || rule == sections_.rules.end()) {
      if (named) {
        ReportUnknownRule(change.rule, table.Take("rule")->place());
      }
      return;
    }
    if (set) {
      if (const std::optional<std::size_t> id = set->Find("id")) {  // ids are permanent
        Report(diagnostics_, "P002", {{"key", "id"}, {"table", table.NameOf("set", false)}},
               set->key_place(*id));
      }
      rule->layers.push_back(*set);
    }
    sections_.overrides.push_back(std::move(change));
  }

  void ReportUnknownRule(const std::string& rule, const FilePlace& place) {
    if (!sections_.complete) {
      return;
    }
    std::vector<std::string_view> names;
    for (const NamedTable& known : sections_.rules) {
      names.push_back(known.name);
    }
    Report(diagnostics_, "P027", {{"rule", rule}}, place, Nearest(rule, names));
  }

  PackSections& sections_;
  Diagnostics& diagnostics_;
  std::vector<TomlValue> overrides_;
  // What the layer at hand has defined so far.
  std::map<std::pair<std::string, std::string>, FilePlace> defined_;
  std::size_t pack_ = 0;
};

}  // namespace

PackSections SortIntoSections(const std::vector<PackLayer>& layers, Diagnostics& diagnostics) {
  PackSections sections;
  SectionSorter sorter(sections, diagnostics);
  for (const PackLayer& layer : layers) {
    sorter.AddLayer(layer);
  }
  sorter.ApplyOverrides();
  return sections;
}

}  // namespace hegui

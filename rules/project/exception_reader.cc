#include "rules/project/exception_reader.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

#include "engine/base/edit_distance.h"
#include "rules/pack/excerpts.h"
#include "rules/pack/report.h"
#include "rules/pack/table_reader.h"
#include "rules/pack/toml_reader.h"

namespace hegui {
namespace {

constexpr int kSchema = 1;
constexpr std::size_t kSha256Digits = 64;
constexpr std::array kVerdicts = {
    Word<Status>{"pass", Status::kPass},
    Word<Status>{"partial", Status::kPartial},
    Word<Status>{"fail", Status::kFail},
    Word<Status>{"na", Status::kNotApplicable},
};

class ExceptionReader {
 public:
  ExceptionReader(const PackDefinition& pack, LoadedExceptions& loaded)
      : pack_(pack), loaded_(loaded) {}

  void Read(TomlValue root) {
    TableReader file(root, "", loaded_.diagnostics);
    int schema = 0;
    if (file.ReadRequired("schema", schema) && schema != kSchema) {
      Report(loaded_.diagnostics, "P022",
             {{"schema", std::to_string(schema)}, {"supported", std::to_string(kSchema)}},
             file.Take("schema")->place());
      file.AcceptAnyKey();
      return;
    }
    for (const TomlValue& table : file.ReadTables("waiver")) {
      ReadWaiver(table);
    }
    for (const TomlValue& table : file.ReadTables("decision")) {
      ReadDecision(table);
    }
  }

 private:
  void ReadRule(TableReader& table, std::string& rule) {
    if (!table.ReadRequired("rule", rule)) {
      return;
    }
    std::vector<std::string> ids;
    for (const RuleDefinition& known : pack_.rules) {
      ids.push_back(known.id);
      ids.insert(ids.end(), known.was.begin(), known.was.end());
    }
    if (std::find(ids.begin(), ids.end(), rule) == ids.end()) {
      Report(loaded_.diagnostics, "P060", {{"rule", rule}}, table.Take("rule")->place(),
             Nearest(rule, ids));
    }
  }

  // What people read in every report.
  void ReadWords(TableReader& table, std::string_view name, std::string_view key,
                 std::string& words) {
    if (table.ReadRequired(key, words) && IsBlank(words)) {
      Report(loaded_.diagnostics, "P063", {{"key", std::string(key)}, {"table", std::string(name)}},
             table.Take(key)->place());
    }
  }

  static bool IsBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  }

  void ReadWaiver(const TomlValue& value) {
    constexpr const char* kName = "[[waiver]]";
    TableReader table(value, kName, loaded_.diagnostics);
    Waiver waiver;
    waiver.place = value.place();
    ReadRule(table, waiver.rule);
    table.Read("documents", waiver.documents);
    table.Read("quote", waiver.quote);
    ReadWords(table, kName, "why", waiver.why);
    ReadWords(table, kName, "by", waiver.by);
    std::optional<Date> until;
    if (table.ReadRequired("until", until)) {
      waiver.until = *until;
    }
    if (waiver.documents.empty() && IsBlank(waiver.quote)) {
      Report(loaded_.diagnostics, "P061", {{"table", kName}}, waiver.place);
    }
    loaded_.exceptions.waivers.push_back(std::move(waiver));
  }

  void ReadDecision(const TomlValue& value) {
    constexpr const char* kName = "[[decision]]";
    TableReader table(value, kName, loaded_.diagnostics);
    Decision decision;
    decision.place = value.place();
    ReadRule(table, decision.rule);
    table.Read("documents", decision.documents);
    ReadDigest(table, decision.sha256);
    const DecisionMatter matter{decision.rule, decision.sha256};
    if (IsOpen(table)) {
      // As the program wrote it: what nobody has come to yet is no mistake.
      for (const std::string_view key : {"why", "by", "on"}) {
        table.Take(key);
      }
      loaded_.open.insert(matter);
      return;
    }
    table.Require("verdict");
    table.Read("verdict", decision.verdict, kVerdicts);
    ReadWords(table, kName, "why", decision.why);
    ReadWords(table, kName, "by", decision.by);
    table.Read("on", decision.on);
    const auto [first, added] = decided_.emplace(matter, decision.place);
    if (!added) {
      Report(loaded_.diagnostics, "P064",
             {{"rule", decision.rule},
              {"file", first->second.file},
              {"line", std::to_string(first->second.line)}},
             decision.place);
    }
    loaded_.exceptions.decisions.push_back(std::move(decision));
  }

  void ReadDigest(TableReader& table, std::string& digest) {
    if (!table.ReadRequired("sha256", digest)) {
      return;
    }
    const bool is_digest = digest.size() == kSha256Digits &&
                           digest.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!is_digest) {
      Report(loaded_.diagnostics, "P062", {{"value", digest}}, table.Take("sha256")->place());
    }
  }

  static bool IsOpen(TableReader& table) {
    const std::optional<TomlValue> verdict = table.Take("verdict");
    return verdict && verdict->Is(TomlType::kString) && verdict->text().empty();
  }

  const PackDefinition& pack_;
  LoadedExceptions& loaded_;
  std::map<DecisionMatter, FilePlace> decided_;
};

}  // namespace

LoadedExceptions LoadExceptions(std::span<const PackFile> files, const PackDefinition& pack) {
  LoadedExceptions loaded;
  ExceptionReader reader(pack, loaded);
  std::vector<PackSource> sources;
  for (const PackFile& file : files) {
    if (const std::optional<TomlDocument> document =
            ParseToml(file.name, file.content, loaded.diagnostics)) {
      reader.Read(document->root());
    }
    sources.push_back({"", {file}});
  }
  SortByPlace(loaded.diagnostics, sources);
  AddExcerpts(loaded.diagnostics, sources);
  return loaded;
}

}  // namespace hegui

#include "rules/pack/pack_loader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/base/edit_distance.h"
#include "engine/document/document.h"
#include "engine/rule/list_visitor.h"
#include "rules/pack/cue_reader.h"
#include "rules/pack/example_reader.h"
#include "rules/pack/excerpts.h"
#include "rules/pack/fact_reader.h"
#include "rules/pack/instrument_reader.h"
#include "rules/pack/language_loader.h"
#include "rules/pack/likeness_reader.h"
#include "rules/pack/pack_chain.h"
#include "rules/pack/pack_scope.h"
#include "rules/pack/pack_sections.h"
#include "rules/pack/report.h"
#include "rules/pack/role_reader.h"
#include "rules/pack/rule_reader.h"
#include "rules/pack/score_reader.h"

namespace hegui {
namespace {

constexpr std::array kElements = {
    Element::kMasthead,  Element::kTitle, Element::kAddressee,
    Element::kOpening,   Element::kBody,  Element::kClosing,
    Element::kSignature, Element::kDate,  Element::kAttachment,
};

// Facts that the form of a document gives without a [[fact]].
constexpr std::array<std::string_view, 3> kFormFacts = {"title", "signed_date", "published"};

constexpr std::string_view kExamples = "examples/";
constexpr std::string_view kExampleEnd = ".txt";

constexpr IntRange kTotals = {0, 10'000'000};  // hundredths

std::vector<std::string> NamesOf(const std::vector<NamedTable>& tables) {
  std::vector<std::string> names;
  for (const NamedTable& table : tables) {
    names.push_back(table.name);
  }
  return names;
}

class PackReader {
 public:
  PackReader(const std::vector<PackLayer>& layers, LoadedPack& loaded)
      : layers_(layers),
        pack_(loaded.pack),
        diagnostics_(loaded.diagnostics),
        sections_(SortIntoSections(layers, loaded.diagnostics)) {}

  void Read() {
    GatherNames();
    ReadManifest();
    ReadDefinitions();
    ReadRules();
    ReadExampleFiles();
    ReportUnusedTerms();
    std::stable_sort(pack_.rules.begin(), pack_.rules.end(),
                     [](const RuleDefinition& a, const RuleDefinition& b) { return a.id < b.id; });
  }

  // Where the pack says its language.
  const FilePlace& language_place() const { return language_place_; }

 private:
  void GatherNames() {
    scope_.assume_more = !sections_.complete;
    if (!sections_.complete) {
      scope_.phrases.AssumeMore();
    }
    scope_.phrases.DefineTerms(sections_.terms, diagnostics_);
    scope_.roles = NamesOf(sections_.roles);
    for (const Element element : kElements) {
      scope_.elements.emplace_back(Name(element));
    }
    scope_.roles.insert(scope_.roles.end(), scope_.elements.begin(), scope_.elements.end());
    scope_.groups = NamesOf(sections_.groups);
    scope_.profiles = NamesOf(sections_.profiles);
    scope_.facts.assign(kFormFacts.begin(), kFormFacts.end());
    for (const TomlValue& fact : sections_.facts) {
      const std::optional<std::size_t> name = fact.Find("name");
      if (name && fact.at(*name).Is(TomlType::kString)) {
        scope_.facts.push_back(fact.at(*name).text());
      }
    }
  }

  void ReadManifest() {
    if (sections_.pack.empty()) {
      if (sections_.complete) {
        const PackSource& source = layers_.back().source;
        const std::string file =
            source.where + (source.files.size() == 1 ? source.files.front().name : "");
        Report(diagnostics_, "P004", {{"key", "pack"}, {"table", file}}, {file, 0, 0, 1});
      }
      return;
    }
    TableReader table(sections_.pack, "[pack]", diagnostics_);
    pack_.place = sections_.pack.back().place();
    // What says which pack it is, is not taken over from another one.
    for (const std::string_view key : {"id", "name", "version"}) {
      table.RequireOnTop(key);
    }
    table.Read("id", pack_.id);
    table.Read("name", pack_.name);
    table.Read("version", pack_.version);
    table.Read("extends", pack_.extends);
    if (table.ReadRequired("language", pack_.language)) {
      language_place_ = table.Take("language")->place();
    }
    table.Read("locale", pack_.locale);
    table.Read("note", pack_.score.note);
    scope_.ReadRoles(table, "default_where", pack_.default_where);
    int number = 0;
    if (table.ReadHundredths("total", number, kTotals)) {
      pack_.score.total_points_hundredths = number;
    }
    table.Read("partial_percent", partial_percent_, {0, 100});
    pack_.digest = DigestOf(layers_);
  }

  void ReadDefinitions() {
    for (const NamedTable& parameter : sections_.parameters) {
      scope_.parameters.push_back(ReadParameter(parameter, scope_, diagnostics_));
    }
    for (const NamedTable& role : sections_.roles) {
      pack_.roles.push_back(ReadRole(role, scope_, diagnostics_));
    }
    for (const NamedTable& cue : sections_.cues) {
      pack_.cues.push_back(ReadCue(cue.layers, scope_.phrases, diagnostics_));
    }
    for (const TomlValue& fact : sections_.facts) {
      pack_.facts.push_back(ReadFactSource(fact, scope_, diagnostics_));
    }
    for (const NamedTable& profile : sections_.profiles) {
      pack_.profiles.push_back(ReadProfile(profile, scope_, diagnostics_));
    }
    if (!sections_.evidence.empty()) {
      TableReader table(sections_.evidence, "[evidence]", diagnostics_);
      scope_.phrases.Read(table, "concrete", pack_.concrete);
    }
    pack_.units = ReadUnitNames(sections_.units, diagnostics_);
    pack_.likeness = ReadLikenessPolicy(sections_.likeness, diagnostics_);
    pack_.instruments = ReadInstruments(sections_.instruments, scope_, diagnostics_);
    for (const InstrumentDefinition& instrument : pack_.instruments) {
      scope_.series.push_back(instrument.series);
      scope_.instruments.push_back(instrument.id);
    }
    pack_.parameters = scope_.parameters;
    ReadScore();
  }

  void ReadScore() {
    ScorePolicy score = ReadScorePolicy(sections_, NamesOf(sections_.rules), diagnostics_);
    score.credit.partial_percent = partial_percent_;
    score.note = std::move(pack_.score.note);
    score.total_points_hundredths = pack_.score.total_points_hundredths;
    for (const NamedTable& group : sections_.groups) {
      score.groups.push_back(ReadGroup(group, diagnostics_));
    }
    pack_.score = std::move(score);
  }

  void ReadRules() {
    for (const NamedTable& rule : sections_.rules) {
      pack_.rules.push_back(ReadRule(rule, scope_, pack_.score.credit, diagnostics_));
    }
    CheckFormerIds();
    pack_.overrides = sections_.overrides;
  }

  // An id that a rule once had names no other rule.
  void CheckFormerIds() {
    for (const RuleDefinition& rule : pack_.rules) {
      for (const std::string& former : rule.was) {
        const RuleDefinition* other = FindRule(former);
        if (other != nullptr) {
          Report(diagnostics_, "P006",
                 {{"id", former},
                  {"line", std::to_string(other->place.line)},
                  {"file", other->place.file}},
                 rule.place);
        }
      }
    }
  }

  RuleDefinition* FindRule(std::string_view id) {
    const auto found = std::find_if(pack_.rules.begin(), pack_.rules.end(),
                                    [id](const RuleDefinition& rule) { return rule.id == id; });
    return found == pack_.rules.end() ? nullptr : &*found;
  }

  void ReadExampleFiles() {
    for (const PackLayer& layer : layers_) {
      for (const PackFile& file : layer.source.files) {
        if (file.name.starts_with(kExamples) && file.name.ends_with(kExampleEnd)) {
          ReadExamples(layer.source.where + file.name, file);
        }
      }
    }
  }

  void ReadExamples(const std::string& path, const PackFile& file) {
    const std::string id = file.name.substr(
        kExamples.size(), file.name.size() - kExamples.size() - kExampleEnd.size());
    std::vector<RuleExample> examples = ReadExampleFile(path, file.content, scope_, diagnostics_);
    RuleDefinition* rule = FindRule(id);
    const bool left_out =
        std::any_of(pack_.overrides.begin(), pack_.overrides.end(),
                    [&id](const RuleOverride& o) { return o.disabled && o.rule == id; });
    if (rule != nullptr) {
      std::move(examples.begin(), examples.end(), std::back_inserter(rule->examples));
    } else if (sections_.complete && !left_out) {
      Report(diagnostics_, "P027", {{"rule", id}}, FilePlace{path, 0, 0, 1},
             Nearest(id, NamesOf(sections_.rules)));
    }
  }

  // Of the pack's own terms; those of a pack it extends may serve other packs.
  void ReportUnusedTerms() {
    const std::string& own = layers_.back().source.where;
    for (const PhraseReader::UnusedTerm& term : scope_.phrases.UnusedTerms()) {
      if (sections_.complete && term.place.file.starts_with(own)) {
        Report(diagnostics_, "P044", {{"term", term.name}}, term.place).level =
            DiagnosticLevel::kWarning;
      }
    }
  }

  const std::vector<PackLayer>& layers_;
  PackDefinition& pack_;
  Diagnostics& diagnostics_;
  PackSections sections_;
  PackScope scope_;
  int partial_percent_ = CreditTable().partial_percent;
  FilePlace language_place_;
};

void LoadLanguageOf(LoadedPack& loaded, const FilePlace& place, const PackCatalogue& catalogue) {
  if (loaded.pack.language.empty()) {
    return;
  }
  const PackSource* files = catalogue.FindLanguage(loaded.pack.language);
  if (files == nullptr) {
    const std::vector<std::string> known = catalogue.LanguageIds();
    Report(loaded.diagnostics, "P023", {{"language", loaded.pack.language}}, place,
           Nearest(loaded.pack.language, known));
    return;
  }
  LoadedLanguage language = LoadLanguage(loaded.pack.language, *files);
  loaded.language = std::move(language.language);
  std::move(language.diagnostics.begin(), language.diagnostics.end(),
            std::back_inserter(loaded.diagnostics));
  loaded.sources.push_back(*files);
}

bool IsOfThisSchema(const Diagnostics& diagnostics) {
  return std::none_of(diagnostics.begin(), diagnostics.end(),
                      [](const Diagnostic& diagnostic) { return diagnostic.code == "P022"; });
}

}  // namespace

LoadedPack LoadPack(const PackSource& pack, const PackCatalogue& catalogue) {
  LoadedPack loaded;
  const std::vector<PackLayer> layers = ReadPackChain(pack, catalogue, loaded.diagnostics);
  // The pack's own files first, as they are what its author looks at.
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    loaded.sources.push_back(layer->source);
  }
  // What another schema means cannot be judged.
  if (IsOfThisSchema(loaded.diagnostics)) {
    PackReader reader(layers, loaded);
    reader.Read();
    LoadLanguageOf(loaded, reader.language_place(), catalogue);
  }
  SortByPlace(loaded.diagnostics, loaded.sources);
  AddExcerpts(loaded.diagnostics, loaded.sources);
  return loaded;
}

}  // namespace hegui

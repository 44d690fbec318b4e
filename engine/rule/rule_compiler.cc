#include "engine/rule/rule_compiler.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/rule/list_visitor.h"
#include "engine/text/fold.h"

namespace hegui {
namespace {

// One literal pass in the making.
struct PassBuilder {
  PhraseSetBuilder phrases;
  std::vector<std::vector<int>> lists;
  std::vector<std::string> authored;

  void Assign(PhraseId id, int list, const std::string& folded) {
    if (lists.size() <= id) {
      lists.resize(id + std::size_t{1});
      authored.resize(id + std::size_t{1});
    }
    lists[id].push_back(list);
    authored[id] = folded;
  }

  void Finish(CompiledPass& pass) {
    pass = {std::move(phrases).Build(), std::move(lists), std::move(authored)};
  }
};

// Fills both passes from lists of phrases and collects what is wrong with any of them.
class Compiler {
 public:
  explicit Compiler(std::shared_ptr<const Language> language)
      : language_(std::move(language)),
        structure_{PhraseSetBuilder(language_->phrases), {}, {}},
        rules_{PhraseSetBuilder(language_->phrases), {}, {}} {}

  void AddList(PhraseList& list, LiteralPass pass, RegionMask mask) {
    if (list.empty()) {
      return;
    }
    list.id = static_cast<int>(phrase_ids_.size());
    phrase_ids_.emplace_back();
    for (const AuthoredPhrase& phrase : list.phrases) {
      AddPhrase(phrase, pass, mask, list.id);
    }
  }

  // A list of words, as cues hold them.
  int AddWords(const std::vector<CueWord>& words, RegionMask mask, bool slow = false) {
    PhraseList list;
    for (const CueWord& word : words) {
      list.phrases.push_back({word.text, false, slow, word.place});
    }
    AddList(list, LiteralPass::kRules, mask);
    return list.id;
  }

  std::optional<Regex> CompileRegex(const std::string& pattern, const FilePlace& place) {
    Result<Regex> regex = Regex::Compile(pattern);
    if (!regex) {
      Report(std::move(regex.error()), place);
      return std::nullopt;
    }
    return std::move(*regex);
  }

  void Report(Error error, const FilePlace& place) {
    diagnostics_.push_back({std::move(error.code),
                            DiagnosticLevel::kError,
                            std::move(error.arguments),
                            place,
                            {},
                            {}});
  }

  Diagnostics TakeDiagnostics() { return std::move(diagnostics_); }

  void Finish(RuleSet& rules) && {
    rules.list_count = static_cast<int>(phrase_ids_.size());
    rules.phrase_ids = std::move(phrase_ids_);
    structure_.Finish(rules.structure);
    rules_.Finish(rules.rules);
  }

 private:
  void AddPhrase(const AuthoredPhrase& phrase, LiteralPass pass, RegionMask mask, int list) {
    PassBuilder& builder = pass == LiteralPass::kStructure ? structure_ : rules_;
    const std::string folded =
        phrase.regex ? phrase.text : FoldPhrase(phrase.text, language_->fold);
    Result<PhraseId> id = Compile(phrase, folded, mask, builder.phrases);
    if (!id) {
      Report(std::move(id.error()), phrase.place);
      return;
    }
    builder.Assign(*id, list, folded);
    phrase_ids_[static_cast<std::size_t>(list)].push_back(*id);
  }

  Result<PhraseId> Compile(const AuthoredPhrase& phrase, const std::string& folded, RegionMask mask,
                           PhraseSetBuilder& phrases) const {
    if (phrase.regex) {
      return phrases.AddRegex(phrase.text, mask, phrase.slow);
    }
    Result<Phrase> parsed = ParsePhrase(phrase.text, folded, language_->phrases);
    if (!parsed) {
      return tl::unexpected<Error>(std::move(parsed.error()));
    }
    return phrases.Add(*parsed, mask, phrase.slow);
  }

  std::shared_ptr<const Language> language_;
  PassBuilder structure_;
  PassBuilder rules_;
  Diagnostics diagnostics_;
  std::vector<std::vector<PhraseId>> phrase_ids_;  // by list
};

void CompileCues(const std::vector<CueDefinition>& cues, Compiler& compiler,
                 std::vector<CompiledCue>& out) {
  for (const CueDefinition& cue : cues) {
    // A cue with a year (「{year}年」) has but one character to be found by.
    const bool slow = cue.year_offset.has_value();
    out.push_back({cue, compiler.AddWords(cue.phrases, kRunningText, slow),
                   compiler.AddWords(cue.stops, kRunningText),
                   compiler.AddWords(cue.except, kRunningText),
                   compiler.AddWords(cue.unless, kRunningText)});
  }
}

void CompileExpressions(const PackDefinition& pack, Compiler& compiler, RuleSet& rules) {
  for (const FactSource& fact : pack.facts) {
    std::optional<Regex> regex = compiler.CompileRegex(fact.pattern, fact.place);
    if (!regex) {
      continue;
    }
    if (!fact.pattern.empty() && regex->GroupNamed("value") == 0) {
      compiler.Report({"R003", {{"pattern", fact.pattern}}}, fact.place);
    }
    rules.fact_patterns.push_back(std::move(*regex));
  }
  for (const ProfileDefinition& profile : pack.profiles) {
    std::vector<Regex>& units = rules.profile_units.emplace_back();
    for (const AuthoredPhrase& unit : profile.units) {
      if (std::optional<Regex> regex = compiler.CompileRegex(unit.text, unit.place)) {
        units.push_back(std::move(*regex));
      }
    }
  }
  for (std::size_t i = 0; i < pack.rules.size(); ++i) {
    const auto* form = std::get_if<FormRule>(&pack.rules[i].body);
    for (std::size_t k = 0; form != nullptr && k < form->residues.size(); ++k) {
      const AuthoredPhrase& pattern = form->residues[k].pattern;
      if (std::optional<Regex> regex = compiler.CompileRegex(pattern.text, pattern.place)) {
        rules.residues.push_back({static_cast<int>(i), static_cast<int>(k), std::move(*regex)});
      }
    }
  }
}

// Words that are compared as they stand, without a pass over the text.
void FoldWords(const FoldTable& fold, PackDefinition& pack) {
  const auto fold_all = [&fold](std::vector<std::string>& words) {
    for (std::string& word : words) {
      word = FoldPhrase(word, fold);
    }
  };
  for (RuleDefinition& rule : pack.rules) {
    for (SeverityCase& special : rule.severity_cases) {
      fold_all(special.words);
    }
    if (auto* list = std::get_if<ListRule>(&rule.body)) {
      fold_all(list->stop_words);
      fold_all(list->common_words);
    }
  }
}

}  // namespace

CompiledRules CompileRules(PackDefinition pack, std::shared_ptr<const Language> language) {
  auto rules = std::make_shared<RuleSet>();
  Compiler compiler(language);
  if (pack.roles.size() > kMaxRoles) {
    compiler.Report(
        {"R004",
         {{"count", std::to_string(pack.roles.size())}, {"limit", std::to_string(kMaxRoles)}}},
        pack.place);
  }
  VisitPhraseLists(pack, [&](PhraseList& list, LiteralPass pass, RegionMask mask) {
    compiler.AddList(list, pass, mask);
  });
  CompileCues(language->cues, compiler, rules->cues);
  CompileCues(pack.cues, compiler, rules->cues);
  CompileExpressions(pack, compiler, *rules);
  FoldWords(language->fold, pack);

  CompiledRules result;
  result.diagnostics = compiler.TakeDiagnostics();
  if (HasErrors(result.diagnostics)) {
    return result;
  }
  std::move(compiler).Finish(*rules);
  rules->pack = std::make_shared<const PackDefinition>(std::move(pack));
  rules->language = std::move(language);
  result.rules = std::move(rules);
  return result;
}

}  // namespace hegui

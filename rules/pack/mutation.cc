#include "rules/pack/mutation.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

#include "engine/rule/rule_compiler.h"
#include "engine/text/fold.h"
#include "rules/pack/mutation_parts.h"

namespace hegui {
namespace {

constexpr std::array<std::string_view, 10> kNames = {
    "phrase", "role-phrase", "cue-phrase", "cue",  "item",
    "entry",  "element",     "residue",    "fact", "alternative",
};

// A phrase without one of its alternatives, put at the end of the list that has the phrase.
struct AddedVariant {
  std::size_t of = 0;  // of the phrases of the list
  std::string dropped;
};
using AddedVariants = std::map<int, std::vector<AddedVariant>>;  // by list

// Whether a phrase can be looked for at all: "{甲|}乙" without 甲 has but one character.
bool Compiles(const std::string& text, bool slow, const Language& language) {
  const Result<Phrase> phrase =
      ParsePhrase(text, FoldPhrase(text, language.fold), language.phrases);
  PhraseSetBuilder builder(language.phrases);
  return phrase && builder.Add(*phrase, kAnywhere, slow).has_value();
}

// Puts the variants of all phrases into their lists, to be compiled in one go, and out of them again.
class VariantAdder {
 public:
  VariantAdder(const RuleSet& rules) : before_(rules) {}

  // The same rules, in whose passes the variants stand, while no list has them yet.
  RuleSet Compile(AddedVariants& variants) {
    auto language = std::make_shared<Language>(*before_.language);
    PackDefinition pack = *before_.pack;
    VisitPhraseLists(pack, [&](PhraseList& list, LiteralPass, RegionMask) { Extend(list); });
    ExtendCues(language->cues);
    ExtendCues(pack.cues);
    CompiledRules compiled = CompileRules(std::move(pack), language);
    if (compiled.rules == nullptr) {
      return before_;  // more than the limits allow; nothing is lost but the alternatives
    }
    RuleSet after = *compiled.rules;
    auto stripped = std::make_shared<PackDefinition>(*after.pack);
    VisitPhraseLists(*stripped, [&](PhraseList& list, LiteralPass pass, RegionMask) {
      Strip(list.phrases, list.id, pass, after, variants);
    });
    for (CompiledCue& cue : after.cues) {
      Strip(cue.definition.phrases, cue.phrases, LiteralPass::kRules, after, variants);
      Strip(cue.definition.stops, cue.stops, LiteralPass::kRules, after, variants);
      Strip(cue.definition.except, cue.except, LiteralPass::kRules, after, variants);
      Strip(cue.definition.unless, cue.unless, LiteralPass::kRules, after, variants);
    }
    after.pack = std::move(stripped);
    after.language = before_.language;
    return after;
  }

 private:
  void Extend(PhraseList& list) {
    std::vector<AddedVariant>& added = added_.emplace_back();
    const std::vector<AuthoredPhrase> phrases = list.phrases;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      if (phrases[i].regex) {
        continue;
      }
      for (Variant& variant : WithoutAlternatives(phrases[i].text)) {
        if (Compiles(variant.text, phrases[i].slow, *before_.language)) {
          list.phrases.push_back(
              {std::move(variant.text), false, phrases[i].slow, phrases[i].place});
          added.push_back({i, std::move(variant.dropped)});
        }
      }
    }
  }

  void ExtendCues(std::vector<CueDefinition>& cues) {
    for (CueDefinition& cue : cues) {
      for (std::vector<CueWord>* words : {&cue.phrases, &cue.stops, &cue.except, &cue.unless}) {
        std::vector<AddedVariant>& added = added_.emplace_back();
        const std::vector<CueWord> before = *words;
        for (std::size_t i = 0; i < before.size(); ++i) {
          for (Variant& variant : WithoutAlternatives(before[i].text)) {
            const bool slow = cue.year_offset.has_value();
            if (Compiles(variant.text, slow, *before_.language)) {
              words->push_back({std::move(variant.text), before[i].place});
              added.push_back({i, std::move(variant.dropped)});
            }
          }
        }
      }
    }
  }

  // Lists come in the order in which they were extended.
  template <typename Phrase>
  void Strip(std::vector<Phrase>& phrases, int list, LiteralPass pass, RuleSet& rules,
             AddedVariants& variants) {
    std::vector<AddedVariant>& added = added_[next_++];
    if (added.empty()) {
      return;
    }
    const std::size_t own = phrases.size() - added.size();
    phrases.erase(phrases.begin() + static_cast<std::ptrdiff_t>(own), phrases.end());
    const std::vector<PhraseId>& ids = rules.phrase_ids[static_cast<std::size_t>(list)];
    CompiledPass& compiled = pass == LiteralPass::kStructure ? rules.structure : rules.rules;
    for (std::size_t i = own; i < ids.size(); ++i) {
      std::vector<int>& lists = compiled.lists[ids[i]];
      lists.erase(std::find(lists.begin(), lists.end(), list));
    }
    variants.emplace(list, std::move(added));
  }

  const RuleSet& before_;
  std::vector<std::vector<AddedVariant>> added_;  // by list, in the order of compilation
  std::size_t next_ = 0;
};

class MutationLister {
 public:
  MutationLister(const RuleSet& rules, const AddedVariants& variants, const MutationChoice& choice)
      : rules_(rules), pack_(*rules.pack), variants_(variants), choice_(choice) {}

  std::vector<Mutation> List() && {
    if (!choice_.rules) {
      ListPlaces();
      ListCues();
      ListFacts();
    }
    for (std::size_t i = 0; i < pack_.rules.size(); ++i) {
      ListRule(static_cast<int>(i));
    }
    DropUnchosen();
    return std::move(mutations_);
  }

 private:
  struct Owner {
    MutationKind kind;
    std::string name;
    int rule = -1;
  };

  void ListPlaces() {
    for (const RoleDefinition& role : pack_.roles) {
      for (const PhraseList* list :
           {&role.headings, &role.except, &role.headings_if_none, &role.begins}) {
        AddList(*list, LiteralPass::kStructure, {MutationKind::kRolePhrase, "role/" + role.id});
      }
    }
    for (const ParameterDefinition& parameter : pack_.parameters) {
      for (const ParameterRecognition& recognition : parameter.recognise) {
        AddList(recognition.any, LiteralPass::kRules,
                {MutationKind::kRolePhrase, "param/" + parameter.id});
      }
    }
    for (const ProfileDefinition& profile : pack_.profiles) {
      for (const PhraseList* list : {&profile.evidence, &profile.self}) {
        AddList(*list, LiteralPass::kStructure,
                {MutationKind::kRolePhrase, "profile/" + profile.id});
      }
    }
    for (const InstrumentDefinition& instrument : pack_.instruments) {
      for (const PhraseList* list : {&instrument.any, &instrument.except}) {
        AddList(*list, LiteralPass::kRules, {MutationKind::kRolePhrase, "instruments"});
      }
    }
    AddList(pack_.concrete, LiteralPass::kRules, {MutationKind::kRolePhrase, "evidence"});
  }

  void ListCues() {
    for (std::size_t i = 0; i < rules_.cues.size(); ++i) {
      const CompiledCue& cue = rules_.cues[i];
      const CueDefinition& definition = cue.definition;
      const bool of_language = i < rules_.language->cues.size();
      if (of_language && !choice_.language) {
        continue;
      }
      const Owner owner{MutationKind::kCuePhrase,
                        (of_language ? rules_.language->id : "cue") + "/" + definition.id};
      if (definition.phrases.size() > 1) {
        Mutation whole{MutationKind::kCue, owner.name, definition.id, definition.place, {}, {}};
        const std::vector<PhraseId>& ids = rules_.phrase_ids[static_cast<std::size_t>(cue.phrases)];
        for (std::size_t k = 0; k < definition.phrases.size(); ++k) {
          whole.uses.push_back({LiteralPass::kRules, cue.phrases, ids[k], {}});
        }
        mutations_.push_back(std::move(whole));
      }
      AddWords(definition.phrases, cue.phrases, owner);
      AddWords(definition.stops, cue.stops, owner);
      AddWords(definition.except, cue.except, owner);
      AddWords(definition.unless, cue.unless, owner);
    }
  }

  void ListFacts() {
    for (std::size_t i = 0; i < pack_.facts.size(); ++i) {
      const FactSource& fact = pack_.facts[i];
      Mutation mutation{MutationKind::kFact, "facts", fact.fact + " < " + fact.from,
                        fact.place,          {},      {}};
      mutation.part = static_cast<int>(i);
      mutations_.push_back(std::move(mutation));
    }
  }

  void ListRule(int index) {
    RuleDefinition rule = pack_.rules[static_cast<std::size_t>(index)];
    for (RulePart& part : PartsOf(rule)) {
      Mutation mutation{part.kind, rule.id, std::move(part.text), part.place, Examples(index), {}};
      mutation.part = part.part;
      mutation.list = part.list;
      mutations_.push_back(std::move(mutation));
    }
    for (std::size_t i = 0; i < rules_.residues.size(); ++i) {
      if (rules_.residues[i].rule == index) {
        const auto& form = std::get<FormRule>(rule.body);
        const Residue& residue =
            form.residues[static_cast<std::size_t>(rules_.residues[i].residue)];
        Mutation mutation{MutationKind::kResidue, rule.id,         residue.label,
                          residue.pattern.place,  Examples(index), {}};
        mutation.part = static_cast<int>(i);
        mutations_.push_back(std::move(mutation));
      }
    }
    VisitPhraseListsOf(rule, pack_, [&](PhraseList& list, LiteralPass pass, RegionMask) {
      AddList(list, pass, {MutationKind::kPhrase, rule.id, index});
    });
  }

  // When a prerequisite comes out otherwise, the examples of all rules notice.
  std::vector<int> Examples(int rule) const {
    return pack_.rules[static_cast<std::size_t>(rule)].prerequisite ? std::vector<int>()
                                                                    : std::vector{rule};
  }

  void AddList(const PhraseList& list, LiteralPass pass, const Owner& owner) {
    for (std::size_t i = 0; i < list.phrases.size(); ++i) {
      Add(list.phrases[i].text, list.phrases[i].place, i, list.id, pass, owner);
    }
    AddVariants(list.phrases, list.id, pass, owner);
  }

  void AddWords(const std::vector<CueWord>& words, int list, const Owner& owner) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      Add(words[i].text, words[i].place, i, list, LiteralPass::kRules, owner);
    }
    AddVariants(words, list, LiteralPass::kRules, owner);
  }

  void Add(const std::string& text, const FilePlace& place, std::size_t index, int list,
           LiteralPass pass, const Owner& owner) {
    const PhraseId phrase = rules_.phrase_ids[static_cast<std::size_t>(list)][index];
    AddUse({owner.kind, "", text, place, {}, {}}, "", {pass, list, phrase, {}}, owner);
  }

  template <typename Phrase>
  void AddVariants(const std::vector<Phrase>& phrases, int list, LiteralPass pass,
                   const Owner& owner) {
    const auto found = variants_.find(list);
    for (std::size_t i = 0; found != variants_.end() && i < found->second.size(); ++i) {
      const AddedVariant& variant = found->second[i];
      const std::vector<PhraseId>& ids = rules_.phrase_ids[static_cast<std::size_t>(list)];
      const Phrase& phrase = phrases[variant.of];
      AddUse({MutationKind::kAlternative,
              "",
              "{" + variant.dropped + "} " + phrase.text,
              phrase.place,
              {},
              {}},
             variant.dropped, {pass, list, ids[variant.of], ids[phrases.size() + i]}, owner);
    }
  }

  // A phrase that is written once is one mutation, however many lists have it by a term.
  void AddUse(Mutation mutation, const std::string& dropped, const PhraseUse& use,
              const Owner& owner) {
    const FilePlace& place = mutation.place;
    const auto [at, is_new] = by_place_.try_emplace(
        std::tuple(place.file, place.line, place.column, mutation.text, dropped),
        mutations_.size());
    if (is_new) {
      mutation.owner = owner.name;
      if (owner.rule >= 0) {
        mutation.rules = Examples(owner.rule);
      }
      mutations_.push_back(std::move(mutation));
    }
    Mutation& known = mutations_[at->second];
    known.uses.push_back(use);
    if (known.owner != owner.name) {
      known.owner = "terms";
    }
    // No rules: all of them.
    if (owner.rule < 0 || Examples(owner.rule).empty()) {
      known.rules.clear();
    } else if (!known.rules.empty() && known.rules.back() != owner.rule) {
      known.rules.push_back(owner.rule);
    }
  }

  void DropUnchosen() {
    std::erase_if(mutations_, [this](const Mutation& mutation) {
      return choice_.rules &&
             std::none_of(pack_.rules.begin(), pack_.rules.end(), [&](const RuleDefinition& rule) {
               const auto index = static_cast<int>(&rule - pack_.rules.data());
               const bool concerned = mutation.owner == rule.id ||
                                      std::find(mutation.rules.begin(), mutation.rules.end(),
                                                index) != mutation.rules.end();
               return concerned && choice_.rules(rule);
             });
    });
  }

  using PlaceKey = std::tuple<std::string, std::uint32_t, std::uint32_t, std::string, std::string>;

  const RuleSet& rules_;
  const PackDefinition& pack_;
  const AddedVariants& variants_;
  const MutationChoice& choice_;
  std::vector<Mutation> mutations_;
  std::map<PlaceKey, std::size_t> by_place_;
};

void Take(const PhraseUse& use, RuleSet& rules) {
  CompiledPass& pass = use.pass == LiteralPass::kStructure ? rules.structure : rules.rules;
  std::vector<int>& lists = pass.lists[use.phrase];
  lists.erase(std::find(lists.begin(), lists.end(), use.list));
  if (use.instead) {
    pass.lists[*use.instead].push_back(use.list);
  }
}

}  // namespace

std::string_view Name(MutationKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

MutableRules PrepareMutations(const RuleSet& rules, const MutationChoice& choice) {
  AddedVariants variants;
  MutableRules prepared;
  prepared.rules = choice.alternatives ? VariantAdder(rules).Compile(variants) : rules;
  prepared.mutations = MutationLister(prepared.rules, variants, choice).List();
  return prepared;
}

RuleSet Mutate(const RuleSet& rules, const Mutation& mutation) {
  RuleSet mutated = rules;
  for (const PhraseUse& use : mutation.uses) {
    Take(use, mutated);
  }
  if (!mutation.uses.empty()) {
    return mutated;
  }
  if (mutation.kind == MutationKind::kResidue) {
    mutated.residues.erase(mutated.residues.begin() + mutation.part);
    return mutated;
  }
  auto pack = std::make_shared<PackDefinition>(*rules.pack);
  if (mutation.kind == MutationKind::kFact) {
    pack->facts.erase(pack->facts.begin() + mutation.part);
    mutated.fact_patterns.erase(mutated.fact_patterns.begin() + mutation.part);
  } else {
    const auto rule = std::find_if(pack->rules.begin(), pack->rules.end(),
                                   [&](const auto& one) { return one.id == mutation.owner; });
    DropPart(*rule, mutation.part, mutation.list);
  }
  mutated.pack = std::move(pack);
  return mutated;
}

std::vector<Variant> WithoutAlternatives(std::string_view phrase) {
  std::vector<Variant> variants;
  for (std::size_t open = phrase.find('{'); open != std::string_view::npos;
       open = phrase.find('{', open + 1)) {
    const std::size_t close = phrase.find('}', open);
    if (close == std::string_view::npos) {
      break;
    }
    std::vector<std::string_view> choices;
    for (std::size_t from = open + 1; from <= close;) {
      const std::size_t end = std::min(phrase.find('|', from), close);
      choices.push_back(phrase.substr(from, end - from));
      from = end + 1;
    }
    for (std::size_t dropped = 0; choices.size() > 1 && dropped < choices.size(); ++dropped) {
      std::string left;
      for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i != dropped) {
          left += (left.empty() && i <= 1 ? "" : "|") + std::string(choices[i]);
        }
      }
      if (choices.size() > 2) {
        left = "{" + left + "}";
      }
      variants.push_back(
          {std::string(phrase.substr(0, open)) + left + std::string(phrase.substr(close + 1)),
           std::string(choices[dropped])});
    }
  }
  return variants;
}

}  // namespace hegui

#include "rules/pack/mutation.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

#include "rules/pack/mutation_parts.h"

namespace hegui {
namespace {

constexpr std::array<std::string_view, 9> kNames = {
    "phrase", "role-phrase", "cue-phrase", "cue", "item", "entry", "element", "residue", "fact",
};

class MutationLister {
 public:
  MutationLister(const RuleSet& rules, const MutationChoice& choice)
      : rules_(rules), pack_(*rules.pack), choice_(choice) {}

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
          whole.uses.push_back({LiteralPass::kRules, cue.phrases, ids[k]});
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
  }

  void AddWords(const std::vector<CueWord>& words, int list, const Owner& owner) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      Add(words[i].text, words[i].place, i, list, LiteralPass::kRules, owner);
    }
  }

  void Add(const std::string& text, const FilePlace& place, std::size_t index, int list,
           LiteralPass pass, const Owner& owner) {
    const PhraseId phrase = rules_.phrase_ids[static_cast<std::size_t>(list)][index];
    AddUse({owner.kind, "", text, place, {}, {}}, {pass, list, phrase}, owner);
  }

  // A phrase that is written once is one mutation, however many lists have it by a term.
  void AddUse(Mutation mutation, const PhraseUse& use, const Owner& owner) {
    const FilePlace& place = mutation.place;
    const auto [at, is_new] = by_place_.try_emplace(
        std::tuple(place.file, place.line, place.column, mutation.text), mutations_.size());
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

  using PlaceKey = std::tuple<std::string, std::uint32_t, std::uint32_t, std::string>;

  const RuleSet& rules_;
  const PackDefinition& pack_;
  const MutationChoice& choice_;
  std::vector<Mutation> mutations_;
  std::map<PlaceKey, std::size_t> by_place_;
};

void Take(const PhraseUse& use, RuleSet& rules) {
  CompiledPass& pass = use.pass == LiteralPass::kStructure ? rules.structure : rules.rules;
  std::vector<int>& lists = pass.lists[use.phrase];
  lists.erase(std::find(lists.begin(), lists.end(), use.list));
}

}  // namespace

std::string_view Name(MutationKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::vector<Mutation> ListMutations(const RuleSet& rules, const MutationChoice& choice) {
  return MutationLister(rules, choice).List();
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

}  // namespace hegui

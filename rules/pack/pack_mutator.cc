#include "rules/pack/pack_mutator.h"

#include <algorithm>
#include <utility>

#include "engine/import/import.h"
#include "engine/outline/outline.h"
#include "engine/reading/reader.h"
#include "rules/pack/example_runner.h"

namespace hegui {

PackMutator::PackMutator(const RuleSet& rules, const MutationChoice& choice, Date as_of)
    : rules_(rules),
      mutations_(ListMutations(rules, choice)),
      as_of_(as_of),
      in_structure_(rules.structure.lists.size()),
      in_rules_(rules.rules.lists.size()) {
  for (const ExampleResult& result :
       RunExamples(rules, as_of, [](const RuleDefinition&) { return true; })) {
    examples_.push_back({result.rule, result.passed ? result.example : nullptr});
    if (result.passed) {
      FindPhrases(examples_.size() - 1);
    } else {
      ++failing_;
    }
  }
}

void PackMutator::FindPhrases(std::size_t index) {
  const RuleExample& example = *examples_[index].example;
  Result<ImportedText> imported =
      ImportDocument(MakeExampleDocument(example, rules_).text, "example.txt", *rules_.language);
  if (!imported) {
    return;  // its example expects a failure to read, which no phrase changes
  }
  const Document document = BuildOutline(std::move(*imported), *rules_.language);
  const Reading reading(document, rules_, {ProfileOf(example, *rules_.pack), example.set, false});
  // Whose list a hit is in says which pass it is of.
  std::vector<bool> of_structure(static_cast<std::size_t>(rules_.list_count), false);
  for (const std::vector<int>& lists : rules_.structure.lists) {
    for (const int list : lists) {
      of_structure[static_cast<std::size_t>(list)] = true;
    }
  }
  for (int list = 0; list < rules_.list_count; ++list) {
    ExamplesByPhrase& found =
        of_structure[static_cast<std::size_t>(list)] ? in_structure_ : in_rules_;
    for (const Hit& hit : reading.hits().Of(list)) {
      std::vector<std::size_t>& examples = found[hit.phrase];
      if (examples.empty() || examples.back() != index) {
        examples.push_back(index);
      }
    }
  }
}

std::vector<std::size_t> PackMutator::ExamplesFor(const Mutation& mutation) const {
  std::vector<std::size_t> chosen;
  if (mutation.uses.empty()) {
    for (std::size_t i = 0; i < examples_.size(); ++i) {
      chosen.push_back(i);
    }
  }
  for (const PhraseUse& use : mutation.uses) {
    const std::vector<std::size_t>& found =
        (use.pass == LiteralPass::kStructure ? in_structure_ : in_rules_)[use.phrase];
    chosen.insert(chosen.end(), found.begin(), found.end());
  }
  std::sort(chosen.begin(), chosen.end());
  chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
  std::erase_if(chosen, [&](std::size_t i) {
    const bool concerned =
        mutation.rules.empty() || std::find(mutation.rules.begin(), mutation.rules.end(),
                                            examples_[i].rule) != mutation.rules.end();
    return !concerned || examples_[i].example == nullptr;
  });
  return chosen;
}

bool PackMutator::Survives(const Mutation& mutation) const {
  const std::vector<std::size_t> examples = ExamplesFor(mutation);
  if (examples.empty()) {
    return true;
  }
  const RuleSet mutated = Mutate(rules_, mutation);
  return std::all_of(examples.begin(), examples.end(), [&](std::size_t i) {
    return RunExample(mutated, examples_[i].rule, *examples_[i].example, as_of_).passed;
  });
}

}  // namespace hegui

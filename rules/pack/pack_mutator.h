// Mutation testing of packs: takes one thing at a time out of a pack and says whether an example notices. What survives is a phrase
// that no example needs. Runs only the examples in which the phrase was found, since to all others it makes no difference.
// Immutable once made; thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/language/date.h"
#include "engine/rule/rule_set.h"
#include "rules/pack/mutation.h"

namespace hegui {

class PackMutator {
 public:
  // Runs all examples once. `rules` must outlive this object.
  PackMutator(const RuleSet& rules, const MutationChoice& choice, Date as_of);

  const std::vector<Mutation>& mutations() const { return mutations_; }
  std::size_t example_count() const { return examples_.size(); }
  // Examples that fail as the pack is; they notice nothing.
  std::size_t failing_count() const { return failing_; }

  // Whether no example notices.
  bool Survives(const Mutation& mutation) const;

 private:
  struct Example {
    int rule = 0;
    const RuleExample* example = nullptr;  // null when it fails without a mutation
  };
  using ExamplesByPhrase = std::vector<std::vector<std::size_t>>;

  void FindPhrases(std::size_t index);
  std::vector<std::size_t> ExamplesFor(const Mutation& mutation) const;

  const RuleSet& rules_;
  std::vector<Mutation> mutations_;
  Date as_of_;
  std::vector<Example> examples_;
  std::size_t failing_ = 0;
  // By phrase of each pass: the examples in which it is found.
  ExamplesByPhrase in_structure_, in_rules_;
};

}  // namespace hegui

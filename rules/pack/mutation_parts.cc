#include "rules/pack/mutation_parts.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace hegui {
namespace {

template <typename T>
void Erase(std::vector<T>& values, int index) {
  values.erase(values.begin() + index);
}

class PartLister {
 public:
  explicit PartLister(const RuleDefinition& rule) : rule_(rule) {}

  void operator()(const ContainsRule& rule) {
    const int count = static_cast<int>(rule.items.size());
    for (int i = 0; i < count; ++i) {
      const ContainsItem& item = rule.items[static_cast<std::size_t>(i)];
      // A rule without its only item would be no rule.
      if (count > 1) {
        Add(MutationKind::kItem, i, -1, item.label,
            item.any.empty() ? item.all : std::vector{item.any});
      }
      const int lists = static_cast<int>(item.all.size());
      for (int k = 0; lists > 1 && k < lists; ++k) {
        Add(MutationKind::kItem, i, k, "", {item.all[static_cast<std::size_t>(k)]});
      }
    }
  }

  void operator()(const ForbidRule& rule) {
    const int count = static_cast<int>(rule.entries.size());
    for (int i = 0; count > 1 && i < count; ++i) {
      Add(MutationKind::kEntry, i, -1, "", {rule.entries[static_cast<std::size_t>(i)].any});
    }
  }

  void operator()(const SectionRule& rule) {
    for (std::size_t i = 0; i < rule.elements.size(); ++i) {
      Add(MutationKind::kElement, static_cast<int>(i), -1, rule.elements[i].label,
          {rule.elements[i].any});
    }
  }

  void operator()(const FormRule& rule) {
    for (std::size_t i = 0; i < rule.elements.size(); ++i) {
      Add(MutationKind::kElement, static_cast<int>(i), -1, rule.elements[i].label,
          {rule.elements[i].any});
    }
  }

  void operator()(const CompareRule& rule) {
    for (std::size_t i = 0; i < rule.places.size(); ++i) {
      Add(MutationKind::kElement, static_cast<int>(i), -1, rule.places[i].label,
          {rule.places[i].any});
    }
  }

  // Kinds whose parts are all phrases.
  template <typename Other>
  void operator()(const Other&) {}

  std::vector<RulePart> Take() { return std::move(parts_); }

 private:
  // Known by its label, else by its first phrase; stands where its first phrase does.
  void Add(MutationKind kind, int part, int list, const std::string& label,
           const std::vector<PhraseList>& lists) {
    RulePart found{kind, part, list, label, rule_.place};
    const auto first = std::find_if(lists.begin(), lists.end(),
                                    [](const PhraseList& phrases) { return !phrases.empty(); });
    if (first != lists.end()) {
      found.place = first->phrases.front().place;
      if (label.empty()) {
        found.text = first->phrases.front().text + (first->phrases.size() > 1 ? " …" : "");
      }
    }
    parts_.push_back(std::move(found));
  }

  const RuleDefinition& rule_;
  std::vector<RulePart> parts_;
};

struct PartDropper {
  int part;
  int list;

  void operator()(ContainsRule& rule) const {
    if (list >= 0) {
      Erase(rule.items[static_cast<std::size_t>(part)].all, list);
      return;
    }
    // A rule that needs all its items needs all that are left.
    Erase(rule.items, part);
    rule.need = std::min(rule.need, static_cast<int>(rule.items.size()));
    rule.partial_from = std::min(rule.partial_from, rule.need);
  }
  void operator()(ForbidRule& rule) const { Erase(rule.entries, part); }
  void operator()(SectionRule& rule) const { Erase(rule.elements, part); }
  void operator()(FormRule& rule) const { Erase(rule.elements, part); }
  void operator()(CompareRule& rule) const { Erase(rule.places, part); }
  template <typename Other>
  void operator()(Other&) const {}
};

}  // namespace

std::vector<RulePart> PartsOf(const RuleDefinition& rule) {
  PartLister lister(rule);
  std::visit([&lister](const auto& body) { lister(body); }, rule.body);
  return lister.Take();
}

void DropPart(RuleDefinition& rule, int part, int list) {
  std::visit(PartDropper{part, list}, rule.body);
}

}  // namespace hegui

#include "cli/rule_terms.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace hegui {
namespace {

struct Kind {
  std::string operator()(const ContainsRule&) const { return "contains"; }
  std::string operator()(const ForbidRule&) const { return "forbid"; }
  std::string operator()(const SectionRule&) const { return "section"; }
  std::string operator()(const ListRule&) const { return "list"; }
  std::string operator()(const FormRule&) const { return "form"; }
  std::string operator()(const CompareRule&) const { return "compare"; }
  std::string operator()(const ExprRule&) const { return "expr"; }
  std::string operator()(const ValidityRule&) const { return "validity"; }
  std::string operator()(const NamesRule&) const { return "names"; }
  std::string operator()(const DuplicateRule&) const { return "duplicate"; }
  std::string operator()(const ArithmeticRule&) const { return "arithmetic"; }
};

struct Roles {
  const RuleDefinition& rule;
  const PackDefinition& pack;

  std::vector<std::string> operator()(const ContainsRule&) const {
    return rule.where.empty() ? pack.default_where : rule.where;
  }
  std::vector<std::string> operator()(const ForbidRule&) const { return {}; }
  std::vector<std::string> operator()(const ValidityRule& validity) const {
    const bool anywhere = validity.check == ValidityCheck::kReferences;
    return anywhere ? std::vector<std::string>() : (*this)(ContainsRule());
  }
  std::vector<std::string> operator()(const SectionRule& section) const { return {section.role}; }
  std::vector<std::string> operator()(const ListRule& list) const { return {list.role}; }
  std::vector<std::string> operator()(const NamesRule&) const { return {}; }
  std::vector<std::string> operator()(const DuplicateRule&) const { return {}; }
  std::vector<std::string> operator()(const FormRule& form) const {
    return form.element.empty() ? std::vector<std::string>() : std::vector{form.element};
  }
  std::vector<std::string> operator()(const ExprRule&) const {
    return rule.where.empty() ? pack.default_where : rule.where;
  }
  std::vector<std::string> operator()(const ArithmeticRule&) const { return {}; }
  std::vector<std::string> operator()(const CompareRule& compare) const {
    std::vector<std::string> roles;
    for (const YearPlace& place : compare.places) {
      for (const std::string& role : place.in) {
        if (std::find(roles.begin(), roles.end(), role) == roles.end()) {
          roles.push_back(role);
        }
      }
    }
    return roles;
  }
};

class TermCollector {
 public:
  explicit TermCollector(const PackDefinition& pack) : pack_(pack) {}

  void operator()(const ContainsRule& rule) {
    for (const ContainsItem& item : rule.items) {
      Add(item.any);
      for (const PhraseList& list : item.all) {
        Add(list);
      }
      Add(item.weak);
    }
  }
  void operator()(const ForbidRule& rule) {
    for (const ForbiddenEntry& entry : rule.entries) {
      Add(entry.any);
    }
  }
  void operator()(const SectionRule& rule) {
    AddHeadings(rule.role);
    Add(rule.labelled);
    Add(rule.mentioned);
    for (const SectionElement& element : rule.elements) {
      Add(element.any);
    }
  }
  void operator()(const ListRule& rule) {
    Add(rule.entry_has);
    Add(rule.has);
    Add(rule.or_has);
  }
  void operator()(const FormRule& rule) {
    Add(rule.any);
    Add(rule.accept);
    Add(rule.refuse);
    for (const FormElement& element : rule.elements) {
      Add(element.any);
    }
  }
  void operator()(const ValidityRule& rule) {
    for (const InstrumentDefinition& instrument : pack_.instruments) {
      const bool of_series =
          std::find(rule.series.begin(), rule.series.end(), instrument.series) != rule.series.end();
      if (of_series) {
        terms_.push_back(instrument.title);
      }
    }
  }

  void operator()(const ExprRule& rule) {
    for (const PhraseList& list : rule.expect.lists) {
      Add(list);
    }
  }
  void operator()(const ArithmeticRule& rule) {
    for (const Words* words : {&rule.among, &rule.divided, &rule.totals, &rule.rates, &rule.shares,
                               &rule.everywhere, &rule.nouns, &rule.follows}) {
      terms_.insert(terms_.end(), words->begin(), words->end());
    }
  }
  void operator()(const CompareRule& rule) {
    for (const YearPlace& place : rule.places) {
      Add(place.any);
    }
    Add(rule.relative);
  }
  void operator()(const NamesRule& rule) {
    for (const NameFrame& frame : rule.frames) {
      terms_.push_back(frame.label);
    }
  }
  void operator()(const DuplicateRule&) {}

  std::vector<std::string> Take() { return std::move(terms_); }

 private:
  void Add(const PhraseList& list) {
    for (const AuthoredPhrase& phrase : list.phrases) {
      if (std::find(terms_.begin(), terms_.end(), phrase.text) == terms_.end()) {
        terms_.push_back(phrase.text);
      }
    }
  }

  void AddHeadings(const std::string& role) {
    for (const RoleDefinition& definition : pack_.roles) {
      if (definition.id == role) {
        Add(definition.headings);
      }
    }
  }

  const PackDefinition& pack_;
  std::vector<std::string> terms_;
};

}  // namespace

std::string KindOf(const RuleDefinition& rule) { return std::visit(Kind{}, rule.body); }

std::vector<std::string> RolesOf(const RuleDefinition& rule, const PackDefinition& pack) {
  return std::visit(Roles{rule, pack}, rule.body);
}

std::vector<std::string> TermsOf(const RuleDefinition& rule, const PackDefinition& pack) {
  TermCollector collector(pack);
  std::visit([&collector](const auto& body) { collector(body); }, rule.body);
  return collector.Take();
}

}  // namespace hegui

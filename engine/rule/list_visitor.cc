#include "engine/rule/list_visitor.h"

#include <array>
#include <utility>

namespace hegui {
namespace {

constexpr std::array<std::pair<Element, std::string_view>, 9> kElementNames{{
    {Element::kMasthead, "masthead"},
    {Element::kTitle, "title"},
    {Element::kAddressee, "addressee"},
    {Element::kOpening, "opening"},
    {Element::kBody, "body"},
    {Element::kClosing, "closing"},
    {Element::kSignature, "signature"},
    {Element::kDate, "date"},
    {Element::kAttachment, "attachment"},
}};

constexpr RegionMask kOutsideBody =
    ElementBit(Element::kMasthead) | ElementBit(Element::kTitle) | ElementBit(Element::kAddressee);

class RuleListVisitor {
 public:
  RuleListVisitor(const PackDefinition& pack, const ListVisitor& visit)
      : pack_(pack), visit_(visit) {}

  void operator()(ContainsRule& rule) const {
    for (ContainsItem& item : rule.items) {
      Running(item.any);
      for (PhraseList& list : item.all) {
        Running(list);
      }
      Running(item.weak);
      Running(item.except);
      Running(item.with);
    }
  }

  void operator()(ForbidRule& rule) const {
    for (ForbiddenEntry& entry : rule.entries) {
      RegionMask where = entry.where.empty() ? kAnywhere : 0;
      for (const std::string& role : entry.where) {
        where |= MaskOfRole(pack_, role);
      }
      visit_(entry.any, LiteralPass::kRules, where);
      visit_(entry.except, LiteralPass::kRules, where);
    }
    visit_(rule.except, LiteralPass::kRules, kAnywhere);
    visit_(rule.unless, LiteralPass::kRules, kAnywhere);
  }

  void operator()(SectionRule& rule) const {
    for (SectionElement& element : rule.elements) {
      visit_(element.any, LiteralPass::kRules, MaskOfRole(pack_, rule.role));
    }
    Running(rule.labelled);
    Running(rule.mentioned);
  }

  void operator()(ListRule& rule) const {
    const RegionMask mask = MaskOfRole(pack_, rule.role);
    visit_(rule.entry_has, LiteralPass::kRules, mask);
    visit_(rule.entry_not, LiteralPass::kRules, mask);
    visit_(rule.counted_unless, LiteralPass::kRules, mask);
    visit_(rule.clauses_after, LiteralPass::kRules, mask);
    visit_(rule.counted_has, LiteralPass::kRules, mask);
    visit_(rule.counted_has_unless, LiteralPass::kRules, mask);
    const RegionMask having = rule.by.empty() ? mask : MaskOfRole(pack_, rule.by);
    visit_(rule.has, LiteralPass::kRules, having);
    visit_(rule.has_not, LiteralPass::kRules, having);
    visit_(rule.or_has, LiteralPass::kRules, mask);
    visit_(rule.unless, LiteralPass::kRules, mask);
    visit_(rule.common, LiteralPass::kRules, mask);
  }

  void operator()(ArithmeticRule&) const {}  // plain words, no phrases

  void operator()(CompareRule& rule) const {
    for (YearPlace& place : rule.places) {
      const RegionMask mask = MaskOfAll(place.in);
      visit_(place.any, LiteralPass::kRules, mask);
      visit_(place.except, LiteralPass::kRules, mask);
    }
    visit_(rule.relative, LiteralPass::kRules, MaskOfAll(rule.relative_in));
  }

  void operator()(ExprRule& rule) const {
    for (PhraseList& list : rule.expect.lists) {
      Running(list);
    }
    if (rule.partial) {
      for (PhraseList& list : rule.partial->lists) {
        Running(list);
      }
    }
  }

  void operator()(FormRule& rule) const {
    const RegionMask element = MaskOfRole(pack_, rule.element);
    visit_(rule.any, LiteralPass::kRules, element);
    for (FormElement& part : rule.elements) {
      const RegionMask mask = rule.check == FormCheck::kSignature
                                  ? ElementBit(Element::kTitle) | ElementBit(Element::kSignature)
                                  : element;
      visit_(part.any, LiteralPass::kRules, mask);
    }
    visit_(rule.accept, LiteralPass::kRules, kRunningText | kOutsideBody);
    visit_(rule.refuse, LiteralPass::kRules, ElementBit(Element::kTitle));
    visit_(rule.subject, LiteralPass::kRules, kRunningText | kOutsideBody);
    visit_(rule.placeholder, LiteralPass::kRules, kAnywhere);
    visit_(rule.residue_words, LiteralPass::kRules,
           ElementBit(Element::kSignature) | ElementBit(Element::kDate));
    // Key phrases are looked for across residue, where no pass finds them; see integrity_check.cc.
  }

  void operator()(ValidityRule& rule) const {
    Running(rule.relied);
    Running(rule.studied);
    Running(rule.history);
    Running(rule.except);
  }

  void operator()(NamesRule& rule) const {
    for (NameFrame& frame : rule.frames) {
      Running(frame.any);
    }
    Running(rule.partner);
  }

  void operator()(DuplicateRule& rule) const { Running(rule.except); }

 private:
  RegionMask MaskOfAll(const std::vector<std::string>& names) const {
    RegionMask mask = names.empty() ? kAnywhere : 0;
    for (const std::string& name : names) {
      mask |= MaskOfRole(pack_, name);
    }
    return mask;
  }

  void Running(PhraseList& list) const { visit_(list, LiteralPass::kRules, kRunningText); }

  const PackDefinition& pack_;
  const ListVisitor& visit_;
};

}  // namespace

std::optional<Element> ElementNamed(std::string_view name) {
  for (const auto& [element, text] : kElementNames) {
    if (text == name) {
      return element;
    }
  }
  return std::nullopt;
}

std::string_view Name(Element element) {
  for (const auto& [value, text] : kElementNames) {
    if (value == element) {
      return text;
    }
  }
  return {};
}

RegionMask MaskOfRole(const PackDefinition& pack, std::string_view name) {
  for (std::size_t i = 0; i < pack.roles.size(); ++i) {
    if (pack.roles[i].id == name) {
      return RoleBit(i);
    }
  }
  const std::optional<Element> element = ElementNamed(name);
  return element ? ElementBit(*element) : 0;
}

void VisitPhraseLists(PackDefinition& pack, const ListVisitor& visit) {
  for (RoleDefinition& role : pack.roles) {
    visit(role.headings, LiteralPass::kStructure, kAnywhere);
    visit(role.except, LiteralPass::kStructure, kAnywhere);
    visit(role.headings_if_none, LiteralPass::kStructure, kAnywhere);
    visit(role.begins, LiteralPass::kStructure, kAnywhere);
  }
  for (ParameterDefinition& parameter : pack.parameters) {
    for (ParameterRecognition& recognition : parameter.recognise) {
      visit(recognition.any, LiteralPass::kRules, kAnywhere);
    }
  }
  for (ProfileDefinition& profile : pack.profiles) {
    visit(profile.evidence, LiteralPass::kStructure, kAnywhere);
    visit(profile.self, LiteralPass::kStructure, kAnywhere);
  }
  visit(pack.concrete, LiteralPass::kRules, kRunningText);
  for (InstrumentDefinition& instrument : pack.instruments) {
    visit(instrument.any, LiteralPass::kRules, kRunningText);
    visit(instrument.except, LiteralPass::kRules, kRunningText);
  }
  for (RuleDefinition& rule : pack.rules) {
    VisitPhraseListsOf(rule, pack, visit);
  }
}

void VisitPhraseListsOf(RuleDefinition& rule, const PackDefinition& pack,
                        const ListVisitor& visit) {
  visit(rule.not_applicable, LiteralPass::kRules, kRunningText);
  std::visit(RuleListVisitor(pack, visit), rule.body);
}

}  // namespace hegui

// Kind `form`, see docs/rule-language.md. Each check reads keys of its own.
#include <array>
#include <utility>

#include "engine/base/limits.h"
#include "engine/text/utf8.h"
#include "rules/pack/report.h"
#include "rules/pack/rule_kinds.h"

namespace hegui {
namespace {

constexpr std::array kChecks = {
    Word<FormCheck>{"document-type", FormCheck::kDocumentType},
    Word<FormCheck>{"presence", FormCheck::kPresence},
    Word<FormCheck>{"elements", FormCheck::kElements},
    Word<FormCheck>{"sequence", FormCheck::kSequence},
    Word<FormCheck>{"style", FormCheck::kStyle},
    Word<FormCheck>{"signature", FormCheck::kSignature},
    Word<FormCheck>{"date", FormCheck::kDate},
    Word<FormCheck>{"integrity", FormCheck::kIntegrity},
    Word<FormCheck>{"length", FormCheck::kLength},
};

void ReadDocumentType(TableReader& table, PackScope& scope, FormRule& rule) {
  scope.phrases.Read(table, "accept", rule.accept);
  scope.phrases.Read(table, "refuse", rule.refuse);
  scope.phrases.Read(table, "subject", rule.subject);
  table.Read("min_subject", rule.min_subject);
  scope.phrases.Read(table, "placeholder", rule.placeholder);
  table.Read("max_placeholders", rule.max_placeholders);
  CheckNotEmpty(table, "form", {"accept", "refuse", "subject"});
}

void ReadElementName(TableReader& table, PackScope& scope, FormRule& rule) {
  if (table.Require("element")) {
    scope.ReadElement(table, "element", rule.element);
  }
}

// What must be named: phrases, or a fact that was read.
void ReadItems(TableReader& table, PackScope& scope, FormRule& rule) {
  for (const TomlValue& written : table.ReadTables("item")) {
    TableReader item(written, table.NameOf("item", true), table.diagnostics());
    FormElement element;
    item.ReadRequired("label", element.label);
    scope.phrases.Read(item, "any", element.any);
    scope.ReadFact(item, "fact", element.fact);
    CheckNotEmpty(item, "form", {"any", "fact"});
    rule.elements.push_back(std::move(element));
  }
}

Residue ReadResidue(TomlValue written, TableReader& owner) {
  TableReader table(written, owner.NameOf("residue", true), owner.diagnostics());
  Residue residue;
  table.ReadRequired("label", residue.label);
  residue.pattern.regex = true;
  if (table.ReadRequired("pattern", residue.pattern.text)) {
    residue.pattern.place = table.Take("pattern")->place();
  }
  return residue;
}

void ReadIntegrity(TableReader& table, PackScope& scope, FormRule& rule) {
  for (const TomlValue& written : table.ReadTables("residue")) {
    rule.residues.push_back(ReadResidue(written, table));
  }
  if (table.Read("pairs", rule.pairs)) {
    const TomlValue pairs = *table.Take("pairs");
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (pairs.at(i).Is(TomlType::kString) && CountCharacters(pairs.at(i).text()) != 2) {
        table.ReportValue("pairs", pairs.at(i).place(), pairs.at(i).text(),
                          std::array{std::string_view("()")});
      }
    }
  }
  scope.phrases.Read(table, "key_phrases", rule.key_phrases);
  CheckNotEmpty(table, "form", {"residue", "pairs", "key_phrases"});
}

void ReadLength(TableReader& table, PackScope& scope, FormRule& rule) {
  scope.ReadIntValue(table, "min_characters", rule.min_characters);
  scope.ReadIntValue(table, "max_characters", rule.max_characters);
  CheckNotEmpty(table, "form", {"min_characters", "max_characters"});
}

}  // namespace

FormRule ReadForm(TableReader& table, PackScope& scope) {
  FormRule rule;
  if (!table.ReadRequired("check", rule.check, kChecks)) {
    table.AcceptAnyKey();
    return rule;
  }
  switch (rule.check) {
    case FormCheck::kDocumentType:
      ReadDocumentType(table, scope, rule);
      break;
    case FormCheck::kPresence:
      ReadElementName(table, scope, rule);
      scope.phrases.Read(table, "any", rule.any);
      break;
    case FormCheck::kElements:
      ReadElementName(table, scope, rule);
      if (table.Require("item")) {
        ReadItems(table, scope, rule);
      }
      break;
    case FormCheck::kSequence:
      table.Read("level", rule.level, {1, limits::kMaxSectionLevel});
      break;
    case FormCheck::kStyle:
    case FormCheck::kDate:
      break;
    case FormCheck::kSignature:
      ReadItems(table, scope, rule);
      scope.phrases.Read(table, "residue_words", rule.residue_words);
      break;
    case FormCheck::kIntegrity:
      ReadIntegrity(table, scope, rule);
      break;
    case FormCheck::kLength:
      ReadLength(table, scope, rule);
      break;
  }
  return rule;
}

}  // namespace hegui

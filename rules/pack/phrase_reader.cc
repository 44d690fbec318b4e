#include "rules/pack/phrase_reader.h"

#include <optional>
#include <set>
#include <utility>

#include "engine/base/edit_distance.h"
#include "rules/pack/report.h"

namespace hegui {
namespace {

// All lists of a pack together. Terms that name terms multiply; the largest of our packs has some three thousand phrases.
constexpr std::size_t kMaxPhrases = 200'000;

}  // namespace

void PhraseReader::DefineTerms(const LayeredTable& layers, Diagnostics& diagnostics) {
  for (const TomlValue& layer : layers) {
    TableReader table(layer, "[terms]", diagnostics);
    for (std::size_t i = 0; i < layer.size(); ++i) {
      const std::string& name = layer.key(i);
      const TomlValue value = *table.Take(name);
      Term term{layer.key_place(i), {}, false};
      if (value.Is(TomlType::kArray)) {
        term.elements = ReadElements(table, name, value);
      } else {
        table.ReportType(name, value, Name(TomlType::kArray));
      }
      terms_.insert_or_assign(name, std::move(term));
    }
  }
  CheckTerms(diagnostics);
  CheckCycles(diagnostics);
}

std::vector<PhraseReader::Element> PhraseReader::ReadElements(TableReader& table,
                                                              std::string_view key,
                                                              TomlValue array) {
  std::vector<Element> elements;
  for (std::size_t i = 0; i < array.size(); ++i) {
    const TomlValue value = array.at(i);
    Element element;
    element.phrase.place = value.place();
    if (value.Is(TomlType::kString)) {
      element.is_term = value.text().starts_with('@');
      element.phrase.text = value.text().substr(element.is_term ? 1 : 0);
      if (element.phrase.text.find('@') != std::string::npos) {
        Report(table.diagnostics(), "P030", {{"phrase", value.text()}}, value.place());
        continue;
      }
      elements.push_back(std::move(element));
    } else if (value.Is(TomlType::kTable)) {
      TableReader written(value, table.NameOf(key, false), table.diagnostics());
      written.Read("slow", element.phrase.slow);
      element.phrase.regex = !written.Read("phrase", element.phrase.text);
      if (!element.phrase.regex || written.ReadRequired("regex", element.phrase.text)) {
        elements.push_back(std::move(element));
      }
    } else {
      table.ReportType(key, value, Name(TomlType::kString));
    }
  }
  return elements;
}

void PhraseReader::CheckTerms(Diagnostics& diagnostics) {
  for (const auto& [name, term] : terms_) {
    for (const Element& element : term.elements) {
      if (element.is_term && !terms_.contains(element.phrase.text)) {
        ReportUnknown(element, diagnostics);
      }
    }
  }
}

// Depth first over the terms; a reference to a term that is still open closes a cycle, and is reported.
void PhraseReader::CheckCycles(Diagnostics& diagnostics) const {
  struct Step {
    std::string_view name;
    const Term* term;
    std::size_t next = 0;
  };
  std::set<std::string_view> open, done;
  for (const auto& [root, root_term] : terms_) {
    std::vector<Step> path;
    const auto enter = [&](std::string_view name, const Term& term) {
      if (!done.contains(name)) {
        open.insert(name);
        path.push_back({name, &term});
      }
    };
    enter(root, root_term);
    while (!path.empty()) {
      Step& step = path.back();
      if (step.next == step.term->elements.size()) {
        open.erase(step.name);
        done.insert(step.name);
        path.pop_back();
        continue;
      }
      const Element& element = step.term->elements[step.next++];
      const auto found = element.is_term ? terms_.find(element.phrase.text) : terms_.end();
      if (found == terms_.end()) {
        continue;
      }
      if (open.contains(found->first)) {
        Report(diagnostics, "P011", {{"term", found->first}}, element.phrase.place);
      } else {
        enter(found->first, found->second);
      }
    }
  }
}

void PhraseReader::ReportUnknown(const Element& element, Diagnostics& diagnostics) {
  if (assume_more_) {
    return;
  }
  std::vector<std::string_view> names;
  for (const auto& [name, term] : terms_) {
    names.push_back(name);
  }
  const std::string_view meant = Nearest(element.phrase.text, names);
  Report(diagnostics, "P010", {{"term", element.phrase.text}}, element.phrase.place, meant);
  if (const auto term = terms_.find(meant); term != terms_.end()) {
    term->second.used = true;  // one mistake, one message
  }
}

// Each term is entered once per element of a list, which ends cycles and keeps shared terms from multiplying.
void PhraseReader::Append(const Element& element, PhraseList& list, Diagnostics& diagnostics) {
  std::vector<const Element*> pending = {&element};
  std::set<std::string_view> entered;
  while (!pending.empty() && phrase_count_ <= kMaxPhrases) {
    const Element& next = *pending.back();
    pending.pop_back();
    if (!next.is_term) {
      list.phrases.push_back(next.phrase);
      if (++phrase_count_ > kMaxPhrases) {
        Report(diagnostics, "P029", {{"max", std::to_string(kMaxPhrases)}}, next.phrase.place);
      }
      continue;
    }
    const auto found = terms_.find(next.phrase.text);
    if (found == terms_.end()) {
      if (&next == &element) {
        ReportUnknown(next, diagnostics);
      }
      continue;
    }
    found->second.used = true;
    if (entered.insert(found->first).second) {
      const std::vector<Element>& elements = found->second.elements;
      for (auto it = elements.rbegin(); it != elements.rend(); ++it) {
        pending.push_back(&*it);
      }
    }
  }
}

PhraseList PhraseReader::Resolve(TableReader& table, std::string_view key, TomlValue array) {
  PhraseList list;
  for (const Element& element : ReadElements(table, key, array)) {
    Append(element, list, table.diagnostics());
  }
  return list;
}

bool PhraseReader::Read(TableReader& table, std::string_view key, PhraseList& list) {
  const std::optional<TomlValue> array = table.ReadArray(key);
  if (array) {
    list = Resolve(table, key, *array);
  }
  return array.has_value();
}

bool PhraseReader::ReadLists(TableReader& table, std::string_view key,
                             std::vector<PhraseList>& lists) {
  const std::optional<TomlValue> array = table.ReadArray(key);
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    const TomlValue inner = array->at(i);
    if (inner.Is(TomlType::kArray)) {
      lists.push_back(Resolve(table, key, inner));
    } else {
      table.ReportType(key, inner, Name(TomlType::kArray));
    }
  }
  return array.has_value();
}

bool PhraseReader::ReadWords(TableReader& table, std::string_view key,
                             std::vector<CueWord>& words) {
  PhraseList list;
  if (!Read(table, key, list)) {
    return false;
  }
  words.clear();
  for (AuthoredPhrase& phrase : list.phrases) {
    if (phrase.regex) {
      Report(table.diagnostics(), "P003",
             {{"key", std::string(key)}, {"expected", "string"}, {"found", "table"}}, phrase.place);
    } else {
      words.push_back({std::move(phrase.text), std::move(phrase.place)});
    }
  }
  return true;
}

bool PhraseReader::ReadExpressions(TableReader& table, std::string_view key,
                                   std::vector<AuthoredPhrase>& list) {
  const std::optional<TomlValue> array = table.ReadArray(key);
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    const TomlValue value = array->at(i);
    if (value.Is(TomlType::kString)) {
      list.push_back({value.text(), true, false, value.place()});
    } else {
      table.ReportType(key, value, Name(TomlType::kString));
    }
  }
  return array.has_value();
}

void PhraseReader::Add(const std::string& written, const FilePlace& place, PhraseList& list,
                       Diagnostics& diagnostics) {
  Element element;
  element.is_term = written.starts_with('@');
  element.phrase.text = written.substr(element.is_term ? 1 : 0);
  element.phrase.place = place;
  Append(element, list, diagnostics);
}

std::vector<PhraseReader::UnusedTerm> PhraseReader::UnusedTerms() const {
  std::vector<UnusedTerm> unused;
  for (const auto& [name, term] : terms_) {
    if (!term.used) {
      unused.push_back({name, term.place});
    }
  }
  return unused;
}

}  // namespace hegui

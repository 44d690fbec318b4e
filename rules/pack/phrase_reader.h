// Reads lists of phrases, and resolves the names of terms in them: a list holds phrases, expressions `{ regex = '…' }`, and
// "@name" for all phrases of a term. Terms may name terms. What comes out is text, each phrase with the place where it is
// written, be it in the list or in a term.
//   P010 {term} no such term        P011 {term} a term that comes to contain itself
//   P029 {max} more phrases than any pack needs
//   P030 {phrase} the name of a term within a phrase
// Not thread-safe.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/cue.h"
#include "engine/rule/phrase_list.h"
#include "rules/pack/table_reader.h"

namespace hegui {

class PhraseReader {
 public:
  // Defines terms; each layer is a table of lists, and the terms of an upper layer replace those of the same name below.
  // Called once, before anything is read.
  void DefineTerms(const LayeredTable& layers, Diagnostics& diagnostics);
  // A file that may define terms could not be read: unknown ones are not reported then.
  void AssumeMore() { assume_more_ = true; }

  // Each reads the value of a key and says whether there was one.
  bool Read(TableReader& table, std::string_view key, PhraseList& list);
  bool ReadLists(TableReader& table, std::string_view key, std::vector<PhraseList>& lists);
  // Words of cues; expressions are errors (P003).
  bool ReadWords(TableReader& table, std::string_view key, std::vector<CueWord>& words);
  // A list of expressions, written as plain strings.
  bool ReadExpressions(TableReader& table, std::string_view key, std::vector<AuthoredPhrase>& list);

  // Adds one phrase that stands in other text, or the phrases of "@name".
  void Add(const std::string& written, const FilePlace& place, PhraseList& list,
           Diagnostics& diagnostics);

  // Terms that no list named, in order of their names.
  struct UnusedTerm {
    std::string name;
    FilePlace place;
  };
  std::vector<UnusedTerm> UnusedTerms() const;

 private:
  // A phrase, or the name of a term in its place.
  struct Element {
    AuthoredPhrase phrase;
    bool is_term = false;
  };
  struct Term {
    FilePlace place;
    std::vector<Element> elements;
    bool used = false;
  };

  static std::vector<Element> ReadElements(TableReader& table, std::string_view key,
                                           TomlValue array);
  void CheckTerms(Diagnostics& diagnostics);
  void CheckCycles(Diagnostics& diagnostics) const;
  void ReportUnknown(const Element& element, Diagnostics& diagnostics);
  void Append(const Element& element, PhraseList& list, Diagnostics& diagnostics);
  PhraseList Resolve(TableReader& table, std::string_view key, TomlValue array);

  std::map<std::string, Term, std::less<>> terms_;
  std::size_t phrase_count_ = 0;
  bool assume_more_ = false;
};

}  // namespace hegui

// How persons are told in a text of a language, and what stands in for what is hidden: data of rules/languages/<id>/privacy.toml.
// A person is told by a frame, never by a name alone: an office or a label before it (title, label), an office or a form of
// address behind it. All words are folded. Plain values; immutable once loaded.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {

// Words by their first character, the longest first.
class WordIndex {
 public:
  void Add(std::u32string word);
  bool empty() const { return words_.empty(); }
  // The length of the longest word that stands at `at`; 0 for none.
  std::size_t At(std::u32string_view text, std::size_t at) const;
  // The length of the longest word that ends before `end`; 0 for none.
  std::size_t Before(std::u32string_view text, std::size_t end) const;

 private:
  std::map<char32_t, std::vector<std::u32string>> words_;    // by the first character
  std::map<char32_t, std::vector<std::u32string>> endings_;  // by the last one
};

struct PrivacyWords {
  WordIndex surnames;
  WordIndex titles;         // offices: before a name or behind it
  WordIndex title_openers;  // what goes with an office and before it: deputy, former, …
  WordIndex takes;          // between a name and the office that is taken: as, serves as, …
  WordIndex address;        // stands behind a name only: comrade, Mr, …
  WordIndex group_openers, group_units;  // the same around a number: and 5 others
  WordIndex roles;                       // stands before a name only: villager, plaintiff, …
  WordIndex labels;                      // stands before a name with a colon, a blank or a bracket
  WordIndex links;                       // between an office and the name of who holds it: is, by
  WordIndex organs;  // what ends the name of a body, before the name of who is of it
  WordIndex before;  // what may stand before a name that has its frame behind it: by, of, invite, …
  WordIndex after;      // what a sentence goes on with behind a name: leads, reports, …
  WordIndex not_names;  // what begins like a name and is none
  WordIndex
      public_names;  // of history and of the state, which are no personal data where reports name them
  std::u32string alone;  // surnames that call nobody without a given name, for they are words
  std::u32string given;  // what given names are usually made of: two of them need less of a frame
  std::u32string never_given;  // what no given name holds
  std::u32string dotted;       // of those, what a name of several parts may hold
  std::u32string never_last;   // what no given name ends in
  std::u32string sentence_ends;
  std::u32string joints;       // between names of a list
  WordIndex joint_words;       // the same in words
  std::u32string middle_dots;  // between the parts of a name that has several
  std::u32string plates;       // what a vehicle's number plate begins with
  WordIndex plate_ends;        // what it may end in beside digits and letters
  WordIndex place_ends;        // what makes a place of the word before it
  WordIndex phone_labels;      // before a number that is a telephone's

  // What stands in for names: the first character of each, and the others. No surname among them.
  std::u32string first_letters, letters;
  // The same for characters of four bytes.
  std::u32string wide_letters;
};

}  // namespace hegui

#include "rules/pack/language_privacy.h"

#include <string>
#include <string_view>
#include <vector>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

void ReadWords(TableReader& table, std::string_view key, WordIndex& index) {
  std::vector<std::string> words;
  table.Read(key, words);
  for (const std::string& word : words) {
    index.Add(ToUtf32(word));
  }
}

// Words of two characters also with blanks between them, as lists of names are set.
void ReadSpacedWords(TableReader& table, std::string_view key, WordIndex& index) {
  std::vector<std::string> words;
  table.Read(key, words);
  for (const std::string& word : words) {
    const std::u32string characters = ToUtf32(word);
    index.Add(characters);
    for (const std::u32string_view gap : {U" ", U"  ", U"    "}) {
      if (characters.size() == 2) {
        index.Add(characters.substr(0, 1) + std::u32string(gap) + characters.substr(1));
      }
    }
  }
}

void ReadCharacters(TableReader& table, std::string_view key, std::u32string& characters) {
  std::string text;
  table.Read(key, text);
  characters = ToUtf32(text);
}

// Without them nothing could be hidden.
void RequireCharacters(TableReader& table, std::string_view key, std::u32string& characters) {
  table.Require(key);
  ReadCharacters(table, key, characters);
}

}  // namespace

std::shared_ptr<const PrivacyWords> ReadPrivacy(TomlValue written, Diagnostics& diagnostics) {
  auto words = std::make_shared<PrivacyWords>();
  TableReader table(written, "[privacy]", diagnostics);
  std::u32string surnames;
  RequireCharacters(table, "surnames", surnames);
  for (const char32_t surname : surnames) {
    words->surnames.Add(std::u32string(1, surname));
  }
  ReadWords(table, "compound_surnames", words->surnames);
  ReadCharacters(table, "alone", words->alone);
  ReadSpacedWords(table, "titles", words->titles);
  ReadWords(table, "title_openers", words->title_openers);
  ReadWords(table, "takes", words->takes);
  ReadWords(table, "address", words->address);
  ReadWords(table, "group_openers", words->group_openers);
  ReadWords(table, "group_units", words->group_units);
  ReadWords(table, "roles", words->roles);
  ReadSpacedWords(table, "labels", words->labels);
  ReadWords(table, "links", words->links);
  ReadWords(table, "organs", words->organs);
  ReadWords(table, "before", words->before);
  ReadWords(table, "after", words->after);
  ReadWords(table, "not_names", words->not_names);
  ReadWords(table, "public_names", words->public_names);
  ReadCharacters(table, "given", words->given);
  ReadCharacters(table, "never_given", words->never_given);
  ReadCharacters(table, "dotted", words->dotted);
  ReadCharacters(table, "never_last", words->never_last);
  ReadCharacters(table, "sentence_ends", words->sentence_ends);
  ReadCharacters(table, "joints", words->joints);
  ReadWords(table, "joint_words", words->joint_words);
  ReadCharacters(table, "middle_dots", words->middle_dots);
  ReadWords(table, "place_ends", words->place_ends);
  ReadWords(table, "phone_labels", words->phone_labels);
  ReadCharacters(table, "plates", words->plates);
  ReadWords(table, "plate_ends", words->plate_ends);
  RequireCharacters(table, "first_letters", words->first_letters);
  RequireCharacters(table, "letters", words->letters);
  RequireCharacters(table, "wide_letters", words->wide_letters);
  return words;
}

}  // namespace hegui

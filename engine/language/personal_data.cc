#include "engine/language/personal_data.h"

#include <algorithm>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

bool IsLetter(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

class LineReader {
 public:
  LineReader(std::string_view text, const Language& language) : text_(text), language_(language) {}

  // The whole text as if it were one line without blanks.
  void ReadAll() {
    folded_.clear();
    bytes_.clear();
    for (std::size_t at = 0; at < text_.size();) {
      const Utf8Character character = CharacterAt(text_, at);
      constexpr std::u32string_view kPassedOver = U"\n\r\t \u3000";
      if (kPassedOver.find(character.code) == std::u32string_view::npos) {
        folded_.push_back(character.code);
        bytes_.push_back(static_cast<std::uint32_t>(at));
      }
      at += character.size;
    }
  }

  void FindParted(const KnownNames& known, std::vector<PersonalDatum>& found) const {
    for (const PersonName& name : FindKnownNames(folded_, *language_.privacy, known)) {
      Add(true, name.characters, found);
      const std::vector<std::uint32_t>& bytes = found.back().bytes;
      if (bytes.size() < 3 ||
          text_.substr(bytes.front(), bytes.back() - bytes.front()).find_first_of("\r\n") ==
              std::string_view::npos) {
        found.pop_back();
      }
    }
  }

  // The line that begins at `begin`, folded character by character, so that each keeps its place. Blanks of a table's cells stay tabs.
  std::size_t Read(std::size_t begin) {
    folded_.clear();
    bytes_.clear();
    std::size_t at = begin;
    while (at < text_.size() && text_[at] != '\n' && text_[at] != '\r') {
      const Utf8Character character = CharacterAt(text_, at);
      const auto folded = language_.fold.characters.find(character.code);
      const bool keeps = character.code == '\t' || folded == language_.fold.characters.end() ||
                         folded->second == 0;
      folded_.push_back(keeps ? character.code : folded->second);
      bytes_.push_back(static_cast<std::uint32_t>(at));
      at += character.size;
    }
    return at;
  }

  void Find(const KnownNames& known, TextKind kind, std::vector<PersonalDatum>& found) const {
    const PrivacyWords& words = *language_.privacy;
    const std::vector<PersonalNumber> numbers = FindPersonalNumbers(folded_, words);
    const std::size_t first = found.size();
    for (const PersonalNumber& number : numbers) {
      Add(false, number.characters, found);
    }
    const std::vector<PersonName> names =
        kind != TextKind::kProse ? FindNamesInPersonField(folded_, words, numbers, known)
                                 : FindPersonNames(folded_, words, numbers, known);
    for (const PersonName& name : names) {
      Add(true, name.characters, found);
    }
    if (kind == TextKind::kPersonField) {
      AddWordsOfLetters(found, first);
    }
    std::sort(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
              [](const PersonalDatum& a, const PersonalDatum& b) {
                return a.bytes.front() < b.bytes.front();
              });
  }

 private:
  void Add(bool is_name, const std::vector<std::size_t>& characters,
           std::vector<PersonalDatum>& found) const {
    PersonalDatum datum;
    datum.is_name = is_name;
    for (const std::size_t at : characters) {
      datum.bytes.push_back(bytes_[at]);
      datum.key.push_back(folded_[at]);
    }
    found.push_back(std::move(datum));
  }

  // Names in letters: "Li Ming", "lm".
  void AddWordsOfLetters(std::vector<PersonalDatum>& found, std::size_t first) const {
    std::vector<bool> taken(folded_.size(), false);
    for (std::size_t i = first; i < found.size(); ++i) {
      for (const std::uint32_t byte : found[i].bytes) {
        taken[static_cast<std::size_t>(std::lower_bound(bytes_.begin(), bytes_.end(), byte) -
                                       bytes_.begin())] = true;
      }
    }
    for (std::size_t at = 0; at < folded_.size();) {
      std::vector<std::size_t> word;
      while (at < folded_.size() && IsLetter(folded_[at]) && !taken[at]) {
        word.push_back(at++);
      }
      // What stands for a word already ends in a mark and digits.
      const bool hidden = at < folded_.size() && folded_[at] == '#';
      if (word.size() > 1 && !hidden) {
        Add(false, word, found);
      }
      at += word.empty() ? 1U : 0U;
    }
  }

  std::string_view text_;
  const Language& language_;
  std::u32string folded_;
  std::vector<std::uint32_t> bytes_;
};

}  // namespace

std::vector<PersonalDatum> FindPersonalData(std::string_view text, const Language& language,
                                            const KnownNames& known, TextKind kind) {
  std::vector<PersonalDatum> found;
  if (language.privacy == nullptr) {
    return found;
  }
  LineReader reader(text, language);
  for (std::size_t at = 0; at < text.size();) {
    at = reader.Read(at) + 1;
    reader.Find(known, kind, found);
  }
  return found;
}

std::vector<PersonalDatum> FindNamesAcrossLines(std::string_view text, const Language& language,
                                                const KnownNames& known) {
  std::vector<PersonalDatum> found;
  if (language.privacy != nullptr && !known.empty()) {
    LineReader reader(text, language);
    reader.ReadAll();
    reader.FindParted(known, found);
  }
  return found;
}

}  // namespace hegui

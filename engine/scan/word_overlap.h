// Whether two stretches of text speak of the same matter, by the words they share: pairs of ideographs outside of stop words,
// and words of the subject, which say less for being everywhere. Immutable once made; thread-safe. Linear in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hegui {

class WordOverlap {
 public:
  // Folded words. A stop word says nothing, a common one half of what a pair of others does.
  WordOverlap(const std::vector<std::string>& stop_words,
              const std::vector<std::string>& common_words);

  // What a text speaks of, and how much each says: 2 for a pair of ideographs, 1 for a common word.
  using Words = std::map<std::string_view, int>;
  Words WordsOf(std::string_view text) const;

  // One pair and one word of the subject, or two pairs: one alone joins what has nothing in common. What a whole paragraph
  // shares with another by chance is more.
  static constexpr int kOfSentence = 3;
  static constexpr int kOfParagraph = 6;

  // Whether `answer` takes up enough of what `question` says. A question of a few words must be taken up whole.
  static bool Answers(const Words& question, const Words& answer, int enough);

 private:
  // The length in bytes of the longest word that `text` begins with, 0 for none, and whether it is a common one.
  struct Known {
    std::size_t size = 0;
    bool common = false;
  };
  Known WordAt(std::string_view text) const;

  std::unordered_map<std::string, bool> words_;  // whether it is a common one
  std::vector<std::size_t> sizes_;               // of words in bytes, the longest first
};

}  // namespace hegui

#include "engine/scan/word_overlap.h"

#include <algorithm>
#include <functional>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr int kPair = 2;
constexpr int kCommon = 1;

}  // namespace

WordOverlap::WordOverlap(const std::vector<std::string>& stop_words,
                         const std::vector<std::string>& common_words) {
  for (const std::string& word : common_words) {
    words_.emplace(word, true);
  }
  for (const std::string& word : stop_words) {
    words_.emplace(word, false);
  }
  for (const auto& [word, common] : words_) {
    sizes_.push_back(word.size());
  }
  std::sort(sizes_.begin(), sizes_.end(), std::greater<>());
  sizes_.erase(std::unique(sizes_.begin(), sizes_.end()), sizes_.end());
}

WordOverlap::Known WordOverlap::WordAt(std::string_view text) const {
  for (const std::size_t size : sizes_) {
    if (size == 0 || size > text.size()) {
      continue;
    }
    if (const auto word = words_.find(std::string(text.substr(0, size))); word != words_.end()) {
      return {size, word->second};
    }
  }
  return {};
}

WordOverlap::Words WordOverlap::WordsOf(std::string_view text) const {
  Words words;
  std::size_t before =
      text.size();  // where the ideograph just before begins; the end when there is none
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = CharacterAt(text, at);
    if (!IsHan(character.code)) {
      before = text.size();
      at += character.size;
      continue;
    }
    if (const Known known = WordAt(text.substr(at)); known.size > 0) {
      if (known.common) {
        words.emplace(text.substr(at, known.size), kCommon);
      }
      before = text.size();
      at += known.size;
      continue;
    }
    if (before != text.size()) {
      words.emplace(text.substr(before, at + character.size - before), kPair);
    }
    before = at;
    at += character.size;
  }
  return words;
}

bool WordOverlap::Answers(const Words& question, const Words& answer, int enough) {
  int said = 0;
  int taken_up = 0;
  for (const auto& [word, weight] : question) {
    said += weight;
    taken_up += answer.contains(word) ? weight : 0;
  }
  return taken_up > 0 && taken_up >= std::min(said, enough);
}

}  // namespace hegui

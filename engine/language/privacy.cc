#include "engine/language/privacy.h"

#include <algorithm>
#include <string_view>

namespace hegui {
namespace {

void Insert(std::vector<std::u32string>& words, const std::u32string& word) {
  const auto longer = [](const std::u32string& a, const std::u32string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  };
  words.insert(std::upper_bound(words.begin(), words.end(), word, longer), word);
}

}  // namespace

void WordIndex::Add(std::u32string word) {
  if (!word.empty()) {
    Insert(words_[word.front()], word);
    Insert(endings_[word.back()], word);
  }
}

std::size_t WordIndex::At(std::u32string_view text, std::size_t at) const {
  const auto found = at < text.size() ? words_.find(text[at]) : words_.end();
  if (found != words_.end()) {
    for (const std::u32string& word : found->second) {
      if (text.substr(at, word.size()) == word) {
        return word.size();
      }
    }
  }
  return 0;
}

std::size_t WordIndex::Before(std::u32string_view text, std::size_t end) const {
  const auto found = end > 0 ? endings_.find(text[end - 1]) : endings_.end();
  if (found != endings_.end()) {
    for (const std::u32string& word : found->second) {
      if (word.size() <= end && text.substr(end - word.size(), word.size()) == word) {
        return word.size();
      }
    }
  }
  return 0;
}

}  // namespace hegui

// What stands in for names and numbers of persons: of as many characters, so that every place in a text stays true.
//
// Without a key, pseudonyms are given in the order in which the run meets what they stand for: 某甲甲, 某甲乙, …; xxxx#000001. They hold no
// information about it but that order, so nobody can work back from one, and nobody who guesses a name can prove the guess. That is why
// they are no digests: names of an office's staff and numbers of telephones are few enough to try them all, even against a digest cut
// to two characters. The price is that another run may number otherwise; the same run over the same documents gives the same.
// With a key, they come out of HMAC-SHA-256 under it, and the same person has the same pseudonym in every run with that key. Who has the
// key can test guesses, so it has to be kept as the documents are.
//
// Within a run, the same key text has the same pseudonym, and different ones have different pseudonyms while there are enough of their
// length: 256 for names of two characters, 16384 for three, a million for numbers; a surname alone always becomes the same character.
// Two names that meet under a key are told apart by the order of the run. Not thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "engine/language/privacy.h"

namespace hegui {

// HMAC (RFC 2104) with SHA-256, 64 hexadecimal digits.
std::string HmacSha256Hex(std::string_view key, std::string_view message);

class Pseudonyms {
 public:
  // `key` may be empty: by order of appearance. `words` must outlive this.
  Pseudonyms(const PrivacyWords& words, std::string key) : words_(words), key_(std::move(key)) {}

  // As many characters as `datum`, which is not empty; letters of the language for a name, ASCII for a number.
  std::u32string For(bool is_name, const std::u32string& datum);

  // `wanted` in as many bytes of UTF-8 as a character of the text has that it takes the place of.
  char32_t Fitted(char32_t wanted, std::size_t bytes) const;

 private:
  using Class = std::pair<bool, std::size_t>;  // of name or number, and of one length

  std::uint64_t CapacityOf(const Class& kind) const;
  std::uint64_t NumberFor(const Class& kind, const std::u32string& datum);
  std::u32string NameOf(std::uint64_t number, std::size_t size) const;

  const PrivacyWords& words_;
  std::string key_;
  std::map<std::pair<bool, std::u32string>, std::u32string> given_;
  std::map<Class, std::set<std::uint64_t>> used_;
};

}  // namespace hegui

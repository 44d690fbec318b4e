// What can be a name at a place of a line, by its characters and by what stands around it. Of one line; pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/language/privacy.h"

namespace hegui {

// How surely a name ends, or begins, at a place: not at all, by the length of the word that stands there, or by a mark.
using NameEdge = std::size_t;
inline constexpr NameEdge kNoEdge = 0;
inline constexpr NameEdge kWordEdge = 1;
inline constexpr NameEdge kSureEdge = 100;

struct NameCandidate {
  std::vector<std::size_t> characters;  // indices, ascending
  std::size_t begin = 0, end = 0;
  NameEdge edge = kNoEdge;  // at the end that was looked at
};

class NameCandidates {
 public:
  // `line` is folded; what is `taken` is no part of a name any more. All must outlive this.
  NameCandidates(std::u32string_view line, const PrivacyWords& words,
                 const std::vector<bool>& taken)
      : line_(line), words_(words), taken_(taken) {}

  // A name of exactly these characters, by its characters alone.
  std::optional<NameCandidate> Contiguous(std::size_t begin, std::size_t end) const;
  // The best name that begins here and is followed by something that can follow one.
  std::optional<NameCandidate> Forward(std::size_t begin, NameEdge least) const;
  // The best name that ends here and has something before it that can stand before one.
  std::optional<NameCandidate> Backward(std::size_t end, NameEdge least) const;
  // 李　明: two characters set as wide as three.
  std::optional<NameCandidate> Parted(std::size_t begin) const;

  NameEdge EdgeAfter(std::size_t end) const;
  NameEdge EdgeBefore(std::size_t begin) const;
  // A surname and two characters that are usual in given names.
  bool IsUsual(const NameCandidate& name) const;
  // The length of a form of address, or of a count of persons (等 5 名), that stands at `at`; 0 for none.
  std::size_t AddressAt(std::size_t at) const;

 private:
  bool IsMiddleDot(std::size_t at) const;

  std::u32string_view line_;
  const PrivacyWords& words_;
  const std::vector<bool>& taken_;
};

}  // namespace hegui

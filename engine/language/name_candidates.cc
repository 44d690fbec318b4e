#include "engine/language/name_candidates.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxGiven = 2;
constexpr std::size_t kMaxGap = 4;  // blanks within a name of two characters

bool Holds(const std::u32string& set, char32_t c) { return set.find(c) != std::u32string::npos; }
bool IsBlank(char32_t c) { return c == ' ' || c == '\t'; }
bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<NameCandidate> NameCandidates::Contiguous(std::size_t begin, std::size_t end) const {
  const std::size_t surname = std::min(words_.surnames.At(line_, begin), end - begin);
  if (surname == 0 || end <= begin + surname || end - begin - surname > kMaxGiven ||
      words_.not_names.At(line_, begin) > 0 || words_.public_names.At(line_, begin) > 0) {
    // A surname of two characters may also be one of one character and a given name.
    return std::nullopt;
  }
  NameCandidate name;
  name.begin = begin;
  name.end = end;
  for (std::size_t i = begin; i < end; ++i) {
    if (!IsHan(line_[i]) || taken_[i] ||
        (i >= begin + surname && Holds(words_.never_given, line_[i]))) {
      return std::nullopt;
    }
    if (i > begin && (words_.titles.At(line_, i) > 0 || words_.address.At(line_, i) > 1 ||
                      words_.public_names.At(line_, i) > 0)) {
      return std::nullopt;
    }
    name.characters.push_back(i);
  }
  if (Holds(words_.never_last, line_[end - 1])) {
    return std::nullopt;
  }
  return name;
}

NameEdge NameCandidates::EdgeAfter(std::size_t end) const {
  if (end >= line_.size()) {
    return kSureEdge;
  }
  if (IsMiddleDot(end)) {
    return kNoEdge;
  }
  if (!IsHan(line_[end])) {
    return kSureEdge;
  }
  const std::size_t takes = words_.takes.At(line_, end);
  const std::size_t office = takes > 0 ? std::max(words_.titles.At(line_, end + takes),
                                                  words_.title_openers.At(line_, end + takes))
                                       : 0;
  return std::max({words_.titles.At(line_, end), words_.title_openers.At(line_, end),
                   AddressAt(end), words_.after.At(line_, end), office > 0 ? takes + office : 0});
}

NameEdge NameCandidates::EdgeBefore(std::size_t begin) const {
  if (begin == 0) {
    return kSureEdge;
  }
  const char32_t before = line_[begin - 1];
  if (IsMiddleDot(begin - 1) || before == '#') {
    return kNoEdge;
  }
  if (!IsHan(before)) {
    return kSureEdge;
  }
  return std::max({words_.before.Before(line_, begin), words_.titles.Before(line_, begin),
                   words_.roles.Before(line_, begin), words_.labels.Before(line_, begin),
                   words_.organs.Before(line_, begin)});
}

bool NameCandidates::IsUsual(const NameCandidate& name) const {
  return name.characters.size() == 1 + kMaxGiven &&
         Holds(words_.given, line_[name.characters[1]]) &&
         Holds(words_.given, line_[name.characters[2]]);
}

std::optional<NameCandidate> NameCandidates::Forward(std::size_t begin, NameEdge least) const {
  std::optional<NameCandidate> best;
  const std::size_t surname = words_.surnames.At(line_, begin);
  for (std::size_t given = kMaxGiven; given > 0 && surname > 0; --given) {
    const std::size_t end = begin + surname + given;
    std::optional<NameCandidate> name = end <= line_.size() ? Contiguous(begin, end) : std::nullopt;
    if (name) {
      name->edge = std::max(EdgeAfter(end), IsUsual(*name) ? kWordEdge : kNoEdge);
      if (name->edge >= least && (!best || name->edge > best->edge)) {
        best = std::move(name);
      }
    }
  }
  return best ? best : Parted(begin);
}

std::optional<NameCandidate> NameCandidates::Parted(std::size_t begin) const {
  std::size_t second = begin + 1;
  while (second < line_.size() && IsBlank(line_[second]) && second - begin <= kMaxGap) {
    ++second;
  }
  if (second == begin + 1 || words_.surnames.At(line_, begin) != 1 || second >= line_.size() ||
      !IsHan(line_[second]) || EdgeAfter(second + 1) != kSureEdge ||
      Holds(words_.never_given, line_[second]) || Holds(words_.never_last, line_[second]) ||
      taken_[begin] || taken_[second]) {
    return std::nullopt;
  }
  return NameCandidate{{begin, second}, begin, second + 1, kSureEdge};
}

std::optional<NameCandidate> NameCandidates::Backward(std::size_t end, NameEdge least) const {
  std::optional<NameCandidate> best;
  for (std::size_t size = std::min(end, 2 + kMaxGiven); size >= 2; --size) {
    std::optional<NameCandidate> name = Contiguous(end - size, end);
    if (name) {
      name->edge = std::max(EdgeBefore(end - size), IsUsual(*name) ? kWordEdge : kNoEdge);
      if (name->edge >= least && (!best || name->edge > best->edge)) {
        best = std::move(name);
      }
    }
  }
  return best;
}

std::size_t NameCandidates::AddressAt(std::size_t at) const {
  if (const std::size_t address = words_.address.At(line_, at); address > 0) {
    return address;
  }
  const std::size_t opener = words_.group_openers.At(line_, at);
  std::size_t end = at + opener;
  while (opener > 0 && end < line_.size() && IsDigit(line_[end])) {
    ++end;
  }
  const std::size_t unit = end > at + opener ? words_.group_units.At(line_, end) : 0;
  return unit > 0 ? end + unit - at : 0;
}

bool NameCandidates::IsMiddleDot(std::size_t at) const {
  return at < line_.size() && Holds(words_.middle_dots, line_[at]);
}

}  // namespace hegui

#include "engine/language/personal_number.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace hegui {
namespace {

constexpr std::size_t kMobile = 11;
constexpr std::size_t kCountryCode = 2;
constexpr std::size_t kMinCard = 16, kMaxCard = 19;
constexpr std::size_t kMaxGroups = 5;

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }
bool IsUpper(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool IsAlnum(char32_t c) { return IsDigit(c) || IsUpper(c) || (c >= 'a' && c <= 'z'); }
bool IsLocalPart(char32_t c) {
  return IsAlnum(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}

int Number(std::u32string_view digits) {
  int number = 0;
  for (const char32_t digit : digits) {
    number = number * 10 + static_cast<int>(digit - '0');
  }
  return number;
}

bool IsMonthAndDay(std::u32string_view digits) {
  const int month = Number(digits.substr(0, 2)), day = Number(digits.substr(2, 2));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool IsMobile(std::u32string_view digits) {
  return digits.size() == kMobile && digits[0] == '1' && digits[1] >= '3';
}

// Area code and number.
bool IsFixed(std::u32string_view digits) {
  return digits.size() >= 10 && digits.size() <= 12 && digits[0] == '0' && digits[1] != '0';
}

bool IsIdentity(std::u32string_view digits) {
  if (digits.empty() || digits[0] == '0') {
    return false;
  }
  if (digits.size() == 15) {
    return IsMonthAndDay(digits.substr(8, 4));
  }
  if (digits.size() != 17 && digits.size() != 18) {
    return false;
  }
  const int century = Number(digits.substr(6, 2));
  return (century == 19 || century == 20) && IsMonthAndDay(digits.substr(10, 4));
}

// `parted`: in groups, as the cells of a table may stand, too; then only what such cards begin with counts.
bool IsCard(std::u32string_view digits, bool parted) {
  if (digits.size() < kMinCard || digits.size() > kMaxCard || digits[0] < '3' || digits[0] > '6' ||
      (parted && !digits.starts_with(U"62"))) {
    return false;
  }
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int value = static_cast<int>(digits[digits.size() - 1 - i] - '0') * (i % 2 == 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 == 0;
}

struct Group {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
};

class NumberFinder {
 public:
  NumberFinder(std::u32string_view line, const PrivacyWords& words) : line_(line), words_(words) {}

  std::vector<PersonalNumber> Find() {
    for (std::size_t at = 0; at < line_.size();) {
      if (line_[at] == '@') {
        TakeAddress(at++);
      } else if (words_.plates.find(line_[at]) != std::u32string::npos) {
        at = TakePlate(at);
      } else if (IsDigit(line_[at]) && (at == 0 || !IsDigit(line_[at - 1]))) {
        at = TakeDigits(at);
      } else {
        ++at;
      }
    }
    return std::move(found_);
  }

 private:
  char32_t CharacterAt(std::size_t at) const { return at < line_.size() ? line_[at] : U'\0'; }

  // No letter, no other number, and no decimal goes on with it.
  bool BeginsAt(std::size_t at) const {
    if (at == 0) {
      return true;
    }
    const char32_t before = line_[at - 1];
    return !IsAlnum(before) && before != '#' && before != '*' && before != '/' &&
           !(before == '.' && at > 1 && IsDigit(line_[at - 2]));
  }
  bool EndsAt(std::size_t at) const {
    const char32_t next = CharacterAt(at);
    return !IsAlnum(next) && next != '%' && !(next == '.' && IsDigit(CharacterAt(at + 1)));
  }

  std::vector<Group> GroupsAt(std::size_t at) const {
    std::vector<Group> groups;
    while (groups.size() < kMaxGroups && IsDigit(CharacterAt(at))) {
      std::size_t end = at;
      while (IsDigit(CharacterAt(end))) {
        ++end;
      }
      groups.push_back({at, end});
      const char32_t next = CharacterAt(end);
      at = end + (next == '-' || next == ' ' || next == ')' ? 1 : 0);
      if (at == end) {
        break;
      }
    }
    return groups;
  }

  std::u32string Joined(const std::vector<Group>& groups, std::size_t count) const {
    std::u32string digits;
    for (std::size_t i = 0; i < count; ++i) {
      digits += line_.substr(groups[i].begin, groups[i].size());
    }
    return digits;
  }

  // The first groups, as many as make a number of some kind; 0 for none.
  struct Kind {
    std::size_t groups = 0;
    bool is_phone = false;
    bool check_letter = false;  // the X behind an identity number
  };

  Kind KindOf(const std::vector<Group>& groups, bool labelled) const {
    Kind longest;
    for (std::size_t count = 1; count <= groups.size(); ++count) {
      const std::size_t end = groups[count - 1].end;
      const bool letter = (CharacterAt(end) == 'X' || CharacterAt(end) == 'x') && EndsAt(end + 1);
      if (!letter && !EndsAt(end)) {
        continue;
      }
      const std::u32string digits = Joined(groups, count);
      if (letter) {
        if (digits.size() == 17 && IsIdentity(digits) && IsEvenlyParted(groups, count)) {
          longest = {count, false, true};
        }
        continue;
      }
      if (IsPhone(groups, count, digits, labelled)) {
        longest = {count, true, false};
      } else if (IsEvenlyParted(groups, count) &&
                 ((digits.size() != 17 && IsIdentity(digits)) || IsCard(digits, count > 1))) {
        longest = {count, false, false};
      }
    }
    return longest;
  }

  // As people part long numbers, which is not how two short ones stand side by side.
  static bool IsEvenlyParted(const std::vector<Group>& groups, std::size_t count) {
    if (count == 1) {
      return true;
    }
    if (count == 3 && groups[0].size() == 6 && groups[1].size() == 8) {
      return true;
    }
    for (std::size_t i = 0; i + 1 < count; ++i) {
      if (groups[i].size() != 4) {
        return false;
      }
    }
    return count >= 4;
  }

  bool StandsAlone(const std::vector<Group>& groups, std::size_t count) const {
    const std::size_t begin = groups.front().begin, end = groups[count - 1].end;
    const bool after_number = begin > 1 && line_[begin - 1] == ' ' && IsDigit(line_[begin - 2]);
    return !after_number && !(CharacterAt(end) == ' ' && IsDigit(CharacterAt(end + 1)));
  }

  bool IsPhone(const std::vector<Group>& groups, std::size_t count, std::u32string_view digits,
               bool labelled) const {
    const bool abroad = digits.starts_with(U"86");
    if (IsMobile(digits) || (abroad && IsMobile(digits.substr(kCountryCode)))) {
      // 138 0000 0000, 1380 000 0000; a row of a table goes on.
      return (count == 1 || StandsAlone(groups, count)) &&
             std::all_of(groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(count),
                         [count](const Group& g) {
                           return count == 1 || g.size() == kMobile ||
                                  (g.size() >= kCountryCode && g.size() <= 4);
                         });
    }
    const std::size_t area = groups[0].size();
    if (IsFixed(digits) && (count == 1 || area == 3 || area == 4)) {
      return count <= 3;
    }
    const bool with_extension = count > 1 && groups[count - 1].size() <= 5 &&
                                IsFixed(Joined(groups, count - 1)) &&
                                line_[groups[count - 1].begin - 1] == '-';
    if (with_extension && (area == 3 || area == 4)) {
      return true;
    }
    const bool service =
        digits.size() == 10 && (digits.starts_with(U"400") || digits.starts_with(U"800"));
    return labelled && !service && digits.size() >= 7 && digits.size() <= (count == 1 ? 12U : 8U) &&
           count <= 2;
  }

  // Whether what stands before says that it is a telephone, or the number before it was called one.
  bool IsLabelled(std::size_t at) const {
    while (at > 0 &&
           (line_[at - 1] == ' ' || line_[at - 1] == ':' || line_[at - 1] == U'：' ||
            line_[at - 1] == '(' || words_.joints.find(line_[at - 1]) != std::u32string::npos)) {
      --at;
    }
    return (at == labelled_until_ && at > 0) || words_.phone_labels.Before(line_, at) > 0;
  }

  std::size_t TakeDigits(std::size_t at) {
    const std::vector<Group> groups = GroupsAt(at);
    const bool labelled = IsLabelled(at);
    const Kind kind = BeginsAt(at) ? KindOf(groups, labelled) : Kind{};
    if (kind.groups == 0) {
      return groups.front().end;
    }
    PersonalNumber number;
    number.is_phone = kind.is_phone;
    for (std::size_t i = 0; i < kind.groups; ++i) {
      for (std::size_t k = groups[i].begin; k < groups[i].end; ++k) {
        number.characters.push_back(k);
      }
    }
    std::size_t end = groups[kind.groups - 1].end;
    if (kind.check_letter) {
      number.characters.push_back(end++);
    }
    labelled_until_ = labelled ? end : 0;
    found_.push_back(std::move(number));
    return end;
  }

  void TakeAddress(std::size_t at) {
    std::size_t begin = at;
    const std::size_t taken = found_.empty() ? 0 : found_.back().characters.back() + 1;
    while (begin > 0 && IsLocalPart(line_[begin - 1])) {
      --begin;
    }
    std::size_t end = at + 1;
    bool has_dot = false;
    while (IsLocalPart(CharacterAt(end))) {
      has_dot = has_dot || line_[end] == '.';
      ++end;
    }
    // What stands for an address already has a mark that none can have.
    if (begin == at || !has_dot || (begin > 0 && line_[begin - 1] == '#')) {
      return;
    }
    if (begin < taken) {
      found_.pop_back();  // 13800000000@example.com
    }
    PersonalNumber address;
    for (std::size_t i = begin; i < at; ++i) {
      address.characters.push_back(i);
    }
    found_.push_back(std::move(address));
  }

  std::size_t TakePlate(std::size_t at) {
    constexpr std::size_t kShort = 5, kLong = 6;
    const std::size_t letter = at + 1;
    if (!IsUpper(CharacterAt(letter))) {
      return letter;
    }
    std::size_t begin = letter + 1;
    if (words_.middle_dots.find(CharacterAt(begin)) != std::u32string::npos) {
      ++begin;
    }
    std::size_t end = begin;
    bool has_digit = false;
    while (IsDigit(CharacterAt(end)) || IsUpper(CharacterAt(end))) {
      has_digit = has_digit || IsDigit(line_[end]);
      ++end;
    }
    const std::size_t size = end - begin;
    const bool special = size + 1 == kShort && words_.plate_ends.At(line_, end) > 0;
    if (!has_digit || !(size == kShort || size == kLong || special) || !EndsAt(end)) {
      return letter;
    }
    PersonalNumber plate;
    plate.characters.push_back(letter);
    for (std::size_t i = begin; i < end; ++i) {
      plate.characters.push_back(i);
    }
    found_.push_back(std::move(plate));
    return end;
  }

  std::u32string_view line_;
  const PrivacyWords& words_;
  std::vector<PersonalNumber> found_;
  std::size_t labelled_until_ = 0;
};

}  // namespace

std::vector<PersonalNumber> FindPersonalNumbers(std::u32string_view line,
                                                const PrivacyWords& words) {
  return NumberFinder(line, words).Find();
}

}  // namespace hegui

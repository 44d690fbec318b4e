#include "engine/language/person_name.h"

#include <algorithm>
#include <optional>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxGiven = 2;
constexpr std::size_t kMaxDottedPart = 6;
constexpr std::size_t kMaxGap = 4;         // blanks within a name of two characters
constexpr std::size_t kMaxBracket = 24;    // 王小明（县司法局党组书记、局长）
constexpr std::size_t kMaxRowOffice = 16;  // 王小明　镇党委副书记
constexpr std::size_t kMaxKnown = 16;

// How surely a name ends, or begins, at a place: not at all, by the length of the word that stands there, or by a mark.
using Edge = std::size_t;
constexpr Edge kNone = 0;
constexpr Edge kWord = 1;
constexpr Edge kSure = 100;

struct Candidate {
  std::vector<std::size_t> characters;
  std::size_t begin = 0, end = 0;
  Edge edge = kNone;
};

bool Holds(const std::u32string& set, char32_t c) { return set.find(c) != std::u32string::npos; }
bool IsBlank(char32_t c) { return c == ' ' || c == '\t'; }
bool IsColon(char32_t c) { return c == ':' || c == U'：'; }

class NameFinder {
 public:
  NameFinder(std::u32string_view line, const PrivacyWords& words,
             const std::vector<PersonalNumber>& numbers, const KnownNames& known)
      : line_(line), words_(words), numbers_(numbers), known_(known), taken_(line.size(), false) {
    for (const PersonalNumber& number : numbers) {
      for (const std::size_t at : number.characters) {
        taken_[at] = true;
      }
    }
  }

  void FindFramed() {
    for (std::size_t at = 0; at < line_.size();) {
      const std::size_t title = words_.titles.At(line_, at);
      const std::size_t address = title > 0 ? 0 : words_.address.At(line_, at);
      const std::size_t role = title + address > 0 ? 0 : words_.roles.At(line_, at);
      const std::size_t label = title + address + role > 0 ? 0 : words_.labels.At(line_, at);
      if (title + address > 0) {
        TakeBefore(at, title > 0);
      }
      if (title + role + label > 0) {
        TakeAfter(at + title + role + label, label > 0);
      }
      if (at == 0 || Holds(words_.sentence_ends, line_[at - 1])) {
        TakeSubject(SkipBlanks(at));
      }
      if (line_[at] == '(') {
        TakeBeforeBracket(at);
      } else if (IsMiddleDot(at)) {
        TakeDotted(at);
      }
      at += std::max<std::size_t>(title + address + role + label, 1);
    }
    for (const PersonalNumber& number : numbers_) {
      if (number.is_phone) {
        TakeBeforePhone(number.characters.front());
      }
    }
  }

  void FindKnown() {
    if (known_.empty()) {
      return;
    }
    for (std::size_t at = 0; at < line_.size(); ++at) {
      if (words_.surnames.At(line_, at) > 0 || IsKnownStart(line_[at])) {
        TakeKnown(at);
      }
    }
  }

  // Runs of ideographs that can be names, whatever stands around them.
  void FindWholeRuns() {
    for (std::size_t at = 0; at < line_.size();) {
      std::size_t end = at;
      while (end < line_.size() && IsHan(line_[end])) {
        ++end;
      }
      if (end > at) {
        const std::optional<Candidate> name = Contiguous(at, end);
        if (name) {
          Take(*name);
        }
      }
      at = std::max(end, at + 1);
    }
  }

  std::vector<PersonName> Names() {
    std::sort(found_.begin(), found_.end(), [](const PersonName& a, const PersonName& b) {
      return a.characters.front() < b.characters.front();
    });
    return std::move(found_);
  }

 private:
  bool IsHanAt(std::size_t at) const { return at < line_.size() && IsHan(line_[at]); }
  bool IsMiddleDot(std::size_t at) const {
    return at < line_.size() && Holds(words_.middle_dots, line_[at]);
  }

  // A name of exactly these characters, by its characters alone.
  std::optional<Candidate> Contiguous(std::size_t begin, std::size_t end) const {
    const std::size_t surname = std::min(words_.surnames.At(line_, begin), end - begin);
    if (surname == 0 || end <= begin + surname || end - begin - surname > kMaxGiven ||
        words_.not_names.At(line_, begin) > 0 || words_.public_names.At(line_, begin) > 0) {
      // A surname of two characters may also be one of one character and a given name.
      return std::nullopt;
    }
    Candidate name;
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

  Edge EdgeAfter(std::size_t end) const {
    if (end >= line_.size()) {
      return kSure;
    }
    if (IsMiddleDot(end)) {
      return kNone;
    }
    if (!IsHan(line_[end])) {
      return kSure;
    }
    return std::max({words_.titles.At(line_, end), words_.title_openers.At(line_, end),
                     words_.address.At(line_, end), words_.after.At(line_, end)});
  }

  Edge EdgeBefore(std::size_t begin) const {
    if (begin == 0) {
      return kSure;
    }
    const char32_t before = line_[begin - 1];
    if (IsMiddleDot(begin - 1) || before == '#') {
      return kNone;
    }
    if (!IsHan(before)) {
      return kSure;
    }
    return std::max({words_.before.Before(line_, begin), words_.titles.Before(line_, begin),
                     words_.roles.Before(line_, begin), words_.labels.Before(line_, begin),
                     words_.organs.Before(line_, begin)});
  }

  // A surname and two characters that are usual in given names.
  bool IsUsual(const Candidate& name) const {
    return name.characters.size() == 1 + kMaxGiven &&
           Holds(words_.given, line_[name.characters[1]]) &&
           Holds(words_.given, line_[name.characters[2]]);
  }

  // The best name that begins here and is followed by something that can follow one.
  std::optional<Candidate> Forward(std::size_t begin, Edge least) const {
    std::optional<Candidate> best;
    const std::size_t surname = words_.surnames.At(line_, begin);
    for (std::size_t given = kMaxGiven; given > 0 && surname > 0; --given) {
      const std::size_t end = begin + surname + given;
      std::optional<Candidate> name = end <= line_.size() ? Contiguous(begin, end) : std::nullopt;
      if (name) {
        name->edge = std::max(EdgeAfter(end), IsUsual(*name) ? kWord : kNone);
        if (name->edge >= least && (!best || name->edge > best->edge)) {
          best = std::move(name);
        }
      }
    }
    return best ? best : Parted(begin);
  }

  // 李　明: two characters set as wide as three.
  std::optional<Candidate> Parted(std::size_t begin) const {
    std::size_t second = begin + 1;
    while (second < line_.size() && IsBlank(line_[second]) && second - begin <= kMaxGap) {
      ++second;
    }
    if (second == begin + 1 || words_.surnames.At(line_, begin) != 1 || !IsHanAt(second) ||
        EdgeAfter(second + 1) != kSure || Holds(words_.never_given, line_[second]) ||
        Holds(words_.never_last, line_[second]) || taken_[begin] || taken_[second]) {
      return std::nullopt;
    }
    return Candidate{{begin, second}, begin, second + 1, kSure};
  }

  // The best name that ends here and has something before it that can stand before one.
  std::optional<Candidate> Backward(std::size_t end, Edge least) const {
    std::optional<Candidate> best;
    for (std::size_t size = std::min(end, 2 + kMaxGiven); size >= 2; --size) {
      std::optional<Candidate> name = Contiguous(end - size, end);
      if (name) {
        name->edge = std::max(EdgeBefore(end - size), IsUsual(*name) ? kWord : kNone);
        if (name->edge >= least && (!best || name->edge > best->edge)) {
          best = std::move(name);
        }
      }
    }
    return best;
  }

  bool Take(const Candidate& name) {
    for (const std::size_t at : name.characters) {
      if (taken_[at]) {
        return false;
      }
    }
    for (const std::size_t at : name.characters) {
      taken_[at] = true;
    }
    found_.push_back({name.characters});
    return true;
  }

  std::size_t SkipBlanks(std::size_t at) const {
    while (at < line_.size() && IsBlank(line_[at])) {
      ++at;
    }
    return at;
  }

  // Where the next name of a list may begin; nothing when the list ends here.
  std::optional<std::size_t> NextOfList(std::size_t end, bool label) const {
    const std::size_t at = SkipBlanks(end);
    if (at >= line_.size()) {
      return std::nullopt;
    }
    if (Holds(words_.joints, line_[at])) {
      return SkipBlanks(at + 1);
    }
    if (label && (at > end || line_[at] == U'，' || line_[at] == ',' || line_[at] == '/')) {
      return at > end ? at : SkipBlanks(at + 1);
    }
    return std::nullopt;
  }

  // Behind an office, a role or a label.
  void TakeAfter(std::size_t at, bool label) {
    std::size_t begin = SkipBlanks(at);
    if (begin < line_.size() && (IsColon(line_[begin]) || line_[begin] == '(')) {
      label = label || IsColon(line_[begin]);
      begin = SkipBlanks(begin + 1);
    } else if (label && begin == at) {
      return;
    }
    std::optional<Candidate> name = Forward(begin, kWord);
    if (!name && !label) {
      if (const std::size_t link = words_.links.At(line_, begin); link > 0) {
        name = Forward(begin + link, kWord);
      }
    }
    while (name && Take(*name)) {
      const std::optional<std::size_t> next = NextOfList(name->end, label);
      name = next ? Forward(*next, kWord) : std::nullopt;
    }
  }

  // Before an office or a form of address, with the others of the list it ends.
  void TakeBefore(std::size_t at, bool title) {
    std::size_t end = at;
    while (title) {
      if (TakeList(end)) {
        return;
      }
      const std::size_t opener = words_.title_openers.Before(line_, end);
      if (opener == 0) {
        break;
      }
      end -= opener;
    }
    if (!title) {
      TakeList(end);
      return;
    }
    TakeRow(end);
    TakeSurname(end);
  }

  bool TakeList(std::size_t end) {
    std::optional<Candidate> name = Backward(end, kWord);
    const bool any = name && Take(*name);
    while (name) {
      const std::size_t joint = name->begin;
      if (joint == 0 || !Holds(words_.joints, line_[joint - 1])) {
        break;
      }
      name = Backward(joint - 1, kWord);
      if (name && !Take(*name)) {
        break;
      }
    }
    return any;
  }

  // 李主任: with nothing but a surname.
  void TakeSurname(std::size_t end) {
    if (end == 0 || Holds(words_.alone, line_[end - 1]) || taken_[end - 1] ||
        words_.surnames.At(line_, end - 1) != 1 || words_.not_names.At(line_, end - 1) > 0) {
      return;
    }
    const bool after_word = words_.before.Before(line_, end - 1) > 0;
    if (after_word || EdgeBefore(end - 1) == kSure) {
      Take({{end - 1}, end - 1, end, kSure});
    }
  }

  // 王小明　镇党委副书记: a name, a gap, and an office at the end of the same run.
  void TakeRow(std::size_t end) {
    std::size_t run = end;
    while (run > 0 && IsHan(line_[run - 1]) && end - run <= kMaxRowOffice) {
      --run;
    }
    std::size_t gap = run;
    while (gap > 0 && IsBlank(line_[gap - 1])) {
      --gap;
    }
    if (gap == run || gap == 0) {
      return;
    }
    if (const std::optional<Candidate> name = Backward(gap, kSure)) {
      Take(*name);
      return;
    }
    // 李　明　镇长
    std::size_t first = gap - 1;
    while (first > 0 && IsBlank(line_[first - 1])) {
      --first;
    }
    if (first > 0 && first < gap - 1 && EdgeBefore(first - 1) == kSure &&
        words_.not_names.At(line_, first - 1) == 0) {
      if (const std::optional<Candidate> name = Parted(first - 1)) {
        Take(*name);
      }
    }
  }

  // 王小明在会上表示: a usual name at the beginning of a sentence that goes on as behind a name.
  void TakeSubject(std::size_t at) {
    if (const std::optional<Candidate> name = Forward(at, kWord);
        name && IsUsual(*name) && EdgeAfter(name->end) != kNone &&
        (name->end == line_.size() || IsHan(line_[name->end]))) {
      Take(*name);
    }
  }

  // 王小明（镇长） and 王小明（13800000000）
  void TakeBeforeBracket(std::size_t at) {
    const std::size_t close = line_.substr(at, kMaxBracket).find(U')');
    if (close == std::u32string_view::npos) {
      return;
    }
    const std::size_t end = at + close;
    const bool told = words_.titles.Before(line_, end) > 0 || words_.titles.At(line_, at + 1) > 0 ||
                      words_.address.At(line_, at) > 0;
    if (told) {
      TakeList(at);
    }
  }

  void TakeBeforePhone(std::size_t at) {
    for (std::size_t before = 0; before != at;) {
      before = at;
      while (at > 0 && (IsBlank(line_[at - 1]) || IsColon(line_[at - 1]) || line_[at - 1] == '(' ||
                        line_[at - 1] == U'，' || line_[at - 1] == ',' || line_[at - 1] == '-')) {
        --at;
      }
      at -= words_.phone_labels.Before(line_, at);
    }
    if (const std::optional<Candidate> name = at > 0 ? Backward(at, kWord) : std::nullopt) {
      Take(*name);
    }
  }

  // 阿依古丽·买买提
  void TakeDotted(std::size_t dot) {
    std::size_t begin = dot;
    while (begin > 0 && dot - begin < kMaxDottedPart && IsHan(line_[begin - 1]) &&
           EdgeBefore(begin) == kNone) {
      --begin;
    }
    std::size_t end = dot + 1;
    while (end < line_.size() && end - dot <= kMaxDottedPart && IsHan(line_[end]) &&
           (end - dot < 3 || EdgeAfter(end) == kNone)) {
      ++end;
    }
    if (dot - begin < 2 || end - dot < 3 || EdgeBefore(begin) == kNone || EdgeAfter(end) == kNone ||
        words_.public_names.At(line_, begin) > 0 || words_.not_names.At(line_, begin) > 0) {
      return;
    }
    Candidate name;
    for (std::size_t i = begin; i < end; ++i) {
      if (i != dot) {
        if (Holds(words_.never_given, line_[i])) {
          return;
        }
        name.characters.push_back(i);
      }
    }
    name.begin = begin;
    name.end = end;
    Take(name);
  }

  bool IsKnownStart(char32_t c) const {
    const auto found = known_.lower_bound(std::u32string(1, c));
    return found != known_.end() && found->front() == c;
  }

  // A name of three characters is one wherever it stands; one of two may be a word, and wants its edges.
  void TakeKnown(std::size_t at) {
    for (std::size_t size = std::min(kMaxKnown, line_.size() - at); size >= 2; --size) {
      if (!known_.contains(std::u32string(line_.substr(at, size)))) {
        continue;
      }
      const std::size_t end = at + size;
      if (size == 2 && (EdgeBefore(at) == kNone || EdgeAfter(end) == kNone)) {
        return;
      }
      Candidate name{{}, at, end, kSure};
      for (std::size_t i = at; i < end; ++i) {
        name.characters.push_back(i);
      }
      Take(name);
      return;
    }
  }

  std::u32string_view line_;
  const PrivacyWords& words_;
  const std::vector<PersonalNumber>& numbers_;
  const KnownNames& known_;
  std::vector<bool> taken_;
  std::vector<PersonName> found_;
};

}  // namespace

std::vector<PersonName> FindPersonNames(std::u32string_view line, const PrivacyWords& words,
                                        const std::vector<PersonalNumber>& numbers,
                                        const KnownNames& known) {
  NameFinder finder(line, words, numbers, known);
  finder.FindKnown();
  finder.FindFramed();
  return finder.Names();
}

std::vector<PersonName> FindNamesInPersonField(std::u32string_view line, const PrivacyWords& words,
                                               const std::vector<PersonalNumber>& numbers,
                                               const KnownNames& known) {
  NameFinder finder(line, words, numbers, known);
  finder.FindKnown();
  finder.FindFramed();
  finder.FindWholeRuns();
  return finder.Names();
}

std::vector<PersonName> FindKnownNames(std::u32string_view line, const PrivacyWords& words,
                                       const KnownNames& known) {
  const std::vector<PersonalNumber> none;
  NameFinder finder(line, words, none, known);
  finder.FindKnown();
  return finder.Names();
}

}  // namespace hegui

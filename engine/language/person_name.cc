#include "engine/language/person_name.h"

#include <algorithm>
#include <optional>

#include "engine/language/name_candidates.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxDottedPart = 6;
constexpr std::size_t kMaxBracket = 24;    // 王小明（县司法局党组书记、局长）
constexpr std::size_t kMaxRowOffice = 16;  // 王小明　镇党委副书记
constexpr std::size_t kMaxKnown = 16;

bool Holds(const std::u32string& set, char32_t c) { return set.find(c) != std::u32string::npos; }
bool IsBlank(char32_t c) { return c == ' ' || c == '\t'; }
bool IsColon(char32_t c) { return c == ':' || c == U'：'; }

class NameFinder {
 public:
  NameFinder(const NameFinder&) = delete;  // parts of it know each other
  NameFinder(std::u32string_view line, const PrivacyWords& words,
             const std::vector<PersonalNumber>& numbers, const KnownNames& known)
      : line_(line),
        words_(words),
        numbers_(numbers),
        known_(known),
        taken_(line.size(), false),
        candidates_(line, words, taken_) {
    for (const PersonalNumber& number : numbers) {
      for (const std::size_t at : number.characters) {
        taken_[at] = true;
      }
    }
  }

  void FindFramed() {
    for (std::size_t at = 0; at < line_.size();) {
      const std::size_t title = words_.titles.At(line_, at);
      const std::size_t address = title > 0 ? 0 : candidates_.AddressAt(at);
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
      } else if (words_.organs.Before(line_, at) > 0) {
        TakeOfOrgan(at);
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
        const std::optional<NameCandidate> name = candidates_.Contiguous(at, end);
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
  bool IsMiddleDot(std::size_t at) const {
    return at < line_.size() && Holds(words_.middle_dots, line_[at]);
  }

  bool Take(const NameCandidate& name) {
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
    if (const std::size_t word = words_.joint_words.At(line_, at); word > 0) {
      return at + word;
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
    if (begin < line_.size() && line_[begin] == ')') {
      begin = SkipBlanks(begin + 1);  // behind a label in brackets
    }
    if (begin < line_.size() && (IsColon(line_[begin]) || line_[begin] == '(')) {
      label = label || IsColon(line_[begin]);
      begin = SkipBlanks(begin + 1);
    } else if (label && begin == at) {
      return;
    }
    std::optional<NameCandidate> name = candidates_.Forward(begin, kWordEdge);
    if (!name && !label) {
      if (const std::size_t link = words_.links.At(line_, begin); link > 0) {
        name = candidates_.Forward(begin + link, kWordEdge);
      }
    }
    while (name && Take(*name)) {
      const std::optional<std::size_t> next = NextOfList(name->end, label);
      name = next ? candidates_.Forward(*next, kWordEdge) : std::nullopt;
    }
  }

  // Before an office or a form of address, with the others of the list it ends.
  void TakeBefore(std::size_t at, bool title) {
    std::size_t end = at;
    while (title) {
      if (TakeList(end) || TakeList(end - words_.takes.Before(line_, end))) {
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
    std::optional<NameCandidate> name = candidates_.Backward(end, kWordEdge);
    const bool any = name && Take(*name);
    while (name) {
      const std::size_t joint = name->begin;
      const bool mark = joint > 0 && Holds(words_.joints, line_[joint - 1]);
      const std::size_t size = mark ? 1 : words_.joint_words.Before(line_, joint);
      if (size == 0) {
        break;
      }
      name = candidates_.Backward(joint - size, kWordEdge);
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
    if (after_word || candidates_.EdgeBefore(end - 1) == kSureEdge) {
      Take({{end - 1}, end - 1, end, kSureEdge});
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
    if (const std::optional<NameCandidate> name = candidates_.Backward(gap, kSureEdge)) {
      Take(*name);
      return;
    }
    // 李　明　镇长
    std::size_t first = gap - 1;
    while (first > 0 && IsBlank(line_[first - 1])) {
      --first;
    }
    if (first > 0 && first < gap - 1 && candidates_.EdgeBefore(first - 1) == kSureEdge &&
        words_.not_names.At(line_, first - 1) == 0) {
      if (const std::optional<NameCandidate> name = candidates_.Parted(first - 1)) {
        Take(*name);
      }
    }
  }

  // 王小明在会上表示: a usual name at the beginning of a sentence that goes on as behind a name.
  void TakeSubject(std::size_t at) {
    if (const std::optional<NameCandidate> name = candidates_.Forward(at, kWordEdge);
        name && candidates_.IsUsual(*name) && candidates_.EdgeAfter(name->end) != kNoEdge &&
        (name->end == line_.size() || IsHan(line_[name->end]))) {
      Take(*name);
    }
  }

  // 县司法局王小明、…: a usual name behind that of a body, which something follows that can follow a name.
  void TakeOfOrgan(std::size_t at) {
    const std::optional<NameCandidate> name = candidates_.Forward(at, kWordEdge);
    if (name && candidates_.IsUsual(*name) && candidates_.EdgeAfter(name->end) != kNoEdge) {
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
    if (const std::optional<NameCandidate> name =
            at > 0 ? candidates_.Backward(at, kWordEdge) : std::nullopt) {
      Take(*name);
    }
  }

  // 阿依古丽·买买提
  void TakeDotted(std::size_t dot) {
    std::size_t begin = dot;
    while (begin > 0 && dot - begin < kMaxDottedPart && IsHan(line_[begin - 1]) &&
           candidates_.EdgeBefore(begin) == kNoEdge) {
      --begin;
    }
    const std::size_t end = EndOfDotted(dot);
    if (dot - begin < 2 || end == dot || candidates_.EdgeBefore(begin) == kNoEdge ||
        words_.public_names.At(line_, begin) > 0 || words_.not_names.At(line_, begin) > 0) {
      return;
    }
    NameCandidate name;
    for (std::size_t i = begin; i < end; ++i) {
      if (i != dot) {
        if (Holds(words_.never_given, line_[i]) && !Holds(words_.dotted, line_[i])) {
          return;
        }
        name.characters.push_back(i);
      }
    }
    name.begin = begin;
    name.end = end;
    Take(name);
  }

  // Where the part behind a dot ends: before what follows names, unless that is a character of this one. `dot`: nowhere.
  std::size_t EndOfDotted(std::size_t dot) const {
    std::size_t end = dot + 1;
    while (end < line_.size() && end - dot <= kMaxDottedPart && IsHan(line_[end]) &&
           (end - dot < 3 || candidates_.EdgeAfter(end) == kNoEdge ||
            (Holds(words_.dotted, line_[end]) && candidates_.EdgeAfter(end + 1) != kNoEdge))) {
      ++end;
    }
    return end - dot < 3 || candidates_.EdgeAfter(end) == kNoEdge ? dot : end;
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
      if (size == 2 &&
          (candidates_.EdgeBefore(at) == kNoEdge || candidates_.EdgeAfter(end) == kNoEdge)) {
        return;
      }
      NameCandidate name{{}, at, end, kSureEdge};
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
  NameCandidates candidates_;
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

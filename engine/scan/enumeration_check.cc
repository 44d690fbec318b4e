// Announced numbers and the lists that follow: 以下四个方面：一是…四是…; “五有”，即…; 三项制度（公示、记录、审核); 4项，分别为A、B、C、D. A number
// is checked only where a list visibly expands it. Plain lists leave room (和 may join two members, or stand inside one), so
// they are wrong only if no way to count them gives the number.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/scan/list_count.h"
#include "engine/scan/number_statement.h"
#include "engine/scan/quantity.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr int kMostAnnounced = 30;
constexpr std::size_t kMaxNameBytes = 36;
constexpr std::size_t kMaxClauseBytes = 90;  // between a number and the end of its clause
constexpr std::size_t kMaxNounCharacters = 4;  // between a name and its list: “七进”活动（…）
constexpr std::size_t kMaxItems = 200;
constexpr std::size_t kMaxListBytes = 2048;
constexpr std::size_t kMaxLists = 16;  // of one passage; no sentence announces more

class EnumerationChecker {
 public:
  EnumerationChecker(const ArithmeticRule& rule, const RuleContext& context, Span part,
                     std::vector<NumberStatement>& found)
      : rule_(rule),
        document_(context.document()),
        titles_(context.reading().segments().titles()),
        language_(*context.reading().rules().language),
        text_(document_.text),
        part_(part),
        found_(found),
        quote_size_(rule.quotes.size() == 2 ? rule.quotes.front().size() : 0) {}

  void Check() {
    bool inside_number = false;
    for (std::uint32_t at = part_.begin; at < part_.end;) {
      if (quote_size_ > 0 && From(at).starts_with(rule_.quotes.front())) {
        CheckName(at);
      }
      const bool numeral = IsNumeral(at);
      if (numeral && !inside_number) {
        CheckAnnouncement(at);
      }
      inside_number = numeral;
      at += CharacterAt(text_, at).size;
    }
  }

 private:
  std::string_view From(std::uint32_t at) const { return text_.substr(at, part_.end - at); }

  bool IsNumeral(std::uint32_t at) const {
    const std::uint32_t size = CharacterAt(text_, at).size;
    const std::string character(text_.substr(at, size));
    return (size == 1 && character.front() >= '0' && character.front() <= '9') ||
           language_.numerals.digits.contains(character) ||
           language_.numerals.multipliers.contains(character);
  }

  static bool Holds(const std::u32string& set, char32_t code) { return set.find(code) != set.npos; }

  bool IsStop(std::uint32_t at) const {
    const char32_t code = CharacterAt(text_, at).code;
    return Holds(language_.stops.sentence, code) || Holds(language_.stops.list, code) ||
           Holds(language_.stops.clause, code);
  }

  // A number that may announce a list, and the bytes it takes.
  std::optional<std::pair<std::size_t, std::uint32_t>> NumberAt(std::uint32_t at) const {
    const std::optional<NumberPrefix> prefix = ParseNumberPrefix(From(at), language_.numerals);
    if (!prefix || prefix->number.percent || prefix->number.approximate ||
        !prefix->number.integer || prefix->number.value < 2 ||
        prefix->number.value > kMostAnnounced) {
      return std::nullopt;
    }
    return std::pair{static_cast<std::size_t>(prefix->number.value),
                     static_cast<std::uint32_t>(prefix->size)};
  }

  // “五有”，即…; “法律七进”（…）. Names with several numbers (三重一大) are left alone.
  void CheckName(std::uint32_t begin) {
    const auto inside = static_cast<std::uint32_t>(begin + quote_size_);
    const std::size_t close = text_.substr(inside, kMaxNameBytes).find(rule_.quotes.back());
    if (close == std::string_view::npos) {
      return;
    }
    const auto end = static_cast<std::uint32_t>(inside + close);
    std::optional<std::size_t> number;
    std::string_view kind;
    for (std::uint32_t at = inside; at < end;) {
      const std::uint32_t size = CharacterAt(text_, at).size;
      if (!IsNumeral(at)) {
        at += size;
        continue;
      }
      const auto read = NumberAt(at);
      if (number || !read || at + read->second >= end) {
        return;
      }
      number = read->first;
      at += read->second;
      kind = text_.substr(at, end - at);
    }
    if (!number) {
      return;
    }
    const auto after = static_cast<std::uint32_t>(end + rule_.quotes.back().size());
    if (const std::optional<Span> list = ListBehind(after, kMaxNounCharacters)) {
      JudgeList(*number, *list, kind, begin);
    }
  }

  // The list that begins within `room` characters of `at`: in brackets, or behind a word that says so.
  std::optional<Span> ListBehind(std::uint32_t at, std::size_t room) const {
    for (std::size_t i = 0; i <= room && at < part_.end; ++i) {
      if (text_[at] == '(') {
        return Brackets(at);
      }
      const char32_t code = CharacterAt(text_, at).code;
      std::uint32_t word = at;
      if (Holds(language_.stops.clause, code)) {
        word += CharacterAt(text_, at).size;
      }
      if (const std::size_t size = SizeOfWordAt(From(word), rule_.follows); size > 0) {
        return ListFrom(word + size);
      }
      if (IsStop(at) || SizeOfWordAt(From(at), rule_.pauses) > 0) {
        return std::nullopt;
      }
      at += CharacterAt(text_, at).size;
    }
    return std::nullopt;
  }

  // What is looked at as a list: no list of a report is longer.
  Span ListFrom(std::size_t begin) const {
    std::size_t end = std::min<std::size_t>(part_.end, begin + kMaxListBytes);
    while (end > begin && end < text_.size() && IsContinuation(text_[end])) {
      --end;
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::optional<Span> Brackets(std::uint32_t open) const {
    int depth = 0;
    for (std::uint32_t at = open; at < part_.end && at - open <= kMaxListBytes; ++at) {
      depth += text_[at] == '(' ? 1 : text_[at] == ')' ? -1 : 0;
      if (depth == 0) {
        return Span{open + 1, at};
      }
    }
    return std::nullopt;
  }

  void JudgeList(std::size_t number, Span list, std::string_view kind, std::uint32_t begin) {
    if (++lists_ > kMaxLists) {
      return;
    }
    const std::vector<NumberSegment> members =
        MembersOf(text_, list, titles_, NumberSyntax{&language_, rule_.pauses, {}, {}});
    if (CountCharacters(kind) == 1) {
      const auto [least, most] = CountMembersWith(members, kind);
      if (least > 0) {
        const bool holds = least <= number && number <= most;
        const std::size_t last = std::min(most, members.size()) - 1;
        return Add({begin, members[last].span.end}, holds ? Agreement::kHolds : Agreement::kWrong,
                   number, least);
      }
    }
    const ListCount count = CountMembers(members, rule_.joins, rule_.open);
    if (count.counted || (count.least < 2 && !count.Allows(number))) {
      return;
    }
    std::uint32_t end = members.front().span.end;
    for (const NumberSegment& member : members) {
      if (member.mark != Mark::kBegin && member.mark != Mark::kPause) {
        break;
      }
      end = member.span.end;
    }
    const Span passage{begin, end};
    if (count.Allows(number) && !(count.open && count.least != number)) {
      return Add(passage, Agreement::kHolds, number, number);
    }
    const bool visible = count.closed && (!count.open || count.least > number);
    Add(passage, visible ? Agreement::kWrong : Agreement::kOpen, number, count.least);
  }

  // 以下四个方面：一是…; 抓好三项工作。 and numbered parts below.
  void CheckAnnouncement(std::uint32_t at) {
    const std::string_view before = text_.substr(part_.begin, at - part_.begin);
    if (SizeOfWordAtEnd(before, language_.numerals.ordinal_before) > 0 ||
        SizeOfWordAtEnd(before, rule_.back) > 0) {
      return;
    }
    const auto read = NumberAt(at);
    if (!read) {
      return;
    }
    const std::uint32_t behind = at + read->second;
    const std::size_t noun = SizeOfWordAt(From(behind), rule_.nouns);
    if (noun == 0) {
      return CheckDivision(read->first, at, behind);
    }
    const auto from = static_cast<std::uint32_t>(behind + noun);
    std::uint32_t end = from;
    while (end < part_.end && !IsStop(end)) {
      if (end - from > kMaxClauseBytes) {
        return;
      }
      if (text_[end] == '(') {
        if (const std::optional<Span> list = Brackets(end)) {
          return JudgeList(read->first, *list, {}, at);
        }
        return;
      }
      if (IsItem(end)) {
        break;
      }
      if (const auto other = IsNumeral(end) ? NumberAt(end) : std::nullopt;
          other && SizeOfWordAt(From(end + other->second), rule_.nouns) > 0) {
        return;  // the later number is the one that announces
      }
      if (const std::size_t size = SizeOfWordAt(From(end), rule_.follows); size > 0) {
        return JudgeList(read->first, ListFrom(end + size), {}, at);
      }
      end += CharacterAt(text_, end).size;
    }
    CheckBehind(read->first, at, end);
  }

  // 4项，分别为A、B、C、D: any number that is divided at once.
  void CheckDivision(std::size_t number, std::uint32_t begin, std::uint32_t at) {
    bool counted = false;
    for (const Words& counters : language_.numerals.counters) {
      counted = counted || SizeOfWordAt(From(at), counters) > 0;
    }
    for (const std::uint32_t from = at; counted && at < part_.end && at - from <= kMaxNameBytes;
         at += CharacterAt(text_, at).size) {
      const bool clause = Holds(language_.stops.clause, CharacterAt(text_, at).code);
      const std::uint32_t word = at + (clause ? CharacterAt(text_, at).size : 0);
      if (const std::size_t size = SizeOfWordAt(From(word), rule_.divided); size > 0) {
        return JudgeList(number, ListFrom(word + size), {}, begin);
      }
      if (IsStop(at) || IsNumeral(at) || SizeOfWordAt(From(at), rule_.pauses) > 0) {
        return;
      }
    }
  }

  // What follows the clause of an announcement that ends at `end`.
  void CheckBehind(std::size_t number, std::uint32_t begin, std::uint32_t end) {
    bool loose = false;
    std::uint32_t next = end;
    if (next < part_.end && IsStop(next)) {
      const char32_t stop = CharacterAt(text_, next).code;
      loose = Holds(language_.stops.clause, stop) && !Holds(language_.layout.lead_in, stop);
      next += CharacterAt(text_, next).size;
    }
    if (next < part_.end && loose) {
      if (const std::size_t size = SizeOfWordAt(From(next), rule_.follows); size > 0) {
        return JudgeList(number, ListFrom(next + size), {}, begin);
      }
    }
    while (next < text_.size() && (text_[next] == '\n' || text_[next] == ' ')) {
      ++next;
    }
    if (const Item* item = ItemAt(next)) {
      return JudgeItems(number, *item, begin, end, loose);
    }
    if (next > end && text_.substr(end, next - end).find('\n') != std::string_view::npos) {
      JudgeSections(number, begin, end, next);
    }
  }

  const Item* ItemAt(std::uint32_t at) const {
    const auto item = std::lower_bound(
        document_.items.begin(), document_.items.end(), at,
        [](const Item& other, std::uint32_t offset) { return other.span.begin < offset; });
    return item != document_.items.end() && item->span.begin == at && item->ordinal == 1 ? &*item
                                                                                         : nullptr;
  }
  bool IsItem(std::uint32_t at) const { return ItemAt(at) != nullptr; }

  void JudgeItems(std::size_t number, const Item& first, std::uint32_t begin, std::uint32_t end,
                  bool loose) {
    const Item* stop = document_.items.data() + document_.items.size();
    std::size_t count = 1;
    bool ordered = true;
    for (const Item* item = &first + 1; item != stop && count < kMaxItems; ++item) {
      if (item->form != first.form) {
        continue;
      }
      if (item->ordinal == 1) {
        break;
      }
      ++count;
      ordered = ordered && item->ordinal == static_cast<int>(count);
    }
    const Agreement agreement = count == number     ? Agreement::kHolds
                                : loose || !ordered ? Agreement::kOpen
                                                    : Agreement::kWrong;
    Add({begin, std::max(end, first.marker.end)}, agreement, number, count);
  }

  // Numbered parts right below the announcement.
  void JudgeSections(std::size_t number, std::uint32_t begin, std::uint32_t end,
                     std::uint32_t next) {
    const int index = document_.SectionAt(begin);
    if (index < 0) {
      return;
    }
    const auto parent = static_cast<std::size_t>(index);
    if (parent + 1 >= document_.sections.size() || document_.sections[parent].level == 0 ||
        document_.sections[parent + 1].parent != index ||
        document_.sections[parent + 1].span.begin != next) {
      return;
    }
    std::size_t count = 0;
    bool ordered = true;
    for (std::size_t i = parent + 1;
         i < document_.sections.size() &&
         document_.sections[parent].span.Contains(document_.sections[i].span);
         ++i) {
      const Section& child = document_.sections[i];
      if (child.parent != index) {
        continue;
      }
      ++count;
      ordered = ordered && child.label && child.label->value == static_cast<int>(count) &&
                child.label->form == document_.sections[parent + 1].label->form;
    }
    const Agreement agreement = count == number         ? Agreement::kHolds
                                : ordered && count >= 2 ? Agreement::kWrong
                                                        : Agreement::kOpen;
    Add({begin, end}, agreement, number, count);
  }

  void Add(Span span, Agreement agreement, std::size_t number, std::size_t count) {
    if (!found_.empty() && found_.back().span.Contains(span) &&
        found_.back().agreement != Agreement::kOpen) {
      return;  // a name with a noun (“三项制度”) is seen as both
    }
    found_.push_back({span, agreement,
                      agreement == Agreement::kHolds   ? "note.counted"
                      : agreement == Agreement::kWrong ? "note.count-wrong"
                                                       : "note.list-unclear",
                      std::to_string(count) +
                          (agreement == Agreement::kHolds   ? "="
                           : agreement == Agreement::kWrong ? "≠"
                                                            : "?") +
                          std::to_string(number)});
  }

  const ArithmeticRule& rule_;
  const Document& document_;
  const std::vector<Span>& titles_;
  const Language& language_;
  std::string_view text_;
  Span part_;
  std::vector<NumberStatement>& found_;
  std::size_t quote_size_;
  std::size_t lists_ = 0;
};

}  // namespace

void CheckEnumerations(const ArithmeticRule& rule, const RuleContext& context, Span part,
                       std::vector<NumberStatement>& found) {
  EnumerationChecker(rule, context, part, found).Check();
}

}  // namespace hegui

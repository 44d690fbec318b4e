#include "engine/scan/quantity.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

bool IsDigit(char byte) { return byte >= '0' && byte <= '9'; }

// Signs that make what stands beside them a code, a span of time or a date: 2021-2025, 12:30, A4, 5/8.
bool IsPartOfCode(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '-' ||
         byte == '/' || byte == ':' || byte == '~' || byte == '.' || byte == '+' || byte == '_';
}

// The worth of the last digit of a number that is written rounded, 0 for a plain integer.
double PrecisionOf(std::string_view written, double value) {
  double digits = 0;
  bool rounded = false;
  for (const char byte : written) {
    if (IsDigit(byte)) {
      digits = digits * 10 + (byte - '0');
    } else {
      rounded = rounded || byte != ',';
    }
  }
  return rounded && digits > 0 && value / digits != 1 ? std::abs(value / digits) : 0;
}

class NumberReader {
 public:
  NumberReader(std::string_view text, Span part, const std::vector<Span>& titles,
               const NumberSyntax& syntax)
      : text_(text),
        part_(part),
        titles_(titles),
        syntax_(syntax),
        stops_(syntax.language->stops),
        numerals_(syntax.language->numerals) {
    for (const auto& [word, value] : numerals_.digits) {
      numeral_characters_ += ToUtf32(word);
    }
    for (const auto& [word, value] : numerals_.multipliers) {
      numeral_characters_ += ToUtf32(word);
    }
    for (const std::string& word : numerals_.percent_before) {
      numeral_characters_ += ToUtf32(word).substr(0, 1);
    }
  }

  std::vector<NumberStretch> Read() {
    MatchBrackets();
    auto title = std::lower_bound(titles_.begin(), titles_.end(), part_.begin,
                                  [](Span span, std::uint32_t at) { return span.end <= at; });
    Open(part_.begin);
    for (std::uint32_t at = part_.begin; at < part_.end;) {
      while (title != titles_.end() && title->end <= at) {
        ++title;
      }
      if (title != titles_.end() && title->begin <= at) {
        at = std::min(title->end, part_.end);
        continue;
      }
      at = Step(at);
    }
    while (!open_.empty()) {
      Close(part_.end);
    }
    return std::move(stretches_);
  }

 private:
  std::string_view From(std::uint32_t at) const { return text_.substr(at, part_.end - at); }
  NumberSegment& current() { return stretches_[open_.back()].segments.back(); }

  void MatchBrackets() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t at = part_.begin; at < part_.end; ++at) {
      if (text_[at] == '(') {
        open.push_back(at);
      } else if (text_[at] == ')' && !open.empty()) {
        brackets_.push_back(open.back());
        brackets_.push_back(at);
        open.pop_back();
      }
    }
    std::sort(brackets_.begin(), brackets_.end());
  }

  bool IsMatched(std::uint32_t at) const {
    return std::binary_search(brackets_.begin(), brackets_.end(), at);
  }

  // Takes what stands at `at`; returns where to go on.
  std::uint32_t Step(std::uint32_t at) {
    const char byte = text_[at];
    if (byte == '(' && IsMatched(at)) {
      Open(at + 1);
      return at + 1;
    }
    if (byte == ')' && IsMatched(at)) {
      Close(at);
      return at + 1;
    }
    if (const std::uint32_t size = Separator(at); size > 0) {
      return at + size;
    }
    if (const std::uint32_t size = TakeNumber(at); size > 0) {
      return at + size;
    }
    const std::uint32_t size = CharacterAt(text_, at).size;
    Append(text_.substr(at, size), at + size);
    return at + size;
  }

  void Append(std::string_view words, std::uint32_t end) {
    NumberSegment& segment = current();
    segment.words += words;
    segment.span.end = end;
    (segment.quantities.empty() ? before_.back() : segment.quantities.back().after) += words;
  }

  std::uint32_t Separator(std::uint32_t at) {
    const Utf8Character character = CharacterAt(text_, at);
    const auto holds = [&character](const std::u32string& set) {
      return set.find(character.code) != set.npos;
    };
    const std::string_view rest = From(at);
    for (std::size_t i = 0; i < syntax_.words.size(); ++i) {
      if (rest.starts_with(syntax_.words[i])) {
        const auto size = static_cast<std::uint32_t>(syntax_.words[i].size());
        Begin(Mark::kWord, at + size, i);
        return size;
      }
    }
    Mark mark = Mark::kBegin;
    std::size_t size = character.size;
    if (holds(stops_.sentence)) {
      mark = Mark::kSentence;
    } else if (holds(stops_.list)) {
      mark = Mark::kList;
    } else if (holds(stops_.clause)) {
      mark = Mark::kClause;
    } else if (const std::size_t pause = SizeOfWordAt(rest, syntax_.pauses); pause > 0) {
      mark = Mark::kPause;
      size = pause;
    } else if (!current().quantities.empty() && current().quantities.back().after.empty()) {
      // 和 divides only what was a quantity: 镇级1个和村级23个.
      size = SizeOfWordAt(rest, syntax_.joins);
      mark = size > 0 ? Mark::kJoin : mark;
    }
    if (mark == Mark::kBegin) {
      return 0;
    }
    Begin(mark, at + static_cast<std::uint32_t>(size), 0);
    return static_cast<std::uint32_t>(size);
  }

  void Open(std::uint32_t at) {
    NumberStretch stretch;
    if (!open_.empty() && !current().quantities.empty()) {
      stretch.owner_stretch = static_cast<int>(open_.back());
      stretch.owner_segment = static_cast<int>(stretches_[open_.back()].segments.size()) - 1;
      stretch.owner_quantity = static_cast<int>(current().quantities.size()) - 1;
    }
    open_.push_back(stretches_.size());
    stretches_.push_back(std::move(stretch));
    before_.emplace_back();
    Begin(Mark::kBegin, at, 0);
  }

  void Close(std::uint32_t) {
    open_.pop_back();
    before_.pop_back();
  }

  void Begin(Mark mark, std::uint32_t at, std::size_t word) {
    NumberSegment segment;
    segment.mark = mark;
    segment.word = word;
    segment.span = {at, at};
    stretches_[open_.back()].segments.push_back(std::move(segment));
    before_.back().clear();
  }

  bool IsNumeral(std::uint32_t at) const {
    return IsDigit(text_[at]) ||
           numeral_characters_.find(CharacterAt(text_, at).code) != numeral_characters_.npos;
  }

  // Takes the number that begins at `at`; its size, 0 where none does.
  std::uint32_t TakeNumber(std::uint32_t at) {
    if (!IsNumeral(at)) {
      return 0;
    }
    std::string& before =
        current().quantities.empty() ? before_.back() : current().quantities.back().after;
    std::optional<NumberPrefix> prefix = ParseNumberPrefix(From(at), numerals_);
    if (!prefix) {
      // 近百, 上百: no number without the word before.
      const std::size_t word = std::max(SizeOfWordAtEnd(before, numerals_.approximate_before),
                                        SizeOfWordAtEnd(before, numerals_.approximate_digits));
      prefix = word == 0
                   ? std::nullopt
                   : ParseNumberPrefix(From(at - static_cast<std::uint32_t>(word)), numerals_);
      if (!prefix || prefix->size <= word) {
        return TakeDigits(at);
      }
      prefix->size -= word;
    }
    const auto written_end = static_cast<std::uint32_t>(at + prefix->size);
    const std::size_t counter_size = SizeOfCounter(written_end);
    Quantity quantity;
    quantity.number = prefix->number;
    quantity.written = {at, written_end};
    quantity.counter = counter_;
    quantity.span = {at, static_cast<std::uint32_t>(written_end + counter_size)};
    if (!IsQuantity(quantity, before)) {
      return TakeAsWords({at, written_end});
    }
    if (const std::size_t size = SizeOfWordAtEnd(before, numerals_.approximate_before); size > 0) {
      quantity.number.approximate = true;
      before.resize(before.size() - size);
    }
    quantity.precision = PrecisionOf(text_.substr(at, prefix->size), quantity.number.value);
    quantity.before = current().quantities.empty() ? before_.back() : before;
    NumberSegment& segment = current();
    quantity.from = segment.span.begin;
    segment.words += text_.substr(at, quantity.span.size());
    segment.span.end = quantity.span.end;
    segment.quantities.push_back(std::move(quantity));
    return segment.quantities.back().span.size();
  }

  // Digits that make no number together are passed over together.
  std::uint32_t TakeDigits(std::uint32_t at) {
    std::uint32_t end = at;
    while (end < part_.end && (IsDigit(text_[end]) || (end > at && IsPartOfCode(text_[end])))) {
      ++end;
    }
    if (end == at) {
      end += CharacterAt(text_, at).size;
    }
    return TakeAsWords({at, end});
  }

  std::uint32_t TakeAsWords(Span span) {
    Append(span.Of(text_), span.end);
    return span.size();
  }

  // Longest counter at `at`; its group is left in counter_.
  std::size_t SizeOfCounter(std::uint32_t at) {
    counter_ = -1;
    std::size_t longest = 0;
    const std::string_view rest = From(at);
    for (std::size_t group = 0; group < numerals_.counters.size(); ++group) {
      const std::size_t size = SizeOfWordAt(rest, numerals_.counters[group]);
      if (size > longest) {
        longest = size;
        counter_ = static_cast<int>(group);
      }
    }
    return longest;
  }

  // Dates, ordinals, codes and numerals inside words (统一, 万家) are none.
  bool IsQuantity(const Quantity& quantity, std::string_view before) const {
    const std::uint32_t begin = quantity.written.begin;
    const std::uint32_t end = quantity.written.end;
    if (quantity.number.percent) {
      return true;
    }
    if (begin > part_.begin &&
        (IsPartOfCode(text_[begin - 1]) ||
         (text_[begin - 1] == ' ' && begin - 1 > part_.begin && IsDigit(text_[begin - 2])))) {
      return false;
    }
    if (end < part_.end && (IsPartOfCode(text_[end]) || text_[end] == ' ')) {
      return false;
    }
    if (SizeOfWordAtEnd(before, numerals_.ordinal_before) > 0 ||
        SizeOfWordAt(From(end), numerals_.ordinal_after) > 0) {
      return false;
    }
    return quantity.counter >= 0 || IsDigit(text_[begin]);
  }

  std::string_view text_;
  Span part_;
  const std::vector<Span>& titles_;
  const NumberSyntax& syntax_;
  const Stops& stops_;
  const NumeralTable& numerals_;
  std::u32string numeral_characters_;
  std::vector<std::uint32_t> brackets_;  // offsets of those that have a partner, sorted
  std::vector<NumberStretch> stretches_;
  std::vector<std::size_t> open_;    // stretches that are being read, innermost last
  std::vector<std::string> before_;  // of each, the words of its segment before its first quantity
  int counter_ = -1;
};

}  // namespace

std::vector<NumberStretch> ReadNumbers(std::string_view text, Span part,
                                       const std::vector<Span>& titles,
                                       const NumberSyntax& syntax) {
  return NumberReader(text, part, titles, syntax).Read();
}

std::size_t SizeOfWordAt(std::string_view text, const Words& words) {
  std::size_t size = 0;
  for (const std::string& word : words) {
    if (word.size() > size && text.starts_with(word)) {
      size = word.size();
    }
  }
  return size;
}

std::size_t SizeOfWordAtEnd(std::string_view text, const Words& words) {
  std::size_t size = 0;
  for (const std::string& word : words) {
    if (word.size() > size && text.ends_with(word)) {
      size = word.size();
    }
  }
  return size;
}

bool HasWord(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [text](const std::string& word) { return text.find(word) != text.npos; });
}

}  // namespace hegui

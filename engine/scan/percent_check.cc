// Percentages and the counts they are made of, within one sentence: 应考62人、实考62人，参考率100%; 调解156件，成功147件，成功率94.2%;
// 734名，占执法人员的8.5%; 24个村中22个…，实现全覆盖; 由去年的120件增加到150件，增长25%. A percentage is judged only where its own words name
// its counts, and is wrong only if no count that could be its base makes it right.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/scan/number_statement.h"
#include "engine/scan/percentage.h"
#include "engine/scan/quantity.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxPercentages = 24;  // per sentence
constexpr std::size_t kMaxCounts = 32;       // looked back upon
constexpr std::size_t kShortestStem = 2;     // characters of a rate's name that must name its count
constexpr std::size_t kTellingStem = 4;      // … and that do so whatever stands before them
constexpr std::size_t kLongestStem = 30;

// A count or percentage of a sentence, with all that is said of it.
struct Term {
  const Quantity* quantity = nullptr;
  std::size_t segment = 0;
  std::size_t member = 0;  // of the list that ； divides
  bool listed = false;     // a pause joins it to the count before it
  std::string text;        // its segment's words around it
};

class PercentChecker {
 public:
  PercentChecker(const ArithmeticRule& rule, const RuleContext& context, Span part,
                 std::vector<NumberStatement>& found)
      : rule_(rule), text_(context.document().text), found_(found) {
    const Reading& reading = context.reading();
    const NumberSyntax syntax{reading.rules().language.get(), rule.pauses, rule.joins, {}};
    stretches_ = ReadNumbers(text_, part, reading.segments().titles(), syntax);
  }

  void Check() {
    if (stretches_.empty()) {
      return;
    }
    // What stands in brackets explains something else.
    const NumberStretch& stretch = stretches_.front();
    std::size_t member = 0;
    std::size_t percentages = 0;
    for (std::size_t i = 0; i < stretch.segments.size(); ++i) {
      const NumberSegment& segment = stretch.segments[i];
      member += segment.mark == Mark::kList || segment.mark == Mark::kSentence ? 1 : 0;
      for (const Quantity& quantity : segment.quantities) {
        const bool listed = segment.mark == Mark::kPause || segment.mark == Mark::kJoin;
        Term term{&quantity, i, member, listed, quantity.before + quantity.after};
        if (!quantity.number.percent) {
          counts_.push_back(std::move(term));
        } else if (++percentages <= kMaxPercentages) {
          CheckPercentage(term);
        }
      }
      CheckEverywhere(segment, i, member);
    }
  }

 private:
  // Counts before the percentage, nearest first, of its list member or of the whole sentence.
  std::vector<const Term*> CountsBefore(std::size_t member, bool whole_sentence) const {
    std::vector<const Term*> counts;
    for (auto term = counts_.rbegin(); term != counts_.rend() && counts.size() < kMaxCounts;
         ++term) {
      if (!whole_sentence && term->member != member) {
        break;
      }
      counts.push_back(&*term);
    }
    return counts;
  }

  void CheckPercentage(const Term& percent) {
    const std::string& label = percent.quantity->before;
    if (HasWord(label, rule_.growth) || HasWord(label, rule_.decline)) {
      return CheckGrowth(percent);
    }
    if (percent.quantity->number.approximate) {
      return;
    }
    for (const std::string& word : rule_.shares) {
      if (const std::size_t at = label.rfind(word); at != label.npos) {
        return CheckShare(percent, std::string_view(label).substr(at + word.size()));
      }
    }
    if (const std::string stem = StemOf(label); !stem.empty()) {
      CheckRate(percent, stem);
    }
  }

  // 调解成功率达 → 调解成功; empty where the words name no rate.
  std::string StemOf(std::string_view label) const {
    while (const std::size_t size = SizeOfWordAtEnd(label, rule_.reach)) {
      label.remove_suffix(size);
    }
    const std::size_t size = SizeOfWordAtEnd(label, rule_.rates);
    label.remove_suffix(size);
    std::size_t begin = label.size();
    for (std::size_t count = 0; size > 0 && begin > 0 && count < kLongestStem; ++count) {
      begin = PreviousCharacter(label, begin);
    }
    return std::string(label.substr(begin));
  }

  // Whether the name of a rate is that of a count: all of it, or its end, with what stands before it named by the count or by one
  // of its bases.
  static bool Names(std::string_view stem, const Term& count,
                    const std::vector<const Term*>& bases) {
    const auto common = CommonEnd(stem, count.text);
    if (common.first < kShortestStem) {
      return false;
    }
    const std::string_view rest = common.second;
    return rest.empty() || common.first >= kTellingStem ||
           count.text.find(rest) != std::string::npos ||
           std::any_of(bases.begin(), bases.end(), [rest](const Term* base) {
             return base->text.find(rest) != std::string::npos;
           });
  }

  void CheckRate(const Term& percent, const std::string& stem) {
    const std::vector<const Term*> counts = CountsBefore(percent.member, false);
    // 应到, 实到
    for (std::size_t i = 0; i + 1 < counts.size() && i < 2; ++i) {
      if (HasWord(counts[i]->quantity->before, rule_.done) &&
          HasWord(counts[i + 1]->quantity->before, rule_.due)) {
        return Judge(percent, *counts[i], {counts[i + 1]}, true);
      }
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
      std::vector<const Term*> bases;
      for (std::size_t j = i + 1; j < counts.size(); ++j) {
        if (IsBase(*counts[j], *counts[i])) {
          bases.push_back(counts[j]);
        }
      }
      const bool named = Names(stem, *counts[i], bases);
      if (named && !bases.empty() && FitsElsewhere(percent, *counts[i], bases)) {
        return;
      }
      if (named) {
        return bases.empty() ? JudgeAll(percent, *counts[i])
                             : Judge(percent, *counts[i], bases, true);
      }
    }
    // 网格109个，网格员109人，网格覆盖率100%
    if (HasWord(stem, rule_.coverage) && counts.size() >= 2 &&
        percent.quantity->number.value == 100 &&
        counts[0]->quantity->number.value == counts[1]->quantity->number.value) {
      return Judge(percent, *counts[0], {counts[1]}, false);
    }
    AddOpen(percent, "note.no-base");
  }

  // Whether the rate is right by a base that stands elsewhere in the sentence, or by all kinds that the count is listed with:
  // 胜诉79件、败诉9件，败诉率10.2%.
  bool FitsElsewhere(const Term& percent, const Term& count, const std::vector<const Term*>& near) {
    if (FindFitting(percent, count, near) != nullptr) {
      return false;  // no need to look further
    }
    std::vector<const Term*> bases;
    for (const Term* term : CountsBefore(percent.member, true)) {
      if (term->member != percent.member && IsBase(*term, count)) {
        bases.push_back(term);
      }
    }
    if (const Term* base = FindFitting(percent, count, bases)) {
      Judge(percent, count, {base}, false);
      return true;
    }
    Quantity all = *count.quantity;
    const Term* first = &count;
    for (const Term* term = &count; term->listed && term != counts_.data(); --term) {
      const Term* before = term - 1;
      if (before->quantity->counter != all.counter || before->segment + 1 != term->segment) {
        break;
      }
      all.number.value += before->quantity->number.value;
      first = before;
    }
    const double value = count.quantity->number.value / all.number.value * 100;
    if (first == &count || !Fits(percent, *count.quantity, all, value)) {
      return false;
    }
    AddJudged(percent, count, *first, true, value,
              WriteNumber(count.quantity->number.value) + "/" + WriteNumber(all.number.value));
    return true;
  }

  const Term* FindFitting(const Term& percent, const Term& count,
                          const std::vector<const Term*>& bases) const {
    for (const Term* base : bases) {
      const double whole = base->quantity->number.value;
      if (whole > 0 && Fits(percent, *count.quantity, *base->quantity,
                            count.quantity->number.value / whole * 100)) {
        return base;
      }
    }
    return nullptr;
  }

  static bool IsBase(const Term& base, const Term& count) {
    return base.quantity->counter >= 0 && base.quantity->counter == count.quantity->counter &&
           base.quantity->number.value >= count.quantity->number.value;
  }

  // A single count of which everything is said: 63件决定进行法制审核，审核率100%.
  void JudgeAll(const Term& percent, const Term& count) {
    if (percent.quantity->number.value == 100) {
      const std::string value = WriteNumber(count.quantity->number.value);
      found_.push_back({PassageOf(count, count, percent), Agreement::kHolds, "note.divides",
                        value + "/" + value + "=100%"});
    } else {
      AddOpen(percent, "note.no-base");
    }
  }

  // 占执法人员的8.5%; 占比47.3%
  void CheckShare(const Term& percent, std::string_view whole) {
    while (const std::size_t size = SizeOfWordAtEnd(whole, rule_.reach)) {
      whole.remove_suffix(size);
    }
    while (const std::size_t size = SizeOfWordAtEnd(whole, rule_.of)) {
      whole.remove_suffix(size);
    }
    const std::vector<const Term*> counts = CountsBefore(percent.member, true);
    if (counts.empty() || counts.front()->member != percent.member) {
      return AddOpen(percent, "note.no-base");
    }
    const Term& count = *counts.front();
    std::vector<const Term*> bases;
    for (std::size_t i = 1; i < counts.size(); ++i) {
      const bool named = !whole.empty() && counts[i]->text.find(whole) != std::string::npos;
      if (counts[i]->quantity->number.value >= count.quantity->number.value &&
          (named || (whole.empty() && IsBase(*counts[i], count)))) {
        bases.push_back(counts[i]);
      }
    }
    if (bases.empty()) {
      return AddOpen(percent, "note.no-base");
    }
    Judge(percent, count, bases, bases.size() == 1);
  }

  // 由去年的120件增加到150件，增长25%
  void CheckGrowth(const Term& percent) {
    const std::vector<const Term*> counts = CountsBefore(percent.member, false);
    const Term* earlier = nullptr;
    const Term* now = nullptr;
    for (const Term* count : counts) {
      const std::string& before = count->quantity->before;
      const bool is_earlier =
          HasWord(before, rule_.earlier) || SizeOfWordAt(before, rule_.from) > 0;
      if (is_earlier && earlier == nullptr) {
        earlier = count;
      } else if (!is_earlier && now == nullptr) {
        now = count;
      }
    }
    if (earlier == nullptr || now == nullptr || earlier->quantity->counter < 0 ||
        earlier->quantity->counter != now->quantity->counter ||
        earlier->quantity->number.value <= 0) {
      return AddOpen(percent, "note.no-base");
    }
    const double base = earlier->quantity->number.value;
    const double value = now->quantity->number.value;
    const bool falls = HasWord(percent.quantity->before, rule_.decline);
    const double change = (falls ? base - value : value - base) / base * 100;
    const bool near = std::abs(change - percent.quantity->number.value) <= rule_.apart;
    if (IsRounded(change, *percent.quantity) || near) {
      AddJudged(percent, *now, *earlier, IsRounded(change, *percent.quantity), change,
                WriteNumber(base) + "→" + WriteNumber(value));
    }
  }

  // 24个村中22个聘请了法律顾问，实现全覆盖
  void CheckEverywhere(const NumberSegment& segment, std::size_t index, std::size_t member) {
    const bool everywhere = HasWord(segment.words, rule_.everywhere);
    if (!everywhere) {
      return;
    }
    const std::vector<const Term*> counts = CountsBefore(member, false);
    if (counts.size() < 2 || index > counts[0]->segment + 2) {
      return;
    }
    const Term& part = *counts[0];
    const Term& whole = *counts[1];
    if (!IsBase(whole, part) || !IsSubset(part, whole) || part.quantity->number.approximate ||
        whole.quantity->number.approximate) {
      return;
    }
    const bool all = part.quantity->number.value == whole.quantity->number.value;
    found_.push_back({{whole.quantity->from, segment.span.end},
                      all ? Agreement::kHolds : Agreement::kWrong,
                      all ? "note.divides" : "note.percent-wrong",
                      WriteNumber(part.quantity->number.value) + "/" +
                          WriteNumber(whole.quantity->number.value) + (all ? "=" : "≠") + "100%"});
  }

  // X个村中(已有)Y个
  bool IsSubset(const Term& part, const Term& whole) const {
    std::string_view between = part.quantity->before;
    if (part.segment != whole.segment) {
      if (part.segment != whole.segment + 1) {
        return false;
      }
      if (SizeOfWordAtEnd(whole.quantity->after, rule_.subset) > 0) {
        const std::size_t has = SizeOfWordAt(between, rule_.has);
        return has == between.size();
      }
    }
    if (const std::size_t has = SizeOfWordAtEnd(between, rule_.has); has > 0) {
      between.remove_suffix(has);
    }
    return SizeOfWordAtEnd(between, rule_.subset) > 0 &&
           (part.segment == whole.segment || SizeOfWordAt(between, rule_.subset) == between.size());
  }

  bool IsRounded(double value, const Quantity& percent) const {
    return IsRoundedTo(value, percent.number.value, DecimalsOf(percent.written.Of(text_)));
  }

  bool Fits(const Term& percent, const Quantity& count, const Quantity& base, double value) const {
    if (count.number.approximate || base.number.approximate || count.precision > 0 ||
        base.precision > 0) {
      return std::abs(value - percent.quantity->number.value) <= 5;
    }
    return percent.quantity->number.value == 100 ? count.number.value == base.number.value
                                                 : IsRounded(value, *percent.quantity);
  }

  // `certain`: one of the bases is the base.
  void Judge(const Term& percent, const Term& count, const std::vector<const Term*>& bases,
             bool certain) {
    const Quantity& part = *count.quantity;
    const Term* nearest = nullptr;
    double nearest_value = 0;
    for (const Term* base : bases) {
      if (base->quantity->number.value <= 0) {
        continue;
      }
      const double value = part.number.value / base->quantity->number.value * 100;
      if (Fits(percent, part, *base->quantity, value)) {
        return AddJudged(
            percent, count, *base, true, value,
            WriteNumber(part.number.value) + "/" + WriteNumber(base->quantity->number.value));
      }
      const double stated = percent.quantity->number.value;
      if (nearest == nullptr || std::abs(value - stated) < std::abs(nearest_value - stated)) {
        nearest = base;
        nearest_value = value;
      }
    }
    const bool exact = nearest != nullptr && !part.number.approximate &&
                       !nearest->quantity->number.approximate && part.precision == 0 &&
                       nearest->quantity->precision == 0;
    if (!certain || !exact ||
        std::abs(nearest_value - percent.quantity->number.value) > rule_.apart) {
      return AddOpen(percent, "note.no-base");
    }
    AddJudged(percent, count, *nearest, false, nearest_value,
              WriteNumber(part.number.value) + "/" + WriteNumber(nearest->quantity->number.value));
  }

  void AddJudged(const Term& percent, const Term& count, const Term& base, bool holds, double value,
                 const std::string& division) {
    const double rounded = std::round(value * 100) / 100;
    const std::string stated = WriteNumber(percent.quantity->number.value) + "%";
    found_.push_back(
        {PassageOf(base, count, percent), holds ? Agreement::kHolds : Agreement::kWrong,
         holds ? "note.divides" : "note.percent-wrong",
         division + (holds ? "=" + stated : "=" + WriteNumber(rounded) + "%≠" + stated)});
  }

  static Span PassageOf(const Term& base, const Term& count, const Term& percent) {
    return Span::Cover({base.quantity->from, base.quantity->span.end},
                       Span::Cover({count.quantity->from, count.quantity->span.end},
                                   {percent.quantity->from, percent.quantity->span.end}));
  }

  void AddOpen(const Term& percent, std::string note) {
    found_.push_back({{percent.quantity->from, percent.quantity->span.end},
                      Agreement::kOpen,
                      std::move(note),
                      {}});
  }

  const ArithmeticRule& rule_;
  std::string_view text_;
  std::vector<NumberStatement>& found_;
  std::vector<NumberStretch> stretches_;
  std::vector<Term> counts_;
};

}  // namespace

void CheckPercentages(const ArithmeticRule& rule, const RuleContext& context, Span part,
                      std::vector<NumberStatement>& found) {
  PercentChecker(rule, context, part, found).Check();
}

}  // namespace hegui

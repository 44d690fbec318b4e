// Totals and their parts. A total stands before its parts (共24个，其中…), before brackets (390件（简易110、普通280）), or behind
// them (…，共计24个). That parts add up proves a list complete. That they do not is an error only of a list that claims to be
// complete: its kinds are parallel and cover most of the total, it ends in the others, or it was announced as a division. One
// part alone is a subset.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "engine/scan/number_statement.h"
#include "engine/scan/part_list.h"
#include "engine/scan/quantity.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxParts = 64;
constexpr std::size_t kMaxTotals = 8;
constexpr std::size_t kMaxLeads = 32;  // of one passage
// Segments looked through for parts or totals; no list of a report is that long.
constexpr std::size_t kMaxSegments = 200;
// How far a number may stand from the words that divide it (bytes; some ten characters).
constexpr std::size_t kMaxNounBytes = 36;

enum class Lead { kAmong, kDivided };

double MagnitudeOf(double value) {
  double magnitude = 1;
  while (value >= magnitude * 10 && std::fmod(value, magnitude * 10) == 0) {
    magnitude *= 10;
  }
  return magnitude;
}

// How far a stated number may be from what it means.
double ToleranceOf(const Quantity& quantity) {
  double tolerance = quantity.number.value * 1e-9 + quantity.precision / 2;
  if (quantity.number.approximate) {
    tolerance += std::max(quantity.number.value / 10, MagnitudeOf(quantity.number.value));
  }
  return tolerance;
}

class SumChecker {
 public:
  SumChecker(const ArithmeticRule& rule, const RuleContext& context, Span part,
             std::vector<NumberStatement>& found)
      : rule_(rule), claim_(rule), found_(found) {
    const Reading& reading = context.reading();
    NumberSyntax syntax{reading.rules().language.get(), rule.pauses, rule.joins, {}};
    for (const auto& [words, lead] :
         {std::pair{&rule.among, Lead::kAmong}, std::pair{&rule.divided, Lead::kDivided}}) {
      for (const std::string& word : *words) {
        syntax.words.push_back(word);
        leads_.push_back(lead);
      }
    }
    stretches_ = ReadNumbers(context.document().text, part, reading.segments().titles(), syntax);
  }

  void Check() {
    std::size_t leads = 0;
    for (const NumberStretch& stretch : stretches_) {
      CheckBrackets(stretch);
      for (std::size_t i = 0; i < stretch.segments.size(); ++i) {
        const NumberSegment& segment = stretch.segments[i];
        if (segment.mark == Mark::kWord && ++leads <= kMaxLeads) {
          CheckAfter(stretch, i, leads_[segment.word]);
        }
        CheckBefore(stretch, i);
      }
    }
  }

 private:
  static std::vector<const Quantity*> CountsOf(const NumberSegment& segment) {
    std::vector<const Quantity*> counts;
    for (const Quantity& quantity : segment.quantities) {
      if (!quantity.number.percent) {
        counts.push_back(&quantity);
      }
    }
    return counts;
  }

  static bool Fits(const Quantity& quantity, int counter) {
    return quantity.counter == counter || (quantity.counter < 0 && quantity.after.empty());
  }

  // The parts from segment `first` on, counted in `counter`.
  PartList Collect(const NumberStretch& stretch, std::size_t first, int counter) const {
    PartList list;
    std::string label;
    std::size_t i = first;
    const std::size_t end = std::min(stretch.segments.size(), first + kMaxSegments);
    for (; i < end && list.parts.size() < kMaxParts; ++i) {
      const NumberSegment& segment = stretch.segments[i];
      if (i > first && (segment.mark == Mark::kWord ||
                        (segment.mark == Mark::kSentence && !list.parts.empty()))) {
        break;
      }
      const std::vector<const Quantity*> counts = CountsOf(segment);
      if (counts.empty()) {
        if (segment.blank() || !segment.quantities.empty()) {
          continue;  // 占45%
        }
        // 撤销、变更、确认违法62件
        const bool goes_on =
            i + 1 < stretch.segments.size() && IsTight(stretch.segments[i + 1].mark);
        if (!goes_on) {
          list.open = list.open || SizeOfWordAt(segment.words, rule_.open) > 0;
          break;
        }
        label += segment.words;
        continue;
      }
      const auto fitting = std::count_if(counts.begin(), counts.end(), [&](const Quantity* count) {
        return Fits(*count, counter);
      });
      if (fitting != 1 || !Fits(*counts.front(), counter)) {
        if (fitting == 0 && !list.parts.empty() && segment.mark == Mark::kClause) {
          list.skipped = true;  // 涉及32人
          continue;
        }
        break;
      }
      Part part{counts.front(), list.parts.empty() ? Mark::kBegin : segment.mark, {}};
      part.label = label + counts.front()->before;
      label.clear();
      list.open = list.open || HasWord(counts.front()->before, rule_.open) ||
                  HasWord(counts.front()->after, rule_.open);
      list.parts.push_back(std::move(part));
    }
    list.end_segment = i;
    return list;
  }

  // 其中, 分别为: parts that follow, and the numbers before that they may be parts of.
  void CheckAfter(const NumberStretch& stretch, std::size_t begin, Lead lead) {
    const std::optional<int> counter = FirstCounter(stretch, begin);
    if (!counter) {
      return;
    }
    const std::vector<const Quantity*> totals = TotalsBefore(stretch, begin, *counter, lead);
    if (totals.empty()) {
      return;
    }
    const int unit = *counter < 0 ? totals.front()->counter : *counter;
    Judge(totals, Collect(stretch, begin, unit), lead);
  }

  std::optional<int> FirstCounter(const NumberStretch& stretch, std::size_t begin) const {
    const std::size_t end = std::min(stretch.segments.size(), begin + kMaxSegments);
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin && stretch.segments[i].mark == Mark::kWord) {
        return std::nullopt;
      }
      const std::vector<const Quantity*> counts = CountsOf(stretch.segments[i]);
      if (!counts.empty()) {
        return counts.front()->counter;
      }
    }
    return std::nullopt;
  }

  // Nearest first. A division follows its number at once, a 其中 may look back over the whole sentence.
  std::vector<const Quantity*> TotalsBefore(const NumberStretch& stretch, std::size_t begin,
                                            int counter, Lead lead) const {
    std::vector<const Quantity*> totals;
    bool crossed = false;
    const std::size_t first = begin > kMaxSegments ? begin - kMaxSegments : 0;
    for (std::size_t i = begin; i-- > first && totals.size() < kMaxTotals;) {
      const NumberSegment& segment = stretch.segments[i];
      const std::vector<const Quantity*> counts = CountsOf(segment);
      for (auto count = counts.rbegin(); count != counts.rend(); ++count) {
        const bool fits = counter < 0 || (*count)->counter == counter;
        if (fits && (*count)->counter >= 0) {
          totals.push_back(*count);
        }
        if (lead == Lead::kDivided || counter < 0) {
          const bool near = (*count)->after.size() <= kMaxNounBytes;
          return near ? totals : std::vector<const Quantity*>();
        }
      }
      if (lead == Lead::kDivided && !segment.blank()) {
        return {};
      }
      // Only a 其中 that begins a sentence looks back into the one before.
      if (segment.mark == Mark::kSentence) {
        if (crossed || !OnlyBlanksBetween(stretch, i, begin)) {
          break;
        }
        crossed = true;
      }
    }
    if (totals.empty() && stretch.owner_stretch >= 0) {
      const Quantity& owner = OwnerOf(stretch);
      if (counter < 0 || owner.counter == counter) {
        totals.push_back(&owner);
      }
    }
    return totals;
  }

  static bool OnlyBlanksBetween(const NumberStretch& stretch, std::size_t begin, std::size_t end) {
    return std::all_of(stretch.segments.begin() + static_cast<std::ptrdiff_t>(begin),
                       stretch.segments.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const NumberSegment& segment) { return segment.blank(); });
  }

  const Quantity& OwnerOf(const NumberStretch& stretch) const {
    return stretches_[static_cast<std::size_t>(stretch.owner_stretch)]
        .segments[static_cast<std::size_t>(stretch.owner_segment)]
        .quantities[static_cast<std::size_t>(stretch.owner_quantity)];
  }

  // 390件（简易110、普通280）
  void CheckBrackets(const NumberStretch& stretch) {
    if (stretch.owner_stretch < 0) {
      return;
    }
    const Quantity& owner = OwnerOf(stretch);
    if (owner.number.percent || owner.counter < 0 || owner.after.size() > kMaxNounBytes) {
      return;
    }
    const PartList list = Collect(stretch, 0, owner.counter);
    // What brackets hold beside the parts shows that they do not divide the number.
    if (list.parts.size() >= 2 && list.end_segment == stretch.segments.size() && !list.skipped) {
      Judge({&owner}, list, Lead::kDivided);
    }
  }

  // 简易程序18件、普通程序9件，共计27件
  void CheckBefore(const NumberStretch& stretch, std::size_t at) {
    const NumberSegment& segment = stretch.segments[at];
    const std::vector<const Quantity*> counts = CountsOf(segment);
    if (at == 0 || counts.empty() || counts.front()->counter < 0 || segment.mark == Mark::kWord ||
        SizeOfWordAtEnd(counts.front()->before, rule_.totals) != counts.front()->before.size() ||
        counts.front()->before.empty()) {
      return;
    }
    const Quantity& total = *counts.front();
    std::vector<Part> parts;
    bool led = false;  // the parts are those of a total before them
    for (std::size_t i = at; i-- > 0 && parts.size() < kMaxParts;) {
      const std::vector<const Quantity*> before = CountsOf(stretch.segments[i]);
      if (before.size() != 1 || before.front()->counter != total.counter) {
        break;
      }
      const Mark mark = stretch.segments[i].mark;
      parts.push_back({before.front(), mark, before.front()->before});
      led = mark == Mark::kWord;
      if (!IsTight(mark) && mark != Mark::kClause) {
        break;
      }
    }
    if (parts.size() < 2) {
      return;
    }
    double sum = 0;
    double tolerance = ToleranceOf(total);
    std::string working;
    std::size_t tight = 1;
    while (tight < parts.size() && IsTight(parts[tight - 1].mark)) {
      ++tight;
    }
    for (std::size_t count = 1; count <= parts.size(); ++count) {
      const Quantity& part = *parts[count - 1].quantity;
      sum += part.number.value;
      tolerance += ToleranceOf(part);
      working.insert(0, WriteNumber(part.number.value) + (working.empty() ? "" : "+"));
      const Span passage{part.from, total.span.end};
      if (count >= 2 && std::abs(sum - total.number.value) <= tolerance) {
        found_.push_back({passage, Agreement::kHolds, "note.adds-up",
                          working + "=" + WriteNumber(total.number.value)});
        return;
      }
      if (count == tight && count == parts.size() && count >= 2 && !led) {
        found_.push_back(
            {passage, Agreement::kWrong, "note.sum-wrong",
             working + "=" + WriteNumber(sum) + "≠" + WriteNumber(total.number.value)});
        return;
      }
    }
  }

  void Judge(const std::vector<const Quantity*>& totals, const PartList& list, Lead lead) {
    if (list.parts.empty()) {
      return;
    }
    for (const Quantity* total : totals) {
      if (AddsUp(*total, list)) {
        return;
      }
    }
    const std::vector<Part> run = claim_.RunOf(list);
    double sum = 0;
    double tolerance = 0;
    std::string working;
    for (const Part& part : run) {
      sum += part.quantity->number.value;
      tolerance += ToleranceOf(*part.quantity);
      working += (working.empty() ? "" : "+") + WriteNumber(part.quantity->number.value);
    }
    const Quantity* total = MeantBy(totals, sum);
    const double stated = total->number.value;
    const bool off = std::abs(sum - stated) > tolerance + ToleranceOf(*total);
    NumberStatement statement;
    statement.span = PassageOf(*total, *run.back().quantity);
    statement.working = (run.size() > 1 ? working + "=" : "") + WriteNumber(sum) +
                        (sum < stated ? "<" : ">") + WriteNumber(stated);
    statement.note = "note.subset";
    if (off && claim_.IsBroken(run, list, lead == Lead::kDivided, sum, stated)) {
      statement.agreement = Agreement::kWrong;
      statement.note = "note.sum-wrong";
      statement.working =
          (run.size() > 1 ? working + "=" : "") + WriteNumber(sum) + "≠" + WriteNumber(stated);
    }
    found_.push_back(std::move(statement));
  }

  // The total that the list was meant for: the one right before it, unless another one is all but met.
  static const Quantity* MeantBy(const std::vector<const Quantity*>& totals, double sum) {
    const Quantity* meant = totals.front();
    for (const Quantity* total : totals) {
      const double off = std::abs(total->number.value - sum);
      if (off * 10 <= total->number.value && off < std::abs(meant->number.value - sum)) {
        meant = total;
      }
    }
    return meant;
  }

  // Whether the first parts of the list, two or more, make the total.
  bool AddsUp(const Quantity& total, const PartList& list) {
    double sum = 0;
    double tolerance = ToleranceOf(total);
    std::string working;
    for (std::size_t i = 0; i < list.parts.size(); ++i) {
      const Quantity& part = *list.parts[i].quantity;
      sum += part.number.value;
      tolerance += ToleranceOf(part);
      working += (i == 0 ? "" : "+") + WriteNumber(part.number.value);
      if (i > 0 && std::abs(sum - total.number.value) <= tolerance) {
        found_.push_back({PassageOf(total, part), Agreement::kHolds, "note.adds-up",
                          working + "=" + WriteNumber(total.number.value)});
        return true;
      }
    }
    return false;
  }

  static Span PassageOf(const Quantity& total, const Quantity& last) {
    return Span::Cover({total.from, total.span.end}, last.span);
  }

  const ArithmeticRule& rule_;
  const CompletenessClaim claim_;
  std::vector<NumberStatement>& found_;
  std::vector<Lead> leads_;
  std::vector<NumberStretch> stretches_;
};

}  // namespace

void CheckSums(const ArithmeticRule& rule, const RuleContext& context, Span part,
               std::vector<NumberStatement>& found) {
  SumChecker(rule, context, part, found).Check();
}

}  // namespace hegui

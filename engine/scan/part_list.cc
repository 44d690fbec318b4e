#include "engine/scan/part_list.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Labels that end in the same character: 邻里纠纷, 婚姻家庭纠纷; 镇级, 村级.
bool AreParallel(const std::vector<Part>& run) {
  const auto last = [](const std::string& label) {
    return label.empty() ? std::string_view()
                         : std::string_view(label).substr(PreviousCharacter(label, label.size()));
  };
  const std::string_view first = last(run.front().label);
  return !first.empty() && std::all_of(run.begin(), run.end(),
                                       [&](const Part& part) { return last(part.label) == first; });
}

}  // namespace

bool IsTight(Mark mark) { return mark == Mark::kPause || mark == Mark::kJoin; }

std::vector<Part> CompletenessClaim::RunOf(const PartList& list) const {
  std::vector<Part> run = {list.parts.front()};
  const bool tight = list.parts.size() > 1 && IsTight(list.parts[1].mark);
  for (std::size_t i = 1; i < list.parts.size(); ++i) {
    const Part& part = list.parts[i];
    if (IsRest(part)) {
      run.push_back(part);
      return run;
    }
    if (tight ? !IsTight(part.mark) : IsOutcome(part)) {
      break;
    }
    run.push_back(part);
  }
  if (!tight) {
    while (run.size() > 1 && !AreOneFamily(run) && !AreParallel(run)) {
      run.pop_back();
    }
  }
  return run;
}

bool CompletenessClaim::IsBroken(const std::vector<Part>& run, const PartList& list, bool divided,
                                 double sum, double stated) const {
  const bool doubtful = std::any_of(run.begin(), run.end(), [&](const Part& part) {
    return HasWord(part.label, rule_.overlapping) ||
           HasWord(part.quantity->after, rule_.overlapping);
  });
  if (doubtful) {
    return false;
  }
  const bool rest = IsRest(run.back());
  const bool family = AreOneFamily(run);
  const bool outcome =
      std::any_of(run.begin(), run.end(), [&](const Part& part) { return IsOutcome(part); });
  const bool tight = run.size() > 1 && IsTight(run[1].mark);
  const bool several = run.size() > 1;
  if (sum > stated) {
    return several ? tight || family || rest || AreParallel(run) : !outcome;
  }
  if (!several || list.open || (outcome && !rest)) {
    return false;
  }
  if (rest || family) {
    return true;
  }
  const bool claims =
      (tight && run.size() >= 3) || AreParallel(run) || divided || run.back().mark == Mark::kJoin;
  return claims && sum * 100 >= stated * rule_.closed_from;
}

bool CompletenessClaim::IsRest(const Part& part) const {
  return SizeOfWordAt(part.label, rule_.rest) > 0;
}

bool CompletenessClaim::IsOutcome(const Part& part) const {
  return HasWord(part.label, rule_.outcomes) || HasWord(part.quantity->after, rule_.outcomes);
}

// Kinds that share out a whole, each of them once: 镇级, 村级; but not 示范村, 重点村.
bool CompletenessClaim::AreOneFamily(const std::vector<Part>& run) const {
  return std::any_of(rule_.families.begin(), rule_.families.end(), [&](const Words& family) {
    Words kinds;
    for (const Part& part : run) {
      const std::size_t size = SizeOfWordAtEnd(part.label, family);
      std::string kind = part.label.substr(part.label.size() - size);
      if (size == 0 || std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) {
        return false;
      }
      kinds.push_back(std::move(kind));
    }
    return true;
  });
}

}  // namespace hegui

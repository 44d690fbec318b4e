// The parts of a total as a text lists them, and whether the list claims to be complete: only then must they make the total. Pure
// and thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/rule/arithmetic_rule.h"
#include "engine/scan/quantity.h"

namespace hegui {

struct Part {
  const Quantity* quantity = nullptr;
  Mark mark = Mark::kBegin;  // before it
  std::string label;
};

struct PartList {
  std::vector<Part> parts;
  std::size_t end_segment = 0;  // the first one that does not belong to it
  bool open = false;            // 等, 主要
  bool skipped = false;         // something else was told in between
};

// Whether a mark joins parts so closely that they are one list: 、 和.
bool IsTight(Mark mark);

class CompletenessClaim {
 public:
  explicit CompletenessClaim(const ArithmeticRule& rule) : rule_(rule) {}  // keeps a reference

  // The parts that look like one list: those that 、 joins, or where ， divides them, those that are kinds of one sort.
  // REQUIRES: the list has parts.
  std::vector<Part> RunOf(const PartList& list) const;
  // Whether a sum that differs from what is stated breaks what the list claims. `divided`: it was announced as all.
  bool IsBroken(const std::vector<Part>& run, const PartList& list, bool divided, double sum,
                double stated) const;

 private:
  bool IsRest(const Part& part) const;
  bool IsOutcome(const Part& part) const;
  bool AreOneFamily(const std::vector<Part>& run) const;

  const ArithmeticRule& rule_;
};

}  // namespace hegui

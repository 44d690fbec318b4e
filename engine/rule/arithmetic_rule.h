// Kind `arithmetic`: numbers that a text states must agree with one another: totals with their parts, percentages with
// their counts, announced numbers with the lists that follow. All words are the pack's, written as they stand in folded
// text.
#pragma once

#include <string>
#include <vector>

namespace hegui {

enum class ArithmeticCheck {
  kSum,          // 共24个，其中镇级1个、村级23个
  kPercent,      // 应考62人、实考62人，参考率100%
  kEnumeration,  // 以下四个方面：一是…四是…
};

using Words = std::vector<std::string>;

struct ArithmeticRule {
  ArithmeticCheck check = ArithmeticCheck::kSum;
  // Between parts, and between members of a list.
  Words pauses;  // 、
  Words joins;   // 和 及 与
  Words open;    // 等 主要: the list does not claim to be complete

  // kSum
  Words among;    // 其中: parts of a number before it follow
  Words back;     // 上述: the number is of a list that stood before
  Words divided;  // 分别为: all parts (kEnumeration: members) of the number right before it follow
  Words totals;                 // 共计: right before a number, it adds up what stands before
  Words rest;                   // 其他: the part that makes a list complete
  Words overlapping;            // 女 党员: parts that share members
  Words outcomes;               // 成功 办结: no kind, but what came of it
  std::vector<Words> families;  // kinds that share out a whole: 镇级 村级
  int closed_from = 75;  // percent of the total from which several parallel parts claim to be all

  // kPercent
  Words rates;       // 率
  Words reach;       // 达 为: between the rate and its number
  Words shares;      // 占
  Words of;          // 的 总数: behind what a share is of
  Words due;         // 应到
  Words done;        // 实到
  Words subset;      // 中 其中: a number of a number
  Words has;         // 有 已有: before the number of a subset
  Words everywhere;  // 全覆盖
  Words coverage;    // 覆盖: the rate that counts of two kinds may share
  Words growth;      // 增长
  Words decline;     // 下降
  Words earlier;     // 上年: the number that growth is measured by
  Words from;        // 由
  int apart = 30;    // points from which percentage and counts do not belong together

  // kEnumeration
  Words nouns;    // 个方面: behind a number, they announce a list
  Words follows;  // 即: the list begins
  Words quotes;   // “ ”: a name with a number in it stands between
};

}  // namespace hegui

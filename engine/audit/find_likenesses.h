// Finds the documents of a run that hold the same text: each is cut into pieces (text_pieces.h), and every piece is looked up among those
// of the others. What stands in many texts (a set phrase, a prescribed text) is nobody's own and is left out. Documents of one whole text
// are compared as one: the first of them makes a pair with each of the others and stands for them. Thresholds are the pack's
// (LikenessPolicy).
//
// Symmetric, and the same whatever the order of inputs but for their numbers and which of whole copies is the first. Time grows with the
// text, and with the pairs that have text in common; both are bounded. Pure.
//
// Notices of the run:
//   C126 {count} so many more pairs, with less in common, are not listed
//   C127 {path} of this document only the beginning was compared, for it is too long
//   C128 {count} {path} so many documents, this one the first, have most of their text in common with many and so with nobody in
//        particular: a template, or one text that went round
#pragma once

#include "engine/audit/audit.h"
#include "engine/audit/likeness.h"
#include "engine/base/diagnostic.h"
#include "engine/rule/rule_set.h"

namespace hegui {

struct LikenessSearch {
  Likenesses likenesses;
  Diagnostics notices;
};

LikenessSearch FindLikenesses(const Audit& audit, const RuleSet& rules);

}  // namespace hegui

// What is left for a person to decide, as the entries of a decisions file that she fills in: one for each `review` of an audit, with
// what the program found as remarks, and verdict, who and why left empty. Pure.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "engine/audit/audit.h"
#include "reports/catalogue.h"

namespace hegui {

// How a decisions file begins: what it is and how it is filled in.
std::string DecisionFileHead(const Catalogue& words);

// The entries for all reviews but those in `written`, which are pairs of a rule and a document's SHA-256. A document that was
// audited twice gets its entries once.
std::string DecisionEntries(const Audit& audit, const Catalogue& words,
                            std::set<std::pair<std::string, std::string>> written);

// The entry for one outcome, without remarks.
std::string DecisionEntry(const DocumentAudit& document, const RuleDefinition& rule);

}  // namespace hegui

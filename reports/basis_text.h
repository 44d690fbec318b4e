// What a rule rests on, in words. Pure.
#pragma once

#include <string>

#include "engine/rule/pack.h"
#include "reports/catalogue.h"
#include "reports/report_language.h"

namespace hegui {

// What it is called, and the article.
std::string BasisText(const Basis& basis, ReportLanguage language);

// All bases of a rule on one line.
std::string BasisText(const RuleDefinition& rule, const Catalogue& words);

// From when until when it holds, by the pack's table of instruments; empty where that does not say.
std::string ValidityText(const Basis& basis, const PackDefinition& pack, const Catalogue& words);

}  // namespace hegui

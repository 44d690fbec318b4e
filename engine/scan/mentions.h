// Where a document names instruments of the pack's table. The longest name wins, titles that merely hold a name (those of implementing
// and of local rules) are none. Pure; plain values.
#pragma once

#include <vector>

#include "engine/rule/instrument.h"
#include "engine/rule/validity_rule.h"
#include "engine/scan/rule_context.h"

namespace hegui {

struct Mention {
  const InstrumentDefinition* instrument = nullptr;
  Hit hit;              // the name
  Span whole;           // with its title marks, if it has any
  bool quoted = false;  // stands within title marks
};

// In order of place.
std::vector<Mention> FindMentions(const ValidityRule& rule, const RuleContext& context);

}  // namespace hegui

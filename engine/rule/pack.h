// A rule pack as the loader hands it over: terms resolved, packs it extends merged in. Plain values.
#pragma once

#include <string>
#include <vector>

#include "engine/rule/fact.h"
#include "engine/rule/instrument.h"
#include "engine/rule/likeness_policy.h"
#include "engine/rule/role.h"
#include "engine/rule/rule.h"
#include "engine/rule/score_policy.h"

namespace hegui {

// What a pack changes of a rule that it took over from a pack it extends. The change itself is in the rule; the reason
// is printed in reports.
struct RuleOverride {
  std::string rule;
  std::string reason;
  bool disabled = false;  // the rule is left out
  FilePlace place;
};

struct PackDefinition {
  std::string id;
  std::string name;
  std::string version;
  std::string language;  // "zh"
  std::string locale;    // of its texts: "zh-CN"
  std::string digest;    // "sha256:…" over its files
  std::vector<std::string> extends;

  std::vector<RoleDefinition> roles;
  std::vector<CueDefinition> cues;  // in addition to the language's
  // What counts as a fact in a sentence: lifts `weak` cues.
  PhraseList concrete;
  std::vector<FactSource> facts;
  std::vector<ParameterDefinition> parameters;
  std::vector<ProfileDefinition> profiles;
  UnitNames units;
  std::vector<InstrumentDefinition> instruments;
  std::vector<std::string> default_where;
  ScorePolicy score;
  LikenessPolicy likeness;
  std::vector<RuleDefinition> rules;  // sorted by id
  std::vector<RuleOverride> overrides;
  FilePlace place;
};

}  // namespace hegui

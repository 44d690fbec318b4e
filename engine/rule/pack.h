// A rule pack as the loader hands it over: terms resolved, packs it extends merged in. Plain values.
#pragma once

#include <string>
#include <vector>

#include "engine/rule/fact.h"
#include "engine/rule/role.h"
#include "engine/rule/rule.h"
#include "engine/rule/score_policy.h"

namespace hegui {

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
  std::vector<std::string> default_where;
  ScorePolicy score;
  std::vector<RuleDefinition> rules;  // sorted by id
  FilePlace place;
};

}  // namespace hegui

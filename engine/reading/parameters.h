// Profile and parameters of one document: what was given, else what the document says, else the default; each with its
// origin. Pure; thread-safe.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/reading/facts.h"
#include "engine/reading/hits.h"
#include "engine/reading/reading.h"
#include "engine/rule/fact.h"
#include "engine/rule/rule_set.h"

namespace hegui {

// The value that `text` writes for a parameter. Error C012 {name, value, expected}.
Result<ParameterValue> ParseParameterValue(const ParameterDefinition& definition,
                                           std::string_view text);
std::string ToText(const ParameterValue& value);

// `requested` is a profile's id, or "auto".
Profile RecogniseProfile(std::string_view requested, const FactSheet& facts, const Hits& structure,
                         const RuleSet& rules);

// Says whether a phrase list is affirmed somewhere in the document; recognition of parameters asks it.
using IsAffirmed = std::function<bool(const PhraseList&)>;

std::map<std::string, Parameter> ResolveParameters(
    const std::map<std::string, std::string>& given, const Profile& profile,
    const FactSheet& facts, const IsAffirmed& is_affirmed, const RuleSet& rules);

}  // namespace hegui

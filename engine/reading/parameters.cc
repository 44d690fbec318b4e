#include "engine/reading/parameters.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "engine/language/date.h"

namespace hegui {
namespace {

std::optional<std::int64_t> ParseInteger(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

std::vector<std::string> SplitList(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    if (comma > 0) {
      words.emplace_back(text.substr(0, comma));
    }
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return words;
}

// "03-01"; the 29th of February is one.
bool IsMonthDay(std::string_view text) {
  return ParseIsoDate("2024-" + std::string(text)).has_value();
}

std::string_view ExpectedOf(ParameterType type) {
  switch (type) {
    case ParameterType::kBool:
      return "true|false";
    case ParameterType::kInt:
      return "integer";
    case ParameterType::kYear:
      return "year";
    case ParameterType::kMonthDay:
      return "MM-DD";
    case ParameterType::kDate:
      return "YYYY-MM-DD";
    case ParameterType::kText:
      return "text";
    case ParameterType::kChoice:
      return "choice";
    case ParameterType::kList:
      return "list";
  }
  return "text";
}

std::optional<ParameterValue> ParseValue(const ParameterDefinition& definition,
                                         std::string_view text) {
  switch (definition.type) {
    case ParameterType::kBool:
      if (text == "true" || text == "false") {
        return ParameterValue(text == "true");
      }
      return std::nullopt;
    case ParameterType::kInt:
    case ParameterType::kYear: {
      const std::optional<std::int64_t> value = ParseInteger(text);
      if (!value || (definition.minimum && *value < *definition.minimum) ||
          (definition.maximum && *value > *definition.maximum)) {
        return std::nullopt;
      }
      return ParameterValue(*value);
    }
    case ParameterType::kMonthDay:
      return IsMonthDay(text) ? std::optional(ParameterValue(std::string(text))) : std::nullopt;
    case ParameterType::kDate:
      return ParseIsoDate(text) ? std::optional(ParameterValue(std::string(text))) : std::nullopt;
    case ParameterType::kChoice:
      if (std::find(definition.choices.begin(), definition.choices.end(), text) ==
          definition.choices.end()) {
        return std::nullopt;
      }
      return ParameterValue(std::string(text));
    case ParameterType::kList:
      return ParameterValue(SplitList(text));
    case ParameterType::kText:
      return ParameterValue(std::string(text));
  }
  return std::nullopt;
}

bool UnitMatches(const std::vector<Regex>& units, const FactSheet& facts) {
  const std::string with_organ = facts.unit.name + facts.unit.organ;
  return std::any_of(units.begin(), units.end(), [&](const Regex& regex) {
    return regex.Matches(facts.unit.name) || regex.Matches(with_organ);
  });
}

Parameter FromDocument(const ParameterDefinition& definition, const FactSheet& facts,
                       const IsAffirmed& is_affirmed) {
  if (const Fact* fact = facts.Find(definition.from_fact)) {
    if (std::optional<ParameterValue> value = ParseValue(definition, fact->value)) {
      return {std::move(*value), fact->origin};
    }
  }
  for (const ParameterRecognition& recognition : definition.recognise) {
    const bool known = !recognition.fact.empty() && facts.Find(recognition.fact) != nullptr;
    if (known || is_affirmed(recognition.any)) {
      if (std::optional<ParameterValue> value = ParseValue(definition, recognition.value)) {
        return {std::move(*value), known ? "metadata" : "text"};
      }
    }
  }
  return {definition.otherwise, "default"};
}

// The profile that the text speaks of most often as its own; of equals the first; nullptr for none.
const ProfileDefinition* MostSpokenOf(const std::vector<ProfileDefinition>& profiles,
                                      const Hits& structure) {
  const ProfileDefinition* most = nullptr;
  std::size_t count = 0;
  for (const ProfileDefinition& profile : profiles) {
    const std::size_t hits = structure.Of(profile.self).size();
    if (hits > count) {
      most = &profile;
      count = hits;
    }
  }
  return most;
}

}  // namespace

Result<ParameterValue> ParseParameterValue(const ParameterDefinition& definition,
                                           std::string_view text) {
  if (std::optional<ParameterValue> value = ParseValue(definition, text)) {
    return std::move(*value);
  }
  std::string expected(ExpectedOf(definition.type));
  if (definition.type == ParameterType::kChoice) {
    expected.clear();
    for (const std::string& choice : definition.choices) {
      expected += (expected.empty() ? "" : "|") + choice;
    }
  }
  return Fail("C012",
              {{"name", definition.id}, {"value", std::string(text)}, {"expected", expected}});
}

std::string ToText(const ParameterValue& value) {
  struct Printer {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const std::vector<std::string>& words) const {
      std::string joined;
      for (const std::string& word : words) {
        joined += (joined.empty() ? "" : ",") + word;
      }
      return joined;
    }
  };
  return std::visit(Printer(), value);
}

Profile RecogniseProfile(std::string_view requested, const FactSheet& facts, const Hits& structure,
                         const RuleSet& rules) {
  const std::vector<ProfileDefinition>& profiles = rules.pack->profiles;
  if (requested != "auto") {
    return {std::string(requested), "given"};
  }
  // A unit's name may fit two kinds (a 市 of either rank): the first one in the pack's order for which the text has
  // evidence of its own, else the first without any to ask for, else the first at all.
  const ProfileDefinition* fitting = nullptr;
  const ProfileDefinition* unproven = nullptr;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    if (facts.unit.name.empty() || !UnitMatches(rules.profile_units[i], facts)) {
      continue;
    }
    if (profiles[i].evidence.empty()) {
      fitting = fitting == nullptr ? &profiles[i] : fitting;
    } else if (!structure.Of(profiles[i].evidence).empty()) {
      return {profiles[i].id, "recognised"};
    } else if (unproven == nullptr) {
      unproven = &profiles[i];
    }
  }
  fitting = fitting == nullptr ? unproven : fitting;
  if (fitting == nullptr) {
    fitting = MostSpokenOf(profiles, structure);
  }
  if (fitting != nullptr) {
    return {fitting->id, "recognised"};
  }
  return {profiles.empty() ? std::string() : profiles.front().id, "default"};
}

std::map<std::string, Parameter> ResolveParameters(const std::map<std::string, std::string>& given,
                                                   const Profile& profile, const FactSheet& facts,
                                                   const IsAffirmed& is_affirmed,
                                                   const RuleSet& rules) {
  const std::vector<ProfileDefinition>& profiles = rules.pack->profiles;
  const auto own = std::find_if(profiles.begin(), profiles.end(),
                                [&](const ProfileDefinition& p) { return p.id == profile.id; });
  std::map<std::string, Parameter> parameters;
  for (const ParameterDefinition& definition : rules.pack->parameters) {
    Parameter& parameter = parameters[definition.id];
    if (const auto value = given.find(definition.id); value != given.end()) {
      if (Result<ParameterValue> parsed = ParseParameterValue(definition, value->second)) {
        parameter = {std::move(*parsed), "command line"};
        continue;
      }
    }
    if (own != profiles.end() && own->set.contains(definition.id)) {
      parameter = {own->set.at(definition.id), "profile"};
    } else if (definition.automatic) {
      parameter = FromDocument(definition, facts, is_affirmed);
    } else {
      parameter = {definition.default_value, "default"};
    }
  }
  return parameters;
}

}  // namespace hegui

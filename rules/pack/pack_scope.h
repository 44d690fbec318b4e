// What the definitions of a pack may name (roles, groups, profiles, parameters, facts, terms), for the readers of its tables, and
// the reading of values that name them.
//   P012 {role}, P013 {group}, P014 {profile}, P015 {parameter}, P028 {fact}, P031 {instrument}: no such one
// Not thread-safe; lives as long as one pack is being read.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/rule/fact.h"
#include "engine/rule/value.h"
#include "rules/pack/phrase_reader.h"
#include "rules/pack/table_reader.h"

namespace hegui {

struct PackScope {
  PhraseReader phrases;
  std::vector<std::string> roles;     // those of the pack and those that are elements
  std::vector<std::string> elements;  // of a document: "title", "opening", …
  std::vector<std::string> groups;
  std::vector<std::string> profiles;
  std::vector<std::string> facts;
  std::vector<std::string> series;  // of instruments
  std::vector<std::string> instruments;
  std::vector<ParameterDefinition> parameters;
  // A file that may define more could not be read: unknown names are not reported then.
  bool assume_more = false;

  // Each reads a name, or a list of names, and says whether there was one; the name is taken over even when it is unknown.
  bool ReadRole(TableReader& table, std::string_view key, std::string& role) const;
  bool ReadRoles(TableReader& table, std::string_view key, std::vector<std::string>& names) const;
  bool ReadElement(TableReader& table, std::string_view key, std::string& element) const;
  bool ReadGroup(TableReader& table, std::string_view key, std::string& group) const;
  // A profile's id or "auto", by which it is told from the text.
  bool ReadProfile(TableReader& table, std::string_view key, std::string& profile) const;
  std::vector<std::string> ProfileChoices() const;
  bool ReadProfiles(TableReader& table, std::string_view key,
                    std::vector<std::string>& names) const;
  bool ReadFact(TableReader& table, std::string_view key, std::string& fact) const;
  bool ReadInstrument(TableReader& table, std::string_view key, std::string& instrument) const;

  // Report P028 and P012 for a name that stands in other text and is none.
  void CheckFact(const std::string& name, const FilePlace& place, Diagnostics& diagnostics) const;
  void CheckRole(const std::string& name, const FilePlace& place, Diagnostics& diagnostics) const;

  // An integer, or "$name" of a parameter that holds one.
  bool ReadIntValue(TableReader& table, std::string_view key, std::optional<IntValue>& value) const;

  // Reports P015 for a name that is no parameter; nullptr then.
  const ParameterDefinition* FindParameter(std::string_view name, const FilePlace& place,
                                           Diagnostics& diagnostics) const;
  // A table of values by parameter; wrong ones are reported and left out.
  std::map<std::string, ParameterValue> ReadSettings(TableReader& table,
                                                     std::string_view key) const;
};

// The value that a text writes for a parameter. Nothing, and P005, for what is none; `place` is the text's.
std::optional<ParameterValue> ParseSetting(const ParameterDefinition& parameter,
                                           std::string_view text, const FilePlace& place,
                                           Diagnostics& diagnostics);

// The value that TOML writes for a parameter: a string, integer, boolean or date, for a list an array of strings. Nothing, and
// P003 or P005, for anything else. `table` and `key` are where it stands.
std::optional<ParameterValue> ReadParameterValue(TableReader& table, std::string_view key,
                                                 TomlValue value,
                                                 const ParameterDefinition& parameter);

}  // namespace hegui

// The files of a new pack, from the templates that are built in (rules/templates). {{key}} in their text and their names becomes the
// value of that key; in TOML files it is escaped as the inside of a string. Thread-safe.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pack/pack_source.h"

namespace hegui {

using TemplateValues = std::map<std::string, std::string, std::less<>>;

// `name` is the folder of the template, "zh/pack"; empty when there is none. A key without a value stays as it is.
std::vector<PackFile> FillTemplate(std::string_view name, const TemplateValues& values);

}  // namespace hegui

// From the files of a language to plain values. All problems at once, each at its place, by the codes of table_reader.h;
// P006 for a table that stands in two files. Pure.
#pragma once

#include <memory>
#include <string>

#include "engine/base/diagnostic.h"
#include "engine/language/language.h"
#include "rules/pack/pack_source.h"

namespace hegui {

struct LoadedLanguage {
  std::shared_ptr<const Language> language;  // null when `diagnostics` holds an error
  Diagnostics diagnostics;
};

LoadedLanguage LoadLanguage(std::string id, const PackSource& files);

}  // namespace hegui

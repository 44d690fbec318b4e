// Reads [privacy] of a language: how persons are told in its texts. Problems by the codes of table_reader.h. Not thread-safe.
#pragma once

#include <memory>

#include "engine/language/privacy.h"
#include "rules/pack/table_reader.h"

namespace hegui {

std::shared_ptr<const PrivacyWords> ReadPrivacy(TomlValue written, Diagnostics& diagnostics);

}  // namespace hegui

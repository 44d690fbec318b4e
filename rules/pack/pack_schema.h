// The JSON schema of the TOML files of packs (rules/schema), by which editors complete and check them. It is data, held by tests
// against what the readers here take. Lives as long as the program.
#pragma once

#include <string_view>

namespace hegui {

// What the file is called where editors look for it.
inline constexpr std::string_view kPackSchemaName = "pack-1.schema.json";

std::string_view PackSchema();

}  // namespace hegui

// Documents that hold the same text, as JSON.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "engine/audit/audit.h"

namespace hegui {

// `name` makes of a document's path what is written.
nlohmann::ordered_json LikenessesToJson(const Audit& audit,
                                        const std::function<std::string(const std::string&)>& name);

}  // namespace hegui

// Reads what `hegui check --format json` wrote (schema hegui-audit/1, of any version), as far as a comparison needs it. The file may come
// from anybody: it is read as a stream, without a value of all of it, and what is not as the schema has it is an error. Pure.
//   C130 {reason, what}   no such report: reason is one of json, schema, type, twice, value, lacks; what: the key, or the parser's place
#pragma once

#include <string_view>

#include "engine/audit/earlier.h"
#include "engine/base/result.h"

namespace hegui {

Result<EarlierAudit> ReadEarlierAudit(std::string_view text);

}  // namespace hegui

// What older documents are by their first bytes: Word 97–2003, RTF, and what looks like them and cannot be read. Pure and thread-safe.
#pragma once

#include <optional>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/import/converter.h"

namespace hegui {

// Whether a file that begins so may be one of these; and which conversion it needs, judged by all of it.
bool MayNeedConversion(std::string_view beginning);
std::optional<Conversion> ConversionOf(std::string_view bytes);

// Why a compound file cannot be read, where its directory tells: D023 it asks for a password; D076 {format} it is no Word document
// (format: "works", "other").
std::optional<Error> RefuseOldDocument(std::string_view bytes);

}  // namespace hegui

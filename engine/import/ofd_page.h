// The text of one page of an OFD file: runs of characters with their places. Pure and thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/import/ofd_package.h"
#include "engine/import/page_layout.h"

namespace hegui {

struct OfdBox {
  double left = 0, top = 0, width = 0, height = 0;  // millimetres
};
// "x y w h"; nothing for anything else.
std::optional<OfdBox> ReadOfdBox(std::string_view text);

struct OfdPage {
  std::optional<OfdBox> box;           // its own, if it has one
  std::vector<std::string> templates;  // ids of what stands behind or above the text
  std::vector<PlacedWord> words;       // points
};

// Errors: those of OfdPackage::Read(); D073 {what = "words", limit} more objects than limits allow.
Result<OfdPage> ReadOfdPage(OfdPackage& package, const std::string& part);

}  // namespace hegui

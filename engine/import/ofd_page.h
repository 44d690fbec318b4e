// The text of one page of an OFD file: runs of characters with their places, and what pictures it has. Pure and thread-safe.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/import/ofd_package.h"
#include "engine/import/ofd_text.h"
#include "engine/import/page_layout.h"

namespace hegui {

// Drawings that pages show in places of theirs, by id: their words, as if they stood in the corner of a page.
using OfdUnits = std::map<std::string, std::vector<PlacedWord>>;

struct OfdPage {
  std::optional<OfdBox> box;           // its own, if it has one
  std::vector<std::string> templates;  // ids of what stands behind or above the text
  std::vector<PlacedWord> words;       // points
  std::vector<PlacedWord> inkless;     // text that nobody sees, as what OCR puts behind a picture
  double picture_area = 0;             // square millimetres
  std::string picture;                 // the largest one
};

// Text that is slanted, as a watermark is, or drawn twice at one place, as bold type is, counts as not there, or as once.
// Errors: those of OfdPackage::Read(); D073 {what = "words", limit} more objects than limits allow.
Result<OfdPage> ReadOfdPage(OfdPackage& package, const std::string& part, const OfdUnits& units);

// The drawings of a part with resources.
Result<void> ReadOfdUnits(OfdPackage& package, const std::string& part, OfdUnits& units);

}  // namespace hegui

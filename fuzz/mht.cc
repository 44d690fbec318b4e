// Any bytes as a page saved in one file: parts, encodings of their bodies, the page.
#include "engine/import/mht_importer.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/import_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hegui::fuzzing::CheckImport(hegui::ImportMht({reinterpret_cast<const char*>(data), size},
                                               hegui::testing::ZhLanguage(), {}));
  return 0;
}

// Any bytes as a page of a site.
#include "engine/import/html_importer.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/import_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hegui::fuzzing::CheckImport(hegui::ImportHtml({reinterpret_cast<const char*>(data), size},
                                                hegui::testing::ZhLanguage(), {}));
  return 0;
}

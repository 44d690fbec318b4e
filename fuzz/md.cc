// Any bytes as Markdown, front matter included.
#include "engine/import/markdown_importer.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/import_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hegui::fuzzing::CheckImport(hegui::ImportMarkdown({reinterpret_cast<const char*>(data), size},
                                                    hegui::testing::ZhLanguage(), {}));
  return 0;
}

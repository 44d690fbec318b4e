// Any parts as an OpenDocument text.
#include "engine/import/odt_importer.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/container_text.h"
#include "fuzz/support/import_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string container =
      hegui::fuzzing::ContainerOf({reinterpret_cast<const char*>(data), size});
  hegui::fuzzing::CheckImport(hegui::ImportOdt(container, hegui::testing::ZhLanguage(), {}));
  return 0;
}

// Any parts as an OFD.
#include <string>

#include "engine/import/ofd_importer.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/container_text.h"
#include "fuzz/support/import_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [as_written, well_formed] =
      hegui::fuzzing::ContainersOf({reinterpret_cast<const char*>(data), size});
  for (const std::string& container : {as_written, well_formed}) {
    hegui::fuzzing::CheckImport(hegui::ImportOfd(container, hegui::testing::ZhLanguage(), {}));
  }
  return 0;
}

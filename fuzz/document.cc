// Any bytes as a file that somebody submitted: told apart by content, older documents and PDFs as if another program had converted
// them. Reaches raw containers and compound files as well.
#include <string>

#include "engine/import/import.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/container_text.h"
#include "fuzz/support/import_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string converted =
      hegui::fuzzing::ContainersOf(
          "%%part word/document.xml\n"
          "<document><body><p><r><t>一、主要举措</t></r></p></body></document>")
          .as_written;
  const hegui::fuzzing::FixedConverter converter(converted);
  hegui::ImportOptions options;
  options.converter = &converter;
  hegui::fuzzing::CheckImport(hegui::ImportDocument(
      {reinterpret_cast<const char*>(data), size}, "a.wps", hegui::testing::ZhLanguage(), options));
  return 0;
}

// Any bytes as text: the proof of its charset, and every charset by force.
#include <string>

#include "engine/import/text_importer.h"
#include "engine/text/encoding.h"
#include "engine/text/utf8.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/import_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const hegui::Language& language = hegui::testing::ZhLanguage();
  hegui::fuzzing::CheckImport(hegui::ImportText(bytes, language, {}));
  for (const char* const charset : {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5"}) {
    const hegui::Result<hegui::DecodedText> decoded =
        hegui::DecodeText(bytes, language.charset, charset);
    hegui::fuzzing::Expect(!decoded || hegui::IsValidUtf8(decoded->text), "text is UTF-8");
  }
  return 0;
}

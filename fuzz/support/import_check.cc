#include "fuzz/support/import_check.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "engine/outline/outline.h"
#include "tests/support/document_laws.h"

namespace hegui::fuzzing {

void Expect(bool holds, std::string_view law) {
  if (!holds) {
    std::fprintf(stderr, "broken law: %.*s\n", static_cast<int>(law.size()), law.data());
    std::abort();
  }
}

void CheckImport(Result<ImportedText> imported) {
  if (imported) {
    CheckedDocument(std::move(*imported));
  } else {
    const std::string broken = testing::BrokenLaw(imported.error());
    Expect(broken.empty(), broken);
  }
}

Document CheckedDocument(ImportedText imported) {
  std::string broken = testing::BrokenLaw(imported);
  Expect(broken.empty(), broken);
  Document document = BuildOutline(std::move(imported), testing::ZhLanguage());
  broken = testing::BrokenLaw(document, testing::ZhLanguage());
  Expect(broken.empty(), broken);
  return document;
}

}  // namespace hegui::fuzzing

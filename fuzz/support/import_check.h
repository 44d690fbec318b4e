// What every target of an importer does with what came out: holds it against the laws of tests/support/document_laws.h, and makes a
// document of it. A broken law ends the program with its name, which is a finding.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/document/document.h"
#include "engine/document/imported_text.h"
#include "engine/import/converter.h"
#include "tests/support/zh_outline.h"

namespace hegui::fuzzing {

// Ends the program unless it holds.
void Expect(bool holds, std::string_view law);

void CheckImport(Result<ImportedText> imported);

// The same, for targets that go on with the document.
Document CheckedDocument(ImportedText imported);

// Whatever it is asked for, it says that another program made this of it.
class FixedConverter : public Converter {
 public:
  explicit FixedConverter(std::string_view result) : result_(result) {}
  Result<std::string> Convert(Conversion /*conversion*/,
                              std::string_view /*bytes*/) const override {
    return std::string(result_);
  }

 private:
  std::string_view result_;
};

}  // namespace hegui::fuzzing

// Any parts as a Word file that is given back with comments: the copy can be read, and holds the same text.
#include <string>
#include <vector>

#include "engine/import/docx_importer.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/container_text.h"
#include "fuzz/support/import_check.h"
#include "reports/docx_annotator.h"

namespace {

using hegui::fuzzing::Expect;

// At the first paragraphs and the last one, whole and in part; some of them overlap.
std::vector<hegui::Annotation> AnnotationsOf(const hegui::Document& document) {
  std::vector<hegui::Annotation> annotations;
  for (const hegui::Paragraph& paragraph : document.paragraphs) {
    if (annotations.size() < 8 || &paragraph == &document.paragraphs.back()) {
      hegui::Annotation annotation;
      annotation.rule = "a";
      annotation.lines = {"甲 & <乙>", "\"丙\""};
      annotation.span = paragraph.text;
      annotations.push_back(annotation);
      for (const hegui::Span part :
           {paragraph.heading, paragraph.label.value_or(hegui::Label{}).span}) {
        if (!part.empty()) {
          annotation.span = part;
          annotations.push_back(annotation);
        }
      }
    }
  }
  return annotations;
}

void Check(const std::string& container) {
  const hegui::Language& language = hegui::testing::ZhLanguage();
  hegui::Result<hegui::ImportedText> imported = hegui::ImportDocx(container, language, {});
  if (!imported) {
    return;
  }
  const hegui::Document document = hegui::fuzzing::CheckedDocument(std::move(*imported));
  const hegui::Result<std::string> copy =
      hegui::AnnotateDocx(container, document, language, AnnotationsOf(document), {2026, 1, 1});
  if (copy) {
    const hegui::Result<hegui::ImportedText> again = hegui::ImportDocx(*copy, language, {});
    Expect(again.has_value(), "copies can be read");
    Expect(again->source.text() == document.source.text(), "copies hold the same text");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [as_written, well_formed] =
      hegui::fuzzing::ContainersOf({reinterpret_cast<const char*>(data), size});
  Check(as_written);
  Check(well_formed);
  return 0;
}

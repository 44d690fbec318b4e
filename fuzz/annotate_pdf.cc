// Any bytes as a PDF that is given back with marks.
#include <string>
#include <vector>

#include "fuzz/fuzz_target.h"
#include "fuzz/support/import_check.h"
#include "reports/pdf_marks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<hegui::PdfMark> marks{
      {"甲（乙）", "丙", {1, 0, 0}, {{1, 80, 100, 200, 120}, {2, 80, 100, 200, 120}}},
      {"丁", "戊", {0, 1, 0}, {{9, 0, 0, 1, 1}}},
      {"己", "庚", {0, 0, 1}, {}}};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const hegui::PdfMarked marked = hegui::MarkPdf(bytes, marks, "hegui", "20260101");
  const bool done = marked.state == hegui::PdfMarked::State::kDone;
  hegui::fuzzing::Expect(done == marked.bytes.starts_with("%PDF-"), "copies are PDFs");
  return 0;
}

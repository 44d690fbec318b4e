#include "reports/pdf_annotator.h"

#include <algorithm>
#include <utility>

#include "reports/pdf_marks.h"

namespace hegui {
namespace {

PdfColour ColourOf(Severity severity) {
  switch (severity) {
    case Severity::kFatal:
      return {1, 0.55, 0.55};
    case Severity::kMajor:
      return {1, 0.78, 0.45};
    case Severity::kMinor:
      return {1, 0.95, 0.45};
    case Severity::kInfo:
      break;
  }
  return {0.65, 0.85, 1};
}

PdfMark MarkOf(const Annotation& annotation, const Document& document) {
  PdfMark mark;
  for (const std::string& line : annotation.lines) {
    mark.text += (mark.text.empty() ? "" : "\n") + line;
  }
  mark.subject = annotation.rule;
  mark.colour = ColourOf(annotation.severity);
  for (const PageBox& box : document.BoxesOf(annotation.span)) {
    mark.boxes.push_back({box.page, box.left, box.top, box.right, box.bottom});
  }
  return mark;
}

}  // namespace

Result<std::string> AnnotatePdf(std::string_view bytes, const Document& document,
                                const std::vector<Annotation>& annotations, const Date& day) {
  if (annotations.empty()) {
    return std::string(bytes);
  }
  std::vector<PdfMark> marks;
  marks.reserve(annotations.size());
  for (const Annotation& annotation : annotations) {
    marks.push_back(MarkOf(annotation, document));
  }
  std::string date = day.ToIso();
  date.erase(std::remove(date.begin(), date.end(), '-'), date.end());
  PdfMarked marked = MarkPdf(bytes, marks, kAnnotationAuthor, date);
  switch (marked.state) {
    case PdfMarked::State::kProtected:
      return Fail("D048");
    case PdfMarked::State::kDamaged:
      return Fail("D049", {{"reason", std::move(marked.reason)}});
    case PdfMarked::State::kDone:
      break;
  }
  return std::move(marked.bytes);
}

}  // namespace hegui

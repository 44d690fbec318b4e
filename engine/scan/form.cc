#include "engine/scan/form.h"

namespace hegui {

Outcome EvaluateForm(const FormRule& rule, const RuleContext& context) {
  switch (rule.check) {
    case FormCheck::kDocumentType:
      return context.Finish(CheckDocumentType(rule, context));
    case FormCheck::kPresence:
      return context.Finish(CheckPresence(rule, context));
    case FormCheck::kElements:
      return context.Finish(CheckElements(rule, context));
    case FormCheck::kSequence:
      return context.Finish(CheckSequence(rule, context));
    case FormCheck::kStyle:
      return context.Finish(CheckStyle(rule, context));
    case FormCheck::kSignature:
      return context.Finish(CheckSignature(rule, context));
    case FormCheck::kDate:
      return context.Finish(CheckDate(rule, context));
    case FormCheck::kIntegrity:
      return context.Finish(CheckIntegrity(rule, context));
    case FormCheck::kLength:
      return context.Finish(CheckLength(rule, context));
  }
  return context.Finish(context.Make(Status::kError, Reason::kUndetermined));
}

std::vector<Span> PartsOf(Element element, const Document& document) {
  std::vector<Span> parts;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.element == element) {
      parts.push_back(paragraph.text);
    }
  }
  return parts;
}

}  // namespace hegui

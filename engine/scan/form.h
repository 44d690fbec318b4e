// Evaluates `form`: the checks of a document's outer form, one function each. They ask the outline and the source, not what
// is asserted.
#pragma once

#include "engine/scan/rule_context.h"

namespace hegui {

Outcome EvaluateForm(const FormRule& rule, const RuleContext& context);

// The checks, each in the file of its name.
Outcome CheckDocumentType(const FormRule& rule, const RuleContext& context);  // document_type_check.cc
Outcome CheckPresence(const FormRule& rule, const RuleContext& context);      // element_check.cc
Outcome CheckElements(const FormRule& rule, const RuleContext& context);      // element_check.cc
Outcome CheckSequence(const FormRule& rule, const RuleContext& context);      // numbering_check.cc
Outcome CheckStyle(const FormRule& rule, const RuleContext& context);         // numbering_check.cc
Outcome CheckSignature(const FormRule& rule, const RuleContext& context);     // signature_check.cc
Outcome CheckDate(const FormRule& rule, const RuleContext& context);          // signature_check.cc
Outcome CheckIntegrity(const FormRule& rule, const RuleContext& context);     // integrity_check.cc
Outcome CheckLength(const FormRule& rule, const RuleContext& context);        // element_check.cc

// The spans of the paragraphs of an element, in order.
std::vector<Span> PartsOf(Element element, const Document& document);

}  // namespace hegui

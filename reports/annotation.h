// A finding as it is to stand in a copy of the submitted document: words, and the stretches of the document that they are about. A plain
// value; the writers of copies (docx_annotator.h, pdf_annotator.h) decide nothing but how it looks.
#pragma once

#include <string>
#include <vector>

#include "engine/audit/audit.h"
#include "reports/catalogue.h"

namespace hegui {

struct Annotation {
  std::string rule;
  Severity severity = Severity::kMajor;
  std::vector<std::string> lines;  // rule and title; what was found; what to do. Plain text
  Span span;                       // of the reading text; never empty
};

inline constexpr const char* kAnnotationAuthor = "hegui";
inline constexpr const char* kAnnotationInitials = "hg";

// All that was not met, met in part or is to be looked at by a person, by place. Each piece of evidence has an annotation; what is missing
// has one at the heading of the section where it should stand, else at the title, else at the first paragraph.
std::vector<Annotation> AnnotationsOf(const DocumentAudit& audit, const PackDefinition& pack,
                                      const Catalogue& words);

}  // namespace hegui

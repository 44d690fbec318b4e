// A part of a Word file with tags in its text as a template of its XML. Word cuts text into runs as it likes; a tag that is cut is put
// together in the run where it begins. What a section repeats follows from where it begins and ends:
//   in one paragraph             what stands between the tags
//   in two cells of one row      the row
//   in two rows of one table     these rows and those between
//   in two paragraphs            these paragraphs and those between; a paragraph of nothing but section tags vanishes
// Texts are always escaped: {{{name}}} is {{name}} here, since what is not text would break the file. Pure.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "reports/template_check.h"

namespace hegui {

// `checker` gets all tags; places are paragraphs (as lines) and characters of `name`. The result may be parsed when the checker finds
// nothing. Errors: those of docx_tree.h; C101 {what, limit} more tags than a
// letter has; C107 {problem: crossing, detail} a section that begins and ends where nothing whole can be
// repeated.
Result<std::string> DocxTemplateText(std::string_view xml, const std::string& name,
                                     TemplateChecker& checker);

// A text for the inside of a w:t; `prefix` as in docx_tree.h. Line ends become breaks, what cannot stand in XML or cannot be seen is shown.
std::string EscapeDocxText(std::string_view text, std::string_view prefix);

}  // namespace hegui

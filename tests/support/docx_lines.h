// What a Word file says, for tests of what is written.
#pragma once

#include <string>
#include <vector>

namespace hegui::test {

// The paragraphs of the body, in order; those of one row of a table are one line, with "|" between them. Empty when it is no Word file.
std::vector<std::string> DocxLines(const std::string& docx);

// One part of the file; empty when there is none of that name.
std::string DocxPart(const std::string& docx, const std::string& name);

}  // namespace hegui::test

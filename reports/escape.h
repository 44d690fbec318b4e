// Makes text that strangers wrote safe to put into a report: HTML (as text and as attribute value), Markdown, and the
// terminal. What cannot be seen but changes what is seen (control characters, marks of text direction, characters
// without width) is shown as a mark in all of them. Input may be any bytes; output is valid UTF-8. Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace hegui {

// Control characters as their symbols (␛, ␀), other invisible ones as ⟨U+202E⟩, broken bytes as U+FFFD. Tabs and line
// ends stay.
std::string ShowInvisible(std::string_view text);

// For text between tags and for quoted attribute values alike.
std::string EscapeHtml(std::string_view text);

// Whether a spreadsheet program may take a cell with this text for a formula.
bool LooksLikeFormula(std::string_view text);

// JSON for a script element of a page: the same value, and nothing in it that a browser could take for markup, nor a
// character that cannot be seen. REQUIRES: `json` is valid JSON in UTF-8.
std::string EscapeScriptData(std::string_view json);

// One line of GitHub flavoured Markdown: no markup, no HTML, no mention, no reference to an issue. Also fit for the cell
// of a table. Line ends and tabs become blanks.
std::string EscapeMarkdown(std::string_view text);

// One line for a terminal. Line ends and tabs become blanks.
std::string EscapeTerminal(std::string_view text);

}  // namespace hegui

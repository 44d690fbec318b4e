// Laws that hold for whatever an importer hands over and for every document that is made of it, however hostile the input: for property
// tests and for fuzzing. Each function names the first law that is broken; empty when all hold.
#pragma once

#include <string>

#include "engine/base/diagnostic.h"
#include "engine/document/document.h"
#include "engine/document/imported_text.h"
#include "engine/language/language.h"

namespace hegui::testing {

// An error says what it is, in text.
std::string BrokenLaw(const Error& error);

// Text is UTF-8; hints, places and boxes are those of the text, in order.
std::string BrokenLaw(const ImportedText& imported);

// Sections nest and cover the text, and spans lead back to the source.
std::string BrokenLaw(const Document& document, const Language& language);

}  // namespace hegui::testing

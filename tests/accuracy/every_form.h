// The same reports in every form in which reports are submitted, audited by the program as people run it, and how far the verdicts are
// those of the text. Own writers make most forms (tests/support/report_forms.h), LibreOffice the others. Writes to a folder of its own
// and runs programs; not thread-safe.
#pragma once

#include <string>
#include <vector>

#include "tests/accuracy/comparison.h"

namespace hegui::accuracy {

// A text, and the name under which its forms are audited.
struct TextReport {
  std::string name;
  std::string bytes;
};

struct FormDifference {
  std::string form;    // "docx-counted"
  std::string report;  // its name
  std::string rule;
  std::string expected, found;  // "fail planned-only | quote | quote"
  bool verdict = false;         // status or reason differ, not the quotes alone
  std::string explanation;      // why it is right so; empty for a defect
};

struct FormShare {
  std::string form;
  bool by_office = false;
  Share verdicts;     // status and reason
  Share quotes;       // of those whose verdicts agree
  int explained = 0;  // differences, in neither share
};

struct FormsResult {
  std::vector<FormShare> shares;  // in the order of the forms
  std::vector<FormDifference> differences;
  std::vector<std::string> problems;  // what was not made, or not read
};

// Whether LibreOffice is there to make its forms.
bool OfficeIsInstalled();

// `program`: hegui. `office`: the forms of LibreOffice, else those of our own writers.
FormsResult CompareForms(const std::vector<TextReport>& reports, bool office,
                         const std::string& program);

// A line for each form with its shares, and each difference that nothing explains.
std::string DescribeForms(const FormsResult& result);

}  // namespace hegui::accuracy

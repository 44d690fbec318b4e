// The tables of the catalogue, one per topic. Only catalogue.cc puts them together.
#pragma once

#include <span>

#include "reports/catalogue.h"

namespace hegui {

std::span<const Message> VerdictMessages();     // statuses, reasons, severities, assertions
std::span<const Message> FindingMessages();     // Outcome::message, notes of evidence, gate reasons
std::span<const Message> DiagnosticMessages();  // D, P, R and C codes
std::span<const Message> LabelMessages();     // roles, elements, facts, origins, profiles, formats
std::span<const Message> FrameMessages();     // what stands around the findings in a report
std::span<const Message> WorkbookMessages();  // sheets and columns of a workbook
std::span<const Message> SiteMessages();      // the pages of a site about a batch
std::span<const Message> LikenessMessages();  // documents that hold the same text, and its codes
std::span<const Message> RosterMessages();    // the roster of units, its codes too
std::span<const Message> ComparisonMessages();     // an earlier run, its codes too
std::span<const Message> DocumentationMessages();  // pages about a pack
std::span<const Message> CommandLineMessages();    // the command line
std::span<const Message> HelpMessages();           // its help

}  // namespace hegui

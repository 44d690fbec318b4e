// Audits made by hand, with every status, every kind of evidence and text that wants to break out of a report. The engine has
// no part in them but for the score, so that tests of reports do not move when rules do.
#pragma once

#include "engine/audit/audit.h"

namespace hegui::test {

// One document: a township's report with a wrapped paragraph, markup, a bidi override and an unrecognised section.
Audit SampleAudit();

// That document, one of another kind, one without anything to mend, and a file that could not be read.
Audit SampleBatch();

// That batch held against a roster: a unit that is late and sent two documents, one that sent a file that could not be read, one that is
// missing and has a name that wants to break out, one that is not yet due, one registered without a document; and a document of none.
Audit SampleRoster();

// That batch, its first two documents alike in a stretch that wants to break out.
Audit SampleLikeness();

}  // namespace hegui::test

// The results of an audit as a flat list, one row per document and rule, for formats that machines read. Words are chosen, places are
// told, nothing is escaped. Rows refer to the audit, which must outlive them.
#pragma once

#include <string>
#include <vector>

#include "engine/audit/audit.h"
#include "reports/catalogue.h"

namespace hegui {

struct ResultRow {
  const DocumentAudit* document = nullptr;
  const RuleDefinition* rule = nullptr;
  const Outcome* outcome = nullptr;
  std::string message;
  std::string quote;         // of the first evidence, else of what came closest; may be empty
  std::string section_path;  // where that stands
  Place place;               // of the first evidence; where there is none, the document's beginning
  std::string fingerprint;

  bool Failed() const {
    return outcome->status == Status::kFail || outcome->status == Status::kPartial;
  }
};

// Of all rules on all documents, in the order of the audit.
std::vector<ResultRow> ResultRows(const Audit& audit, const Catalogue& words);

}  // namespace hegui

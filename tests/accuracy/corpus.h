// The labelled reports: their bytes and labels, found by name, and the checks that tell a slip of the label from an error of
// the program. Reads files; not thread-safe.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/rule/rule_set.h"
#include "tests/accuracy/labels.h"

namespace hegui::accuracy {

struct LabelledReport {
  std::string name;
  std::string set;  // "examples": lies in examples/; "reports": written for this
  std::string path;
  std::string bytes;
  std::vector<Label> labels;  // empty: left out of the figures
};

struct Corpus {
  std::vector<LabelledReport> reports;  // by name
  std::vector<std::string> problems;    // "x.tsv:12: no such status: passed"
};

// Labels of `folder`; a report lies beside its labels, in ../reports, or in examples/.
Corpus ReadCorpus(const std::string& folder);

// The whole of a file; nothing when it can't be read.
std::string ReadWhole(const std::string& path);

// The pack built into the program, or that of a folder with what is built in below it. Says on stderr what is wrong with
// it; null then.
std::shared_ptr<const RuleSet> CompilePack(const std::string& folder);

// Audited as `hegui check` does, the level recognised. REQUIRES: it can be read.
DocumentAudit Judge(const RuleSet& rules, const std::string& path, std::string_view bytes);

// What is wrong with labels: rules that neither the pack knows nor `awaited` names, rules without a label or with two,
// quotes that do not stand where they say.
std::vector<std::string> CheckLabels(const LabelledReport& report, const Document& document,
                                     const std::set<std::string>& rules,
                                     const std::set<std::string>& awaited);

}  // namespace hegui::accuracy

// Waivers, decisions and the baseline of a run: read before it, summed up after it, and written for the next one.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/options.h"
#include "engine/audit/audit.h"
#include "engine/rule/rule_set.h"
#include "reports/catalogue.h"
#include "rules/pack/pack_source.h"

namespace hegui {

class Rulings {
 public:
  // Reads all files. What is wrong with them: those of file_system.h, rules/project/exception_reader.h and reports/baseline_file.h.
  Diagnostics Read(const RulingFiles& files, const PackDefinition& pack);

  // REQUIRES: Read found no error.
  void PutInto(AuditRequest& request) const;

  // What people should know of their waivers and decisions after all documents were audited:
  //   C071 {rule} a waiver that nothing used      C072 {rule, until} an expired one that would have held
  //   C073 {rule} a decision on another state of the document      C074 {rule} one that is not needed any more
  //   C075 {rule} one that nothing used      C076 {count} decisions without a verdict
  //   C079 {path, count} findings of the baseline that are no more
  // Where only some documents of a project were audited, those about others were of no use and are not named.
  Diagnostics SumUp(const Audit& audit, bool only_some) const;

  // Writes the new baseline and what is left to decide. Errors: those of output_file.h.
  Diagnostics Write(const Audit& audit, const Catalogue& words) const;

 private:
  std::vector<std::string> FilesToRead() const;
  void ReadWritten(const std::string& path, const PackDefinition& pack, Diagnostics& problems);

  RulingFiles files_;
  std::shared_ptr<const Exceptions> exceptions_;
  std::shared_ptr<const Baseline> baseline_;
  std::vector<PackSource> sources_;
  std::size_t open_ = 0;
  // The file for decisions as it is, and what it has entries for.
  std::string written_text_;
  std::set<std::pair<std::string, std::string>> written_;
};

}  // namespace hegui

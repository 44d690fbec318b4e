// What reports are not to tell: folders of the machine, and, when asked, who is meant. Both are taken out of the finished audit, so that no
// writer can forget it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/options.h"
#include "engine/audit/audit.h"
#include "engine/audit/redact.h"
#include "engine/base/result.h"
#include "engine/language/language.h"

namespace hegui {

// The bytes of the key file; empty when none is given. Errors: those of file_system.h, C111 {path, least}.
Result<std::string> ReadRedactKey(const PrivacyOptions& options);

// Paths in it that are absolute become relative to the working folder, or to the folder in which a path stands that was `given`, or else
// lose their folders; different documents keep different names. Paths that were given as relative ones stay.
void HideFolders(const std::vector<std::string>& given, Audit& audit);

// The same for one document by itself.
void HideFolders(const std::vector<std::string>& given, AuditInput& input);

// What puts pseudonyms into reports and messages, and keeps names of files out of the log from here on; null when options do not ask for it.
// `language` must outlive it.
std::shared_ptr<Redactor> RedactorFor(const PrivacyOptions& options, const Language& language,
                                      const std::string& key);

}  // namespace hegui

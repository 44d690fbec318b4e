// The audit as one HTML file that needs nothing else: no script, no network, fit for print. Pure.
#pragma once

#include <string>
#include <vector>

#include "engine/audit/audit.h"
#include "reports/write_options.h"

namespace hegui {

std::string WriteHtml(const Audit& audit, const WriteOptions& options);

// A batch as a folder: index.html first, then a page per document.
struct SiteFile {
  std::string name;
  std::string content;
};
std::vector<SiteFile> WriteSite(const Audit& audit, const WriteOptions& options);

}  // namespace hegui

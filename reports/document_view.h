// Builds the view of one audited document. Pure.
#pragma once

#include <string>
#include <string_view>

#include "engine/audit/audit.h"
#include "reports/labels.h"
#include "reports/report_view.h"

namespace hegui {

DocumentView BuildDocumentView(const DocumentAudit& audit, const PackDefinition& pack,
                               const Labels& labels, const Catalogue& words, std::string anchor,
                               const ViewOptions& options);

// The path for reports that leave the machine: an absolute path is reduced to the file's name.
std::string PortableName(std::string_view path);

std::vector<NoticeView> BuildNotices(const Diagnostics& notices, const Catalogue& words);

}  // namespace hegui

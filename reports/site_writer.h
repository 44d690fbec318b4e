// An audit as a folder of pages that needs nothing else: an overview of the batch, its table in other orders, the matrix of rules and
// documents, a page for each document, and the data for other programs beside them. All links are relative; all is readable without
// the scripts. The same audit gives the same bytes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/audit/audit.h"
#include "engine/base/diagnostic.h"
#include "reports/write_options.h"

namespace hegui {

struct SiteOptions {
  WriteOptions write;
  // Whether documents are ranked. Without it nothing is in an order that tells a rank, nor can be brought into one.
  bool ranking = true;
};

// Takes one file of the site at a time, so that they are not all in memory at once; an error ends the writing.
using SiteSink =
    std::function<std::optional<Error>(std::string_view name, std::string_view content)>;

// Names are plain ASCII, without folders; no two are the same. Errors: the sink's first one, C049 {reason} (xlsx_writer.h).
std::optional<Error> WriteSite(const Audit& audit, const SiteOptions& options,
                               const SiteSink& sink);

}  // namespace hegui

// Tables of data among the tables of a page: many are there for the layout, and hold paragraphs. Pure and thread-safe.
#pragma once

#include <vector>

#include "engine/import/html_tree.h"

namespace hegui {

// For each node, whether it is a <table> of data.
std::vector<bool> FindDataTables(const std::vector<HtmlNode>& nodes);

}  // namespace hegui

// The document on a page: its main text, without navigation, the line under the title, side lists and the foot, and with its title, which
// often stands outside of the main text. What the page tells about the document becomes metadata. Pure and thread-safe.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/import/html_lines.h"

namespace hegui {

struct HtmlPage {
  std::vector<HtmlLine> lines;  // of the document, in order
  std::map<std::string, std::string> metadata;
};

HtmlPage FindMainText(const std::vector<HtmlNode>& nodes, std::vector<HtmlLine> lines,
                      const Language& language);

}  // namespace hegui

#include "reports/markdown_page.h"

#include <algorithm>

namespace hegui {

std::string MarkdownCode(std::string_view id) {
  std::string code = EscapeTerminal(id);
  std::replace(code.begin(), code.end(), '`', '_');
  return "`" + code + "`";
}

void MarkdownPage::Line(std::string_view text) {
  out_ += text;
  out_ += '\n';
}

void MarkdownPage::Paragraph(std::string_view text) {
  Line(text);
  Line();
}

void MarkdownPage::Row(const std::vector<std::string>& cells) {
  std::string row = "|";
  for (const std::string& cell : cells) {
    row += " " + cell + " |";
  }
  Line(row);
}

void MarkdownPage::TableHead(const std::vector<std::string>& cells, std::string_view alignment) {
  Row(cells);
  std::string rule = "|";
  for (const char side : alignment) {
    rule += side == 'r' ? " ---: |" : " :--- |";
  }
  Line(rule);
}

void MarkdownPage::PrintLeft(std::string_view key, std::size_t left) {
  if (left > 0) {
    Line();
    Paragraph(words_.Text(key, {{"count", std::to_string(left)}}));
  }
}

void MarkdownPage::EndList(std::string_view key, std::size_t left) {
  PrintLeft(key, left);
  if (left == 0) {
    Line();
  }
}

void MarkdownPage::PrintProperty(const PropertyView& row) {
  std::string line = "- " + Md(row.label) + Word("colon") + Md(row.value);
  if (!row.origin.empty()) {
    line += " (" + Md(row.origin) + ")";
  }
  Line(line);
}

std::string MarkdownPage::Link(std::string_view text, const std::string& anchor) const {
  return links_known_ && !anchors_.contains(anchor) ? Md(text)
                                                    : "[" + Md(text) + "](#" + anchor + ")";
}

void MarkdownPage::AddAnchors(const std::vector<ResultView>& results, std::size_t left) {
  for (std::size_t i = 0; i + left < results.size(); ++i) {
    anchors_.insert(results[i].anchor);
  }
}

}  // namespace hegui

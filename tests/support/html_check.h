// Reads the HTML of our own writers strictly: what is not well-formed, or not among what they may write, is a problem. No parser of
// HTML in general.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hegui::test {

struct HtmlFacts {
  std::vector<std::string>
      problems;  // unbalanced tags, bare < and >, attributes without quotes, ids given twice
  std::set<std::string> tags;
  std::set<std::string> attributes;
  std::set<std::string> ids;
  std::vector<std::string> links;      // values of href, but for
  std::vector<std::string> web_links;  // those that leave the report
  std::string text;  // all text between tags but for style sheet and scripts, still escaped
  std::string style;
  std::string script;  // of the program's own
  std::string data;    // JSON
  std::string policy;  // content of the content security policy
};

HtmlFacts ReadHtml(std::string_view html);

}  // namespace hegui::test

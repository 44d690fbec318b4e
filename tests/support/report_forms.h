// One report in the forms in which reports are submitted, written by hand for tests: Word, OpenDocument, Markdown, HTML, the page of a
// government's site, a page saved in one file, OFD, PDF. All hold the same paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/import/page_layout.h"

namespace hegui::test {

struct PlainReport {
  std::vector<std::string>
      title;  // its lines; also the first ones of `paragraphs`, unless the text has a head before
  std::vector<std::string> paragraphs;
  bool begins_with_title = false;
};

// The paragraphs of a text file, as the outline puts them together, without blanks at their ends.
PlainReport PlainReportOf(std::string_view text);

// How headings are numbered where a format can count them.
enum class HeadingNumbers {
  kTyped,    // as text, in paragraphs without a style
  kCounted,  // by the format, in heading styles; as text where they do not run 一、二、… and （一）（二）…
};
// Set as official documents are: A4, 28 characters of 16 points a line, a page number at the foot.
std::string DocxReportOf(const PlainReport& report, HeadingNumbers numbers);
std::string FlatOpcReportOf(const PlainReport& report, HeadingNumbers numbers);
std::string OdtReportOf(const PlainReport& report, HeadingNumbers numbers);

// The main headings as headings, those below in bold type.
std::string MarkdownOf(const PlainReport& report);
// As an editor saves it: a paragraph each, the title and headings in tags of their own or none.
std::string HtmlOf(const PlainReport& report, bool heading_tags = false);

struct PageForm {
  bool title_in_text = true;  // else only as the headline of the page
  bool line_breaks = false;   // <br> and no-break spaces instead of paragraphs
};
// With navigation, where one is, a table of metadata (published on 2024-03-16), side lists with reports of other years, what there is to share
// and print, and the foot of the site.
std::string GovernmentPageOf(const PlainReport& report, const PageForm& form = {});
// As a browser saves a page in one file, quoted-printable.
std::string MhtOf(std::string_view html, std::string_view charset);

struct OfdForm {
  bool backslashes = false;  // in paths, and those from the root
  bool own_prefix = false;   // another prefix and namespace than the standard's
  bool single = false;       // a text object for each character, in no order
  bool second_body = false;  // the last page in a document of its own
};
// Pages as they were placed (engine/import/page_layout.h), with a template that has a running head.
std::string OfdOf(const std::vector<PlacedPage>& pages, const OfdForm& form = {});
// The report set on pages, as official documents are.
std::vector<PlacedPage> PagesOf(const PlainReport& report);

}  // namespace hegui::test

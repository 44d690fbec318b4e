#include "reports/text_view.h"

#include <algorithm>
#include <string>

#include "reports/display_text.h"

namespace hegui {
namespace {

// The quoted stretches that touch each paragraph.
std::vector<std::vector<QuotedSpan>> ByParagraph(const std::vector<QuotedSpan>& quoted,
                                                 const Document& document) {
  std::vector<std::vector<QuotedSpan>> touching(document.paragraphs.size());
  for (const QuotedSpan& quote : quoted) {
    const int first = document.ParagraphAt(quote.span.begin);
    if (first < 0 || quote.span.empty()) {
      continue;
    }
    for (auto i = static_cast<std::size_t>(first);
         i < touching.size() && document.paragraphs[i].text.begin < quote.span.end; ++i) {
      touching[i].push_back(quote);
    }
  }
  return touching;
}

// Cuts a paragraph where a quote begins or ends; each piece knows the quotes that cover it.
std::vector<TextPiece> Cut(Span paragraph, const std::vector<QuotedSpan>& quotes,
                           const Document& document) {
  std::vector<std::uint32_t> cuts{paragraph.begin, paragraph.end};
  for (const QuotedSpan& quote : quotes) {
    cuts.push_back(std::clamp(quote.span.begin, paragraph.begin, paragraph.end));
    cuts.push_back(std::clamp(quote.span.end, paragraph.begin, paragraph.end));
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());

  std::vector<TextPiece> pieces;
  // Two cuts may fall into one character of the source: what was shown is not shown again.
  std::uint32_t shown_until = document.map.ToSource(paragraph.begin);
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const Span piece{cuts[i], cuts[i + 1]};
    Span source = document.SourceOf(piece);
    // Blanks that the fold dropped between two pieces belong to the second.
    source.begin = shown_until;
    source.end = std::max(source.end, shown_until);
    shown_until = source.end;
    TextPiece view;
    view.text = JoinLines(document.source.Of(source));
    for (const QuotedSpan& quote : quotes) {
      if (!quote.span.Contains(piece)) {
        continue;
      }
      view.quoted = true;
      if (quote.finding && std::find(view.findings.begin(), view.findings.end(), *quote.finding) ==
                               view.findings.end()) {
        view.findings.push_back(*quote.finding);
      }
    }
    std::sort(view.findings.begin(), view.findings.end());
    pieces.push_back(std::move(view));
  }
  return pieces;
}

int HeadingLevel(const Paragraph& paragraph, const Document& document) {
  if (paragraph.heading.empty() || paragraph.run_in || paragraph.section < 0) {
    return 0;
  }
  return document.sections[static_cast<std::size_t>(paragraph.section)].level;
}

std::string_view ElementKey(Element element) {
  switch (element) {
    case Element::kMasthead:
      return "role.masthead";
    case Element::kTitle:
      return "role.title";
    case Element::kAddressee:
      return "role.addressee";
    case Element::kOpening:
      return "role.opening";
    case Element::kBody:
      return "role.body";
    case Element::kClosing:
      return "role.closing";
    case Element::kSignature:
      return "role.signature";
    case Element::kDate:
      return "role.date";
    case Element::kAttachment:
      return "role.attachment";
  }
  return "role.body";
}

// Labels of the roles of the section that begins in the paragraph, or of its element; empty where the paragraph before has
// the same.
class RoleNames {
 public:
  explicit RoleNames(const ViewContext& context) : context_(context) {}

  std::string At(const Paragraph& paragraph) {
    std::string name = NameOf(paragraph);
    if (name == last_) {
      return {};
    }
    last_ = name;
    return name;
  }

 private:
  std::string NameOf(const Paragraph& paragraph) {
    const std::vector<RoleSection>& sections = context_.audit.sections;
    while (next_ < sections.size() && sections[next_].span.begin < paragraph.text.end) {
      const RoleSection& section = sections[next_++];
      roles_.clear();
      for (const std::string& role : section.roles) {
        roles_ += (roles_.empty() ? "" : context_.words.Text("list.separator")) +
                  context_.labels.Role(role);
      }
    }
    return paragraph.element == Element::kBody ? roles_
                                               : context_.words.Text(ElementKey(paragraph.element));
  }

  const ViewContext& context_;
  std::size_t next_ = 0;
  std::string roles_;
  std::string last_;
};

}  // namespace

std::vector<ParagraphView> BuildTextView(const std::vector<QuotedSpan>& quoted,
                                         const ViewContext& context) {
  const Document& document = context.audit.document;
  const std::vector<std::vector<QuotedSpan>> quotes = ByParagraph(quoted, document);
  RoleNames roles(context);
  std::vector<ParagraphView> views;
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    ParagraphView view;
    view.anchor = context.ParagraphAnchor(i);
    view.line = std::to_string(document.PlaceOf(paragraph.text).line);
    view.heading_level = HeadingLevel(paragraph, document);
    view.role = roles.At(paragraph);
    view.pieces = Cut(paragraph.text, quotes[i], document);
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace hegui

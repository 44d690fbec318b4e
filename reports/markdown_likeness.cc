#include "reports/markdown_likeness.h"

#include <cstddef>
#include <string>

namespace hegui {

void PrintMarkdownLikenesses(const ReportView& view, MarkdownPage& page) {
  if (view.likenesses.empty()) {
    return;
  }
  page.Paragraph("## " + page.Word("likeness.heading"));
  page.Paragraph(Md(page.Word("likeness.lead")));
  page.TableHead({page.Word("likeness.first"), page.Word("likeness.second"),
                  page.Word("likeness.kind"), page.Word("likeness.share"),
                  page.Word("likeness.characters"), page.Word("likeness.longest")},
                 "lllrrr");
  const auto name = [&](std::size_t document) {
    const DocumentView& of = view.documents[document];
    return page.Link(of.unit.empty() ? of.title : of.unit, of.anchor) + " " + Md(of.name);
  };
  const std::size_t left = page.FitAll(view.likenesses, [&](const LikenessView& pair) {
    page.Row({name(pair.first), name(pair.second), Md(pair.kind), pair.share,
              std::to_string(pair.characters), std::to_string(pair.longest)});
  });
  page.EndList("likeness.more", left);
}

}  // namespace hegui

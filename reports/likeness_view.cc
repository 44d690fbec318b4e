#include "reports/likeness_view.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "engine/text/utf8.h"
#include "reports/display_text.h"
#include "reports/numbers.h"
#include "reports/view_context.h"

namespace hegui {
namespace {

constexpr std::size_t kQuoteCharacters = 120;
constexpr std::size_t kQuoteBytes = 4U << 10;  // that are looked at for them

std::string_view KeyOf(LikenessKind kind) {
  switch (kind) {
    case LikenessKind::kOtherYears:
      return "likeness.other-years";
    case LikenessKind::kSameUnit:
      return "likeness.same-unit";
    case LikenessKind::kOtherUnits:
      break;
  }
  return "likeness.other-units";
}

int SectionAt(const DocumentAudit& audit, std::uint32_t offset) {
  int innermost = -1;
  for (std::size_t i = 0; i < audit.sections.size(); ++i) {
    if (audit.sections[i].span.Contains(offset)) {
      innermost = static_cast<int>(i);
    }
  }
  return innermost;
}

}  // namespace

std::string BeginningOf(const Document& document, Span passage) {
  std::string_view quote = document.QuoteOf(passage);
  if (quote.size() > kQuoteBytes) {
    std::size_t end = kQuoteBytes;
    while (IsContinuation(quote[end])) {
      --end;
    }
    quote = quote.substr(0, end);
  }
  return CutEnd(OnOneLine(quote), kQuoteCharacters);
}

std::vector<LikenessView> BuildLikenessViews(const Audit& audit,
                                             const std::vector<DocumentView>& documents,
                                             const Labels& labels, const Catalogue& words,
                                             const ViewOptions& options) {
  std::vector<std::size_t> shown_at;  // by input
  std::size_t count = 0;
  for (const AuditInput& input : audit.inputs) {
    shown_at.push_back(input.audited ? count++ : 0);
  }
  const auto context = [&](std::size_t input) {
    const std::string& anchor = documents[shown_at[input]].anchor;
    return ViewContext{*audit.pack, *audit.inputs[input].audited,
                       words,       labels,
                       anchor,      options.with_text || options.text_elsewhere};
  };
  const auto place = [](const ViewContext& of, Span span) {
    return of.MakePlace(of.audit.document.PlaceOf(span), span, SectionAt(of.audit, span.begin));
  };
  const auto quote = [](const ViewContext& of, Span span) {
    return BeginningOf(of.audit.document, span);
  };
  std::vector<LikenessView> views;
  for (const Likeness& likeness : audit.likenesses) {
    const ViewContext first = context(likeness.first), second = context(likeness.second);
    LikenessView view;
    view.first = shown_at[likeness.first];
    view.second = shown_at[likeness.second];
    view.kind = words.Text(KeyOf(likeness.kind));
    view.share = PercentText(likeness.share);
    view.share_hundredths = likeness.share;
    view.characters = likeness.shared;
    view.longest = likeness.longest;
    view.message = words.Text("likeness.message", {{"share", view.share},
                                                   {"characters", std::to_string(view.characters)},
                                                   {"longest", std::to_string(view.longest)}});
    for (const LikePassage& passage : likeness.passages) {
      view.passages.push_back(
          {words.Text("likeness.length", {{"count", std::to_string(passage.characters)}}),
           quote(first, passage.first), quote(second, passage.second), place(first, passage.first),
           place(second, passage.second)});
    }
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace hegui

#include "reports/html_builder.h"

#include <gtest/gtest.h>

namespace hegui {
namespace {

TEST(HtmlBuilderTest, ClosesElementsInOrder) {
  HtmlBuilder html;
  {
    const auto list = html.In("ul");
    html.Leaf("li", {{"class", "a"}}, "x");
  }
  EXPECT_EQ(std::move(html).Take(), "<ul><li class=\"a\">x</li>\n</ul>\n");
}

TEST(HtmlBuilderTest, EscapesTextAndValues) {
  HtmlBuilder html;
  html.Leaf("a", {{"title", "\"><script>"}}, "<b> & 'x'");
  EXPECT_EQ(std::move(html).Take(),
            "<a title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; &#39;x&#39;</a>");
}

TEST(HtmlBuilderTest, LeavesEmptyAttributesOut) {
  HtmlBuilder html;
  html.Leaf("td", {{"class", ""}}, "x");
  EXPECT_EQ(std::move(html).Take(), "<td>x</td>");
}

}  // namespace
}  // namespace hegui

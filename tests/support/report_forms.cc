#include "tests/support/report_forms.h"

#include <algorithm>

#include "tests/support/zh_outline.h"

namespace hegui::test {
namespace {

std::string_view Trimmed(std::string_view text) {
  static constexpr std::string_view kBlanks[] = {" ",      "\t",     "\r",    "\n",
                                                 "\u3000", "\u00A0", "\u2003"};
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view blank : kBlanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        more = true;
      }
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        more = true;
      }
    }
  }
  return text;
}

// A broken line put together again.
std::string WithoutLineEnds(std::string_view quote) {
  std::string text;
  for (std::size_t begin = 0; begin <= quote.size();) {
    const std::size_t end = std::min(quote.find('\n', begin), quote.size());
    text += Trimmed(quote.substr(begin, end - begin));
    begin = end + 1;
  }
  return text;
}

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char byte : text) {
    escaped += byte == '<' ? "&lt;" : byte == '&' ? "&amp;" : std::string(1, byte);
  }
  return escaped;
}

bool IsMainHeading(std::string_view text) {
  return text.size() < 120 && text.substr(0, 12).find("、") != std::string_view::npos &&
         text.find("。") == std::string_view::npos &&
         std::string_view("一二三四五六七八九十").find(text.substr(0, 3)) != std::string_view::npos;
}

bool IsSubheading(std::string_view text) {
  return text.starts_with("（") && text.size() < 90 && text.find("。") == std::string_view::npos;
}

std::string Joined(const std::vector<std::string>& lines, std::string_view mark) {
  std::string joined;
  for (const std::string& line : lines) {
    joined += (joined.empty() ? "" : std::string(mark)) + line;
  }
  return joined;
}

}  // namespace

PlainReport PlainReportOf(std::string_view text) {
  const Document document = testing::Outline(std::string(text));
  PlainReport report;
  for (const Paragraph& paragraph : document.paragraphs) {
    const std::string line = WithoutLineEnds(document.QuoteOf(paragraph.text));
    report.begins_with_title = report.begins_with_title ||
                               (report.paragraphs.empty() && paragraph.element == Element::kTitle);
    if (paragraph.element == Element::kTitle) {
      report.title.push_back(line);
    }
    report.paragraphs.push_back(line);
  }
  return report;
}

std::string MarkdownOf(const PlainReport& report) {
  std::string text;
  for (const std::string& paragraph : report.paragraphs) {
    text += IsMainHeading(paragraph)  ? "## " + paragraph
            : IsSubheading(paragraph) ? "**" + paragraph + "**"
                                      : paragraph;
    text += "\n\n";
  }
  return text;
}

std::string HtmlOf(const PlainReport& report, bool heading_tags) {
  std::string html = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n";
  for (const std::string& paragraph : report.paragraphs) {
    const bool title =
        std::find(report.title.begin(), report.title.end(), paragraph) != report.title.end();
    const char* const tag = !heading_tags              ? ""
                            : title                    ? "h1"
                            : IsMainHeading(paragraph) ? "h2"
                            : IsSubheading(paragraph)  ? "h3"
                                                       : "";
    if (*tag != '\0') {
      html += "<" + std::string(tag) + ">" + Escaped(paragraph) + "</" + tag + ">\n";
      continue;
    }
    html += "<p style=\"text-indent:2em\">" + Escaped(paragraph) + "</p>\n";
  }
  return html + "</body></html>\n";
}

std::string GovernmentPageOf(const PlainReport& report, const PageForm& form) {
  const std::string headline = Escaped(Joined(report.title, ""));
  const std::size_t begin =
      report.begins_with_title && !form.title_in_text ? report.title.size() : 0;
  std::string text;
  for (std::size_t i = begin; i < report.paragraphs.size(); ++i) {
    const std::string paragraph = Escaped(report.paragraphs[i]);
    text += form.line_breaks
                ? "&nbsp;&nbsp;&nbsp;&nbsp;" + paragraph + "<br>\n"
                : "<p><span style=\"font-size:16pt\">&emsp;&emsp;" + paragraph + "</span></p>\n";
  }
  return R"(<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>)" +
         headline +
         R"(_砚北市人民政府门户网站</title>
<script>if (a < b && c > d) { document.write("<div class='x'>"); }</script>
<style>.a { display: none }</style></head><body><form id="aspnetForm">
<div class="header"><h1>砚北市人民政府门户网站</h1>
<ul class="nav"><li><a href="#">首页</a></li><li><a href="#">政务公开</a></li><li><a href="#">互动交流</a></li></ul>
<div style="display: none">二、这里看不见的文字。</div></div>
<div class="crumbs">您现在的位置：<a href="#">首页</a> &gt; <a href="#">法治政府建设年度报告</a> &gt; 正文</div>
<div class="wrap"><div class="left"><h3>历年报告</h3><ul>
<li><a href="#">青石镇2021年法治政府建设情况的报告</a></li>
<li><a href="#">青石镇2020年法治政府建设情况的报告</a></li>
<li><a href="#">青石镇2019年法治政府建设情况的报告</a></li></ul></div>
<div class="right"><table class="meta"><tr><td>索引号：</td><td>YB0612-2024-00012</td><td>发布机构：</td><td>青石镇人民政府</td></tr>
<tr><td>发文字号：</td><td>青政发〔2024〕3号</td><td>成文日期：</td><td>2024-01-18</td></tr></table>
<h2 class="tit">)" +
         headline + R"(</h2>
<div class="info">发布日期：2024-03-16 来源：青石镇人民政府 浏览次数：<span>123</span> 字体：【大 中 小】</div>
<div class="TRS_Editor">)" +
         (form.line_breaks ? "<p>" + text + "</p>" : text) + R"(</div>
<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<p>【打印本页】【关闭窗口】</p>
<div>上一篇：<a href="#">青石镇2022年法治政府建设情况的报告</a></div></div></div>
<div class="footer"><p>主办：砚北市人民政府办公室 承办：砚北市大数据局</p>
<p>备案号：岚ICP备12345678号 网站标识码：1234567890</p><p>本网站所有内容未经授权不得转载。</p></div>
</form></body></html>
)";
}

std::string MhtOf(std::string_view html, std::string_view charset) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string body;
  std::size_t column = 0;
  for (const char byte : html) {
    const auto code = static_cast<unsigned char>(byte);
    if (byte == '\n') {
      body += "\r\n";
      column = 0;
      continue;
    }
    if (column > 70) {
      body += "=\r\n";
      column = 0;
    }
    if (code < 0x20 || code >= 0x7F || byte == '=') {
      body += {'=', kHex[code >> 4U], kHex[code & 15U]};
      column += 3;
    } else {
      body += byte;
      ++column;
    }
  }
  return "From: <Saved by Blink>\r\nSubject: page\r\nMIME-Version: 1.0\r\nContent-Type: "
         "multipart/related;\r\n"
         "\ttype=\"text/"
         "html\";\r\n\tboundary=\"----Boundary--x1\"\r\n\r\n\r\n------Boundary--x1\r\n"
         "Content-Type: text/html; charset=\"" +
         std::string(charset) +
         "\"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: "
         "http://localhost/a.html\r\n\r\n" +
         body +
         "\r\n------Boundary--x1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: "
         "base64\r\n\r\n"
         "iVBORw0KGgo=\r\n------Boundary--x1--\r\n";
}

}  // namespace hegui::test

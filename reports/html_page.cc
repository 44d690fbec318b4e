#include "reports/html_page.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/sha256.h"
#include "reports/assets.h"
#include "reports/html_tools.h"

namespace hegui {
namespace {

std::string Base64(const Sha256Digest& bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t group = 0;
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
    for (std::size_t i = 0; i < 3; ++i) {
      group = group << 8 | (i < count ? bytes[at + i] : 0U);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      text += i <= count ? kDigits[group >> (18 - 6 * i) & 0x3FU] : '=';
    }
  }
  return text;
}

}  // namespace

void PrintRunningHead(HtmlBuilder& html, std::string_view text) {
  const auto running = html.In("div", {{"class", "running"}, {"aria-hidden", "true"}});
  html.Leaf("p", {}, text);
}

std::string PageStyle(bool of_batch) {
  std::string css;
  for (const std::string_view part :
       {"report.css", "charts.css", "batch.css", "tools.css", "print.css"}) {
    css += Asset(part);
  }
  if (of_batch) {
    css += Asset("site.css");
  }
  return css;
}

std::string PageScript(bool of_batch) {
  std::string script(Asset("report.js"));
  if (of_batch) {
    script += Asset("site.js");
  }
  return script;
}

std::string BuildHtmlPage(const PageHead& head, const std::function<void(HtmlBuilder&)>& body) {
  const std::string css = PageStyle(head.of_batch);
  const std::string script = PageScript(head.of_batch);
  // Only the style sheet and the script below may apply, known by their digests; nothing else is allowed.
  const std::string policy = "default-src 'none'; style-src 'sha256-" + Base64(Sha256(css)) +
                             "'; script-src 'sha256-" + Base64(Sha256(script)) +
                             "'; base-uri 'none'; form-action 'none'";
  HtmlBuilder html;
  {
    const auto root = html.In("html", {{"lang", Name(head.language)}});
    {
      const auto head_element = html.In("head");
      html.Void("meta", {{"charset", "utf-8"}});
      html.Void("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
      html.Void("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
      html.Void("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
      html.Void("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
      html.Void("meta", {{"name", "generator"}, {"content", head.generator}});
      html.Leaf("title", {}, head.title);
      html.Style(css);
    }
    const std::string_view kind = head.of_batch ? "batch" : head.running.empty() ? "" : "sheet";
    const auto body_element = html.In("body", {{"class", kind}});
    if (!head.running.empty()) {
      PrintRunningHead(html, head.running);
    }
    {
      const auto leaf = html.In("div", {{"class", "leaf"}});
      body(html);
    }
    if (!head.data.empty()) {
      html.Data(kDataId, head.data);
    }
    html.Script(script);
  }
  return "<!DOCTYPE html>\n" + std::move(html).Take();
}

}  // namespace hegui

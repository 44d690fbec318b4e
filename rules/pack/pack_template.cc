#include "rules/pack/pack_template.h"

#include <functional>
#include <utility>

#include "rules/pack/embedded_rules.h"

namespace hegui {
namespace {

constexpr std::string_view kOpen = "{{";
constexpr std::string_view kClose = "}}";

// As in a string between double quotation marks.
std::string EscapedForToml(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr unsigned char kFirstPrintable = 0x20;
  constexpr unsigned char kDelete = 0x7F;
  std::string escaped;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      escaped += '\\';
      escaped += c;
    } else if (byte < kFirstPrintable || byte == kDelete) {
      escaped += "\\u00";
      escaped += kHex[byte / kHex.size()];
      escaped += kHex[byte % kHex.size()];
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string Verbatim(std::string_view text) { return std::string(text); }

std::string Filled(std::string_view text, const TemplateValues& values,
                   const std::function<std::string(std::string_view)>& escape) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t open = text.find(kOpen);
    const std::size_t close =
        open == std::string_view::npos ? open : text.find(kClose, open + kOpen.size());
    if (close == std::string_view::npos) {
      break;
    }
    const std::size_t end = close + kClose.size();
    const auto value = values.find(text.substr(open + kOpen.size(), close - open - kOpen.size()));
    filled += text.substr(0, open);
    filled +=
        value == values.end() ? std::string(text.substr(open, end - open)) : escape(value->second);
    text.remove_prefix(end);
  }
  return filled.append(text);
}

}  // namespace

std::vector<PackFile> FillTemplate(std::string_view name, const TemplateValues& values) {
  const std::string folder = "templates/" + std::string(name) + "/";
  std::vector<PackFile> files;
  for (const EmbeddedFile& file : EmbeddedRules()) {
    if (file.path.starts_with(folder)) {
      const bool toml = file.path.ends_with(".toml");
      files.push_back({Filled(file.path.substr(folder.size()), values, Verbatim),
                       Filled(file.content, values, toml ? EscapedForToml : Verbatim)});
    }
  }
  return files;
}

}  // namespace hegui

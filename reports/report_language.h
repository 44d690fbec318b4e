// The languages in which reports and messages are written. They are the program's own; the words of a rule pack
// (titles, hints, labels) stay in the language of the pack.
#pragma once

#include <optional>
#include <string_view>

namespace hegui {

enum class ReportLanguage { kChinese, kEnglish };

// As on the command line and in reports: "zh-CN", "en".
constexpr std::string_view Name(ReportLanguage language) {
  return language == ReportLanguage::kChinese ? "zh-CN" : "en";
}

constexpr std::optional<ReportLanguage> ReportLanguageNamed(std::string_view name) {
  if (name == Name(ReportLanguage::kChinese)) {
    return ReportLanguage::kChinese;
  }
  if (name == Name(ReportLanguage::kEnglish)) {
    return ReportLanguage::kEnglish;
  }
  return std::nullopt;
}

}  // namespace hegui

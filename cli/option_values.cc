#include "cli/option_values.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>

#include "engine/base/edit_distance.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxDecimals = 2;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::string Listed(const std::vector<std::string_view>& words) {
  std::string list;
  for (const std::string_view word : words) {
    list += (list.empty() ? "" : "\n") + std::string(word);
  }
  return list;
}

}  // namespace

std::optional<int> ParseScore(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  std::string decimals(text.substr(std::min(point + 1, text.size())));
  const bool digits_only = std::all_of(whole.begin(), whole.end(), IsDigit) &&
                           std::all_of(decimals.begin(), decimals.end(), IsDigit);
  const bool ends_in_point = point + 1 == text.size();
  if (whole.empty() || whole.size() > 3 || decimals.size() > kMaxDecimals || !digits_only ||
      ends_in_point) {
    return std::nullopt;
  }
  decimals.resize(kMaxDecimals, '0');
  const std::string hundredths = std::string(whole) + decimals;
  int value = 0;
  std::from_chars(hundredths.data(), hundredths.data() + hundredths.size(), value);
  return value <= 100 * 100 ? std::optional(value) : std::nullopt;
}

std::optional<unsigned> ParseCount(std::string_view text, unsigned maximum) {
  unsigned value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && stop == text.data() + text.size();
  return whole && value >= 1 && value <= maximum ? std::optional(value) : std::nullopt;
}

std::optional<std::pair<std::string, std::string>> ParseAssignment(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    return std::nullopt;
  }
  return std::pair(std::string(text.substr(0, equals)), std::string(text.substr(equals + 1)));
}

bool IsPackId(std::string_view text) {
  constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789-_.";
  return !text.empty() && text.front() != '.' &&
         text.find_first_not_of(kAllowed) == std::string_view::npos;
}

std::string PackIdFor(const std::string& folder) {
  constexpr const char* kAnyId = "my-pack";
  std::error_code ignored;
  const std::filesystem::path path = std::filesystem::absolute(folder, ignored).lexically_normal();
  const std::string name = (path.has_filename() ? path : path.parent_path()).filename().string();
  return IsPackId(name) ? name : kAnyId;
}

std::optional<ReportLanguage> LanguageAskedFor(const std::vector<std::string>& arguments) {
  constexpr std::string_view kOption = "--lang";
  std::optional<ReportLanguage> asked;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    std::string_view value;
    if (argument == kOption && i + 1 < arguments.size()) {
      value = arguments[i + 1];
    } else if (argument.substr(0, kOption.size() + 1) == "--lang=") {
      value = argument.substr(kOption.size() + 1);
    }
    asked = ReportLanguageNamed(value) ? ReportLanguageNamed(value) : asked;
  }
  return asked;
}

void OptionReader::ReadScore(std::string_view option, const std::optional<std::string>& text,
                             std::optional<int>& target) {
  if (!text) {
    return;
  }
  if (const std::optional<int> value = ParseScore(*text)) {
    target = value;
  } else {
    Refuse(option, *text, "0…100");
  }
}

void OptionReader::ReadSeverity(std::string_view option, const std::optional<std::string>& text,
                                std::optional<Severity>& target) {
  const std::vector<std::string_view> words{Name(Severity::kFatal), Name(Severity::kMajor),
                                            Name(Severity::kMinor), Name(Severity::kInfo)};
  std::size_t choice = words.size();
  ReadWord(option, text, words, choice);
  if (choice < words.size()) {
    target = SeverityNamed(words[choice]);
  }
}

void OptionReader::ReadDate(std::string_view option, const std::optional<std::string>& text,
                            Date& target) {
  if (!text) {
    return;
  }
  if (const std::optional<Date> date = ParseIsoDate(*text)) {
    target = *date;
  } else {
    Refuse(option, *text, "YYYY-MM-DD");
  }
}

void OptionReader::ReadCount(std::string_view option, const std::optional<std::string>& text,
                             unsigned maximum, unsigned& target) {
  if (!text) {
    return;
  }
  if (const std::optional<unsigned> count = ParseCount(*text, maximum)) {
    target = *count;
  } else {
    Refuse(option, *text, "1…" + std::to_string(maximum));
  }
}

void OptionReader::ReadLanguage(std::string_view option, const std::optional<std::string>& text,
                                std::optional<ReportLanguage>& target) {
  const std::vector<std::string_view> words{Name(ReportLanguage::kChinese),
                                            Name(ReportLanguage::kEnglish)};
  std::size_t choice = words.size();
  ReadWord(option, text, words, choice);
  if (choice < words.size()) {
    target = ReportLanguageNamed(words[choice]);
  }
}

void OptionReader::ReadId(std::string_view option, const std::optional<std::string>& text,
                          std::string& target) {
  if (!text) {
    return;
  }
  if (IsPackId(*text)) {
    target = *text;
  } else {
    Refuse(option, *text, "a-z 0-9 - _ .");
  }
}

void OptionReader::ReadWord(std::string_view option, const std::optional<std::string>& text,
                            const std::vector<std::string_view>& words, std::size_t& target) {
  if (!text) {
    return;
  }
  const auto found = std::find(words.begin(), words.end(), *text);
  if (found != words.end()) {
    target = static_cast<std::size_t>(found - words.begin());
  } else {
    Refuse(option, *text, Listed(words)).suggestion = Nearest(*text, words);
  }
}

Diagnostic& OptionReader::Refuse(std::string_view option, std::string_view text,
                                 std::string expected) {
  Diagnostic& problem = problems_.emplace_back();
  problem.code = "C004";
  problem.arguments = {{"option", std::string(option)},
                       {"value", std::string(text)},
                       {"expected", std::move(expected)}};
  return problem;
}

}  // namespace hegui

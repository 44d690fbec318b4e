#include "cli/environment.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <thread>

namespace hegui {
namespace {

constexpr int kMaxWidth = 120;  // longer lines are hard to read, however wide the terminal

std::string_view Variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

// POSIX: the first of the three that is set and not empty.
ReportLanguage LanguageOfLocale() {
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view locale = Variable(name);
    if (!locale.empty()) {
      return locale.substr(0, 2) == "zh" ? ReportLanguage::kChinese : ReportLanguage::kEnglish;
    }
  }
  return ReportLanguage::kEnglish;
}

int TerminalWidth(int otherwise) {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return std::min<int>(size.ws_col, kMaxWidth);
  }
  return otherwise;
}

}  // namespace

Environment ReadEnvironment() {
  Environment environment;
  environment.language = LanguageOfLocale();
  environment.output_is_terminal = isatty(STDOUT_FILENO) == 1;
  environment.errors_are_terminal = isatty(STDERR_FILENO) == 1;
  environment.colour_wanted = Variable("NO_COLOR").empty() && Variable("TERM") != "dumb";
  if (environment.output_is_terminal) {
    environment.width = TerminalWidth(environment.width);
  }
  return environment;
}

Date Today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

std::string Now() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  constexpr std::size_t kRoom = 40;
  std::array<char, kRoom> text{};
  std::string time(text.data(), std::strftime(text.data(), kRoom, "%Y-%m-%dT%H:%M:%S%z", &local));
  // +0800 is +08:00 in ISO 8601 with colons elsewhere.
  constexpr std::size_t kMinutes = 2;
  return time.size() > kMinutes ? time.insert(time.size() - kMinutes, ":") : time;
}

unsigned ProcessorCount() { return std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace hegui

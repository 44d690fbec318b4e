#include "cli/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>

namespace hegui {
namespace {

std::atomic<bool> hides_files = false;

}  // namespace

const std::vector<std::string_view>& LogLevels() {
  static const std::vector<std::string_view> kLevels{"trace", "debug", "info",
                                                     "warn",  "error", "off"};
  return kLevels;
}

void StartLog(const std::string& level) {
  spdlog::set_default_logger(spdlog::stderr_logger_mt("hegui"));
  spdlog::set_pattern("%H:%M:%S.%e [%l] %v");
  spdlog::set_level(spdlog::level::from_str(level));
}

void HideFilesInLog() { hides_files = true; }

std::string LogName(const std::string& path) { return hides_files ? "a file" : path; }

void LogInfo(const std::string& message) { spdlog::info("{}", message); }

void LogDebug(const std::string& message) { spdlog::debug("{}", message); }

}  // namespace hegui

#include "cli/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace hegui {

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

void LogInfo(const std::string& message) { spdlog::info("{}", message); }

void LogDebug(const std::string& message) { spdlog::debug("{}", message); }

}  // namespace hegui

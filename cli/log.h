// Log lines on standard error, for those who look for a fault; in English. Thread-safe once started.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hegui {

const std::vector<std::string_view>& LogLevels();  // "trace" … "off"

// REQUIRES: one of LogLevels(); called once.
void StartLog(const std::string& level);

void LogInfo(const std::string& message);
void LogDebug(const std::string& message);

}  // namespace hegui

// Log lines on standard error, for those who look for a fault; in English. Thread-safe once started.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hegui {

const std::vector<std::string_view>& LogLevels();  // "trace" … "off"

// REQUIRES: one of LogLevels(); called once.
void StartLog(const std::string& level);

// From then on lines name no file: its name may be that of a person.
void HideFilesInLog();
// What a line calls a file.
std::string LogName(const std::string& path);

void LogInfo(const std::string& message);
void LogDebug(const std::string& message);

}  // namespace hegui

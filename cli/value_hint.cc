#include "cli/value_hint.h"

#include <algorithm>
#include <utility>

#include "cli/log.h"
#include "cli/options.h"
#include "engine/rule/verdict.h"
#include "reports/report_writer.h"

namespace hegui {
namespace {

std::vector<std::string> Choices(std::string_view value) {
  std::vector<std::string> choices;
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find('|', begin), value.size());
    choices.emplace_back(value.substr(begin, end - begin));
    begin = end + 1;
  }
  return choices;
}

std::vector<std::string> Severities() {
  std::vector<std::string> names;
  for (const Severity severity :
       {Severity::kFatal, Severity::kMajor, Severity::kMinor, Severity::kInfo}) {
    names.emplace_back(Name(severity));
  }
  return names;
}

}  // namespace

ValueHint HintFor(std::string_view value, const PackWords& packs) {
  if (value.find('|') != std::string_view::npos) {
    return {Choices(value)};
  }
  if (value == "FORMAT") {
    return {ReportFormatNames()};
  }
  if (value == "FORMAT=FILE") {
    std::vector<std::string> names = ReportFormatNames();
    names.emplace_back(kPageOutput);
    return {std::move(names), HintedPaths::kFiles, true};
  }
  if (value == "NAME=VALUE") {
    return {packs.parameters, HintedPaths::kNone, true};
  }
  if (value == "SEVERITY") {
    return {Severities()};
  }
  if (value == "LOGLEVEL") {
    return {{LogLevels().begin(), LogLevels().end()}};
  }
  if (value == "LEVEL") {
    return {packs.profiles};
  }
  if (value == "RULE" || value == "GLOB") {
    return {packs.rules};
  }
  if (value == "PACK") {
    return {packs.packs, HintedPaths::kFiles};
  }
  if (value == "FILE" || value == "PATH") {
    return {{}, HintedPaths::kFiles};
  }
  if (value == "DIR") {
    return {{}, HintedPaths::kFolders};
  }
  return {};
}

std::string WordList(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) {
    list += (list.empty() ? "" : " ") + word;
  }
  return list;
}

}  // namespace hegui

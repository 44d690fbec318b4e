#include "tests/support/example_audit.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/audited.h"

namespace hegui::test {

namespace fs = std::filesystem;

Audit ExampleAudit() {
  const auto rules = EmbeddedPack();
  Audit audit;
  audit.program_version = "0.0.0";
  audit.pack = rules->pack;
  audit.options = {"2026-11-21", "zh-CN", "auto", {}};
  AuditRequest request;
  request.as_of = {2026, 11, 21};
  request.trace = true;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(HEGUI_SOURCE_DIR "/examples/reports")) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    audit.inputs.push_back(AuditDocument(*rules, path.filename().string(), bytes, request));
  }
  return audit;
}

}  // namespace hegui::test

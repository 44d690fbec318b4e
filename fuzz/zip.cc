// Any bytes as a zip container: all its parts read, one of them changed, another added, and read again.
#include <optional>
#include <string>
#include <vector>

#include "engine/import/zip_archive.h"
#include "engine/import/zip_writer.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/import_check.h"

namespace {

using hegui::ZipArchive;
using hegui::fuzzing::Expect;

std::vector<std::optional<std::string>> Parts(ZipArchive& archive) {
  std::vector<std::optional<std::string>> parts;
  for (std::size_t i = 0; i < archive.entries().size(); ++i) {
    hegui::Result<std::string> part = archive.ReadAll(i);
    parts.push_back(part ? std::optional(std::move(*part)) : std::nullopt);
  }
  return parts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  hegui::Result<ZipArchive> archive = ZipArchive::Open(bytes);
  if (!archive) {
    return 0;
  }
  std::vector<std::optional<std::string>> parts = Parts(*archive);
  std::vector<hegui::ZipChange> changes{{std::nullopt, "added.xml", "added"}};
  if (!parts.empty()) {
    changes.push_back({0, {}, "changed"});
    parts.front() = "changed";
  }
  parts.emplace_back("added");
  const hegui::Result<std::string> copy = hegui::WithChanges(bytes, changes, {2026, 1, 1});
  if (copy) {
    hegui::Result<ZipArchive> again = ZipArchive::Open(*copy);
    Expect(again.has_value(), "copies can be read");
    Expect(Parts(*again) == parts, "copies hold what the container held");
  }
  return 0;
}

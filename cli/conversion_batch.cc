#include "cli/conversion_batch.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "cli/file_system.h"
#include "cli/log.h"
#include "cli/worker_pool.h"
#include "engine/import/old_document.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxBatch = 16;
// What is larger is converted by itself when its turn comes; a batch is held in memory.
constexpr std::size_t kMaxBytes = 4U << 20;
constexpr std::size_t kMagicBytes = 16;

struct Batch {
  Conversion conversion = Conversion::kDocToDocx;
  std::vector<std::string> paths;
};

void AddBatches(Conversion conversion, const std::vector<std::string>& paths, unsigned jobs,
                std::vector<Batch>& batches) {
  const std::size_t each = std::clamp<std::size_t>((paths.size() + jobs - 1) / jobs, 1, kMaxBatch);
  for (std::size_t i = 0; i < paths.size(); i += each) {
    const auto begin = paths.begin() + static_cast<std::ptrdiff_t>(i);
    const auto end = paths.begin() + static_cast<std::ptrdiff_t>(std::min(i + each, paths.size()));
    batches.push_back({conversion, {begin, end}});
  }
}

void Convert(const Batch& batch, const DocumentConverter& converter) {
  std::vector<std::string> documents;
  for (const std::string& path : batch.paths) {
    Result<std::string> bytes = ReadFile(path, kMaxBytes);
    // What is refused, or cannot be read, says so when its turn comes.
    if (bytes && bytes->size() < kMaxBytes && ConversionOf(*bytes) == batch.conversion &&
        !RefuseOldDocument(*bytes)) {
      documents.push_back(std::move(*bytes));
    }
  }
  converter.ConvertAhead(batch.conversion, documents);
}

}  // namespace

void ConvertAhead(const Inputs& inputs, unsigned jobs, const DocumentConverter& converter) {
  std::vector<std::string> docs, rtfs;
  for (const Input& input : inputs.items) {
    if (input.error || input.entry || input.IsStandardInput()) {
      continue;
    }
    const Result<std::string> magic = ReadFile(input.path, kMagicBytes);
    if (magic && MayNeedConversion(*magic)) {
      (magic->starts_with("{") ? rtfs : docs).push_back(input.path);
    }
  }
  if (docs.size() + rtfs.size() < 2) {
    return;
  }
  std::vector<Batch> batches;
  AddBatches(Conversion::kDocToDocx, docs, jobs, batches);
  AddBatches(Conversion::kRtfToDocx, rtfs, jobs, batches);
  LogInfo("converting " + std::to_string(docs.size() + rtfs.size()) + " documents ahead");
  RunInParallel(
      batches.size(), jobs, [&](std::size_t i) { Convert(batches[i], converter); },
      [](std::size_t) {});
}

}  // namespace hegui

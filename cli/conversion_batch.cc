#include "cli/conversion_batch.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/file_system.h"
#include "cli/log.h"
#include "cli/worker_pool.h"
#include "engine/import/file_format.h"
#include "engine/import/old_document.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxBatch = 16;
// What is larger is converted by itself when its turn comes; a batch is held in memory.
constexpr std::size_t kMaxBytes = 4U << 20;
constexpr std::size_t kMagicBytes = 16;

using InputList = std::vector<const Input*>;

struct Batch {
  Conversion conversion = Conversion::kDocToDocx;
  InputList inputs;
};

void AddBatches(Conversion conversion, const InputList& inputs, unsigned jobs,
                std::vector<Batch>& batches) {
  const std::size_t each = std::clamp<std::size_t>((inputs.size() + jobs - 1) / jobs, 1, kMaxBatch);
  for (std::size_t i = 0; i < inputs.size(); i += each) {
    const auto begin = inputs.begin() + static_cast<std::ptrdiff_t>(i);
    const auto end =
        inputs.begin() + static_cast<std::ptrdiff_t>(std::min(i + each, inputs.size()));
    batches.push_back({conversion, {begin, end}});
  }
}

// The conversion that an input seems to need; nothing when it needs none, or is converted when its turn comes.
std::optional<Conversion> ConversionFor(const Input& input) {
  if (input.error || input.IsStandardInput()) {
    return std::nullopt;
  }
  if (input.entry) {
    if (input.entry->size >= kMaxBytes) {
      return std::nullopt;
    }
    std::string extension(ExtensionOf(input.entry->name));
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char byte) {
      return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    });
    return extension == "rtf"                         ? std::optional(Conversion::kRtfToDocx)
           : extension == "doc" || extension == "wps" ? std::optional(Conversion::kDocToDocx)
                                                      : std::nullopt;
  }
  const Result<std::string> magic = ReadFile(input.path, kMagicBytes);
  if (!magic || !MayNeedConversion(*magic)) {
    return std::nullopt;
  }
  return magic->starts_with("{") ? Conversion::kRtfToDocx : Conversion::kDocToDocx;
}

void Convert(const Batch& batch, const BundleReader& bundles, const DocumentConverter& converter) {
  std::vector<std::string> documents;
  for (const Input* const input : batch.inputs) {
    Result<std::string> bytes =
        input->entry ? bundles.Read(*input->entry) : ReadFile(input->path, kMaxBytes);
    // What is refused, or cannot be read, says so when its turn comes.
    if (bytes && bytes->size() < kMaxBytes && ConversionOf(*bytes) == batch.conversion &&
        !RefuseOldDocument(*bytes)) {
      documents.push_back(std::move(*bytes));
    }
  }
  converter.ConvertAhead(batch.conversion, documents);
}

}  // namespace

void ConvertAhead(const Inputs& inputs, const BundleReader& bundles, unsigned jobs,
                  const DocumentConverter& converter) {
  InputList docs, rtfs;
  for (const Input& input : inputs.items) {
    if (const std::optional<Conversion> conversion = ConversionFor(input)) {
      (*conversion == Conversion::kRtfToDocx ? rtfs : docs).push_back(&input);
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
      batches.size(), jobs, [&](std::size_t i) { Convert(batches[i], bundles, converter); },
      [](std::size_t) {});
}

}  // namespace hegui

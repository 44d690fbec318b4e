#include "cli/limited_annotator.h"

#include <cstddef>
#include <utility>

#include "cli/child_process.h"
#include "engine/base/limits.h"
#include "reports/pdf_annotator.h"

namespace hegui {
namespace {

constexpr const char* kLibrary = "QPDF";
constexpr std::size_t kMebibyte = std::size_t{1} << 20;
// The file, and what is put into it: a finding takes some hundred bytes.
constexpr std::size_t kMaxCopyBytes = 2 * limits::kMaxDocumentBytes;
// How a library says that there is no memory.
constexpr std::string_view kNoMemory = "bad_alloc";

// A mark tells the copy of the file from an error, whose code and arguments end with a zero each.
constexpr char kCopyMark = 'c', kErrorMark = 'e';

std::string Packed(const Result<std::string>& copy) {
  if (copy) {
    return kCopyMark + *copy;
  }
  std::string packed = kErrorMark + copy.error().code + '\0';
  for (const MessageArgument& argument : copy.error().arguments) {
    packed += argument.name + '\0' + argument.value + '\0';
  }
  return packed;
}

std::string TakePiece(std::string_view& text) {
  const std::size_t end = text.find('\0');
  std::string piece(text.substr(0, end));
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return piece;
}

Error UnpackedError(std::string_view packed) {
  Error error{TakePiece(packed), {}};
  while (!packed.empty()) {
    std::string name = TakePiece(packed);
    error.arguments.push_back({std::move(name), TakePiece(packed)});
  }
  return error;
}

tl::unexpected<Error> Exceeded(const std::string& limit) {
  return Fail("D022", {{"program", kLibrary}, {"limit", limit}});
}

std::string Mebibytes(std::size_t bytes) { return std::to_string(bytes / kMebibyte) + " MiB"; }

bool RanOutOfMemory(const Error& error) {
  return error.code == "D049" && !error.arguments.empty() &&
         error.arguments.front().value.find(kNoMemory) != std::string::npos;
}

}  // namespace

Result<std::string> AnnotatePdfWithinLimits(std::string_view bytes, const Document& document,
                                            const std::vector<Annotation>& annotations,
                                            const Date& day) {
  const WorkLimits limits{limits::kMaxConversionSeconds, limits::kMaxPdfMemory, kMaxCopyBytes};
  Result<ChildResult> result = RunWork(
      kLibrary, limits, [&] { return Packed(AnnotatePdf(bytes, document, annotations, day)); });
  if (!result) {
    return tl::unexpected(std::move(result).error());
  }
  switch (result->end) {
    case ChildEnd::kOutOfTime:
      return Exceeded(std::to_string(limits.seconds) + " s");
    case ChildEnd::kOutOfSpace:
      return Exceeded(Mebibytes(limits.output_bytes));
    case ChildEnd::kCrashed:
      return Fail("D049", {{"reason", "signal " + std::to_string(result->code)}});
    case ChildEnd::kExited:
      break;
  }
  if (result->code != 0 || result->output.empty()) {
    return Fail("D021",
                {{"program", kLibrary}, {"reason", "status " + std::to_string(result->code)}});
  }
  if (result->output.front() == kCopyMark) {
    result->output.erase(0, 1);
    return std::move(result->output);
  }
  Error error = UnpackedError(std::string_view(result->output).substr(1));
  if (RanOutOfMemory(error)) {
    return Exceeded(Mebibytes(limits.memory));
  }
  return tl::unexpected(std::move(error));
}

}  // namespace hegui

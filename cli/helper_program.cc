#include "cli/helper_program.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/log.h"
#include "engine/base/limits.h"

namespace hegui {
namespace {

constexpr std::size_t kMaxReasonBytes = 160;
constexpr std::size_t kMebibyte = std::size_t{1} << 20;

std::string Mebibytes(std::size_t bytes) { return std::to_string(bytes / kMebibyte) + " MiB"; }

bool RanOutOfMemory(const ChildResult& result) {
  for (const std::string_view sign : {"bad_alloc", "ut of memory", "annot allocate memory"}) {
    if (result.errors.find(sign) != std::string::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

Result<HelperProgram> HelperProgram::Find(const std::vector<std::string>& names,
                                          const std::string& package) {
  for (const std::string& name : names) {
    if (std::optional<std::string> path = FindProgram(name)) {
      return HelperProgram{std::move(*path), name};
    }
  }
  return Fail("D020", {{"program", names.front()}, {"package", package}});
}

ChildCommand HelperProgram::Command(std::vector<std::string> arguments,
                                    const PrivateFolder& folder) const {
  ChildCommand command;
  command.program = path;
  command.arguments = std::move(arguments);
  command.folder = folder.path();
  command.seconds = limits::kMaxConversionSeconds;
  command.memory = limits::kMaxConversionMemory;
  command.file_bytes = limits::kMaxConvertedBytes;
  command.files = limits::kMaxConversionFiles;
  command.output_bytes = limits::kMaxConvertedBytes;
  return command;
}

Result<ChildResult> Run(const HelperProgram& program, const ChildCommand& command) {
  LogDebug("run " + program.path);
  Result<ChildResult> result = RunChild(command);
  if (!result) {
    return result;
  }
  LogDebug(program.name + " ended with " + std::to_string(result->code));
  if (result->end == ChildEnd::kOutOfTime) {
    return Fail("D022",
                {{"program", program.name}, {"limit", std::to_string(command.seconds) + " s"}});
  }
  if (result->end == ChildEnd::kOutOfSpace) {
    return Fail("D022", {{"program", program.name}, {"limit", Mebibytes(command.file_bytes)}});
  }
  if (RanOutOfMemory(*result)) {
    return Fail("D022", {{"program", program.name}, {"limit", Mebibytes(command.memory)}});
  }
  if (result->end == ChildEnd::kCrashed) {
    return Fail("D021",
                {{"program", program.name}, {"reason", "signal " + std::to_string(result->code)}});
  }
  return result;
}

std::string ReasonOf(const ChildResult& result, const PrivateFolder& folder) {
  std::string text = result.errors;
  const std::string private_name = folder.path() + "/";
  for (std::size_t at = text.find(private_name); at != std::string::npos;
       at = text.find(private_name, at)) {
    text.erase(at, private_name.size());
  }
  const std::size_t end = text.find_last_not_of(" \t\r\n");
  if (end == std::string::npos) {
    return "exit status " + std::to_string(result.code);
  }
  text.resize(end + 1);
  const std::size_t line = text.find_last_of("\r\n");
  text = text.substr(line == std::string::npos ? 0 : line + 1).substr(0, kMaxReasonBytes);
  // It quotes the document, which may hold anything.
  std::replace_if(
      text.begin(), text.end(), [](char byte) { return byte < ' ' || byte > '~'; }, '?');
  return text;
}

}  // namespace hegui

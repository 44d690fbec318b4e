// The parts of a zip container, read under limits (engine/base/limits.h), all in memory: no name ever becomes a path, nothing is
// written. The only home of libzip. Not thread-safe; `bytes` must outlive it.
//
// Errors: D030 {reason} the container is damaged or lies about itself   D031 {limit, unit} more entries, bytes or a higher ratio than limits allow
//   D032 {part} encrypted   D033 {part} two parts of one name
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace hegui {

class ZipArchive {
 public:
  struct Entry {
    std::string name;  // as the directory has it: UTF-8 or, from older programs, any charset
    bool encrypted = false;
    std::uint64_t packed_size = 0;
    std::uint64_t size = 0;  // unpacked; as the directory has it

    bool IsFolder() const { return name.ends_with('/'); }
  };

  static Result<ZipArchive> Open(std::string_view bytes);
  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;
  ~ZipArchive();

  const std::vector<Entry>& entries() const;
  // The index of the entry of that very name; letter case counts. None: nullopt; two: D033.
  Result<std::optional<std::size_t>> Find(std::string_view name) const;

  // Gives the part's bytes piece by piece until they end or `take` fails, whose error it then returns. What came out of all parts counts
  // together.
  using Taker = std::function<Result<void>(std::string_view)>;
  Result<void> Read(std::size_t entry, const Taker& take);
  // The same, all at once.
  Result<std::string> ReadAll(std::size_t entry);

 private:
  struct State;
  explicit ZipArchive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace hegui

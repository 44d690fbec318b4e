#include "engine/import/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/limits.h"

namespace hegui {
namespace {

constexpr std::size_t kChunkBytes = 64U << 10;
// Below this a ratio says nothing: an empty sheet of styles shrinks to next to nothing.
constexpr std::size_t kRatioCountsFrom = 1U << 20;

struct ArchiveCloser {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string ReasonOf(zip_error_t& error) {
  std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  return reason;
}

tl::unexpected<Error> Damaged(std::string reason) {
  return Fail("D030", {{"reason", std::move(reason)}});
}

tl::unexpected<Error> TooMuch(std::string unit, std::size_t limit) {
  return Fail("D031", {{"unit", std::move(unit)}, {"limit", std::to_string(limit)}});
}

}  // namespace

struct ZipArchive::State {
  std::unique_ptr<zip_t, ArchiveCloser> archive;
  std::vector<Entry> entries;
  std::size_t unpacked = 0;
};

ZipArchive::ZipArchive(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::Open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) {
    return Damaged(ReasonOf(error));
  }
  auto state = std::make_unique<State>();
  state->archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!state->archive) {
    zip_source_free(source);
    return Damaged(ReasonOf(error));
  }
  zip_error_fini(&error);
  const zip_int64_t count = zip_get_num_entries(state->archive.get(), 0);
  if (count < 0 || static_cast<std::size_t>(count) > limits::kMaxZipEntries) {
    return TooMuch("entries", limits::kMaxZipEntries);
  }
  state->entries.reserve(static_cast<std::size_t>(count));
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    zip_stat_t stat;
    const char* name = zip_get_name(state->archive.get(), i, ZIP_FL_ENC_RAW);
    if (name == nullptr || zip_stat_index(state->archive.get(), i, ZIP_FL_ENC_RAW, &stat) != 0) {
      return Damaged(zip_strerror(state->archive.get()));
    }
    const bool encrypted =
        (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
    const zip_uint64_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
    const zip_uint64_t size = (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0;
    state->entries.push_back({name, encrypted, packed, size});
  }
  return ZipArchive(std::move(state));
}

const std::vector<ZipArchive::Entry>& ZipArchive::entries() const { return state_->entries; }

Result<std::optional<std::size_t>> ZipArchive::Find(std::string_view name) const {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < state_->entries.size(); ++i) {
    if (state_->entries[i].name != name) {
      continue;
    }
    if (found) {
      return Fail("D033", {{"part", std::string(name)}});
    }
    found = i;
  }
  return found;
}

Result<void> ZipArchive::Read(std::size_t index, const Taker& take) {
  const Entry& entry = state_->entries[index];
  if (entry.encrypted) {
    return Fail("D032", {{"part", entry.name}});
  }
  const std::unique_ptr<zip_file_t, FileCloser> file(
      zip_fopen_index(state_->archive.get(), index, 0));
  if (!file) {
    return Damaged(zip_strerror(state_->archive.get()));
  }
  std::vector<char> chunk(kChunkBytes);
  for (std::size_t produced = 0;;) {
    const zip_int64_t size = zip_fread(file.get(), chunk.data(), chunk.size());
    if (size < 0) {
      return Damaged(zip_file_strerror(file.get()));
    }
    if (size == 0) {
      return {};
    }
    produced += static_cast<std::size_t>(size);
    state_->unpacked += static_cast<std::size_t>(size);
    if (produced > limits::kMaxPartBytes) {
      return TooMuch("part", limits::kMaxPartBytes);
    }
    if (state_->unpacked > limits::kMaxUnpackedBytes) {
      return TooMuch("bytes", limits::kMaxUnpackedBytes);
    }
    if (produced > kRatioCountsFrom && produced / limits::kMaxUnpackedRatio > entry.packed_size) {
      return TooMuch("ratio", limits::kMaxUnpackedRatio);
    }
    if (Result<void> taken = take({chunk.data(), static_cast<std::size_t>(size)}); !taken) {
      return taken;
    }
  }
}

Result<std::string> ZipArchive::ReadAll(std::size_t entry) {
  std::string bytes;
  Result<void> read = Read(entry, [&bytes](std::string_view piece) -> Result<void> {
    bytes += piece;
    return {};
  });
  if (!read) {
    return tl::unexpected(std::move(read).error());
  }
  return bytes;
}

}  // namespace hegui

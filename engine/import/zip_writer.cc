#include "engine/import/zip_writer.h"

#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

namespace hegui {
namespace {

constexpr int kFirstDosYear = 1980;

struct ArchiveDiscarder {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct SourceFreer {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

tl::unexpected<Error> Damaged(std::string reason) {
  return Fail("D030", {{"reason", std::move(reason)}});
}

std::string ReasonOf(zip_error_t& error) {
  std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  return reason;
}

zip_uint16_t DosDate(const Date& day) {
  const int years = std::clamp(day.year - kFirstDosYear, 0, 127);
  return static_cast<zip_uint16_t>(years << 9 | day.month << 5 | day.day);
}

// Whether the change was taken; its content must live until the archive is closed.
bool Apply(zip_t* archive, const ZipChange& change, zip_uint16_t date) {
  zip_source_t* const content =
      zip_source_buffer(archive, change.content.data(), change.content.size(), 0);
  if (content == nullptr) {
    return false;
  }
  zip_int64_t index = -1;
  if (change.entry) {
    index = static_cast<zip_int64_t>(*change.entry);
    if (zip_file_replace(archive, *change.entry, content, 0) != 0) {
      index = -1;
    }
  } else {
    index = zip_file_add(archive, change.name.c_str(), content, ZIP_FL_ENC_UTF_8);
  }
  if (index < 0) {
    zip_source_free(content);
    return false;
  }
  return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, date, 0) == 0;
}

// A source of bytes that are the library's own. Of bytes that it does not own it frees those all the same that the copy shares with the
// original: what stands before the first change, when that is most of it (libzip 1.7.3).
zip_source_t* SourceOf(std::string_view bytes, zip_error_t& error) {
  if (bytes.empty()) {
    return zip_source_buffer_create(nullptr, 0, 0, &error);
  }
  void* const copy = std::malloc(bytes.size());
  if (copy == nullptr) {
    zip_error_set(&error, ZIP_ER_MEMORY, 0);
    return nullptr;
  }
  std::memcpy(copy, bytes.data(), bytes.size());
  zip_source_t* const source = zip_source_buffer_create(copy, bytes.size(), 1, &error);
  if (source == nullptr) {
    std::free(copy);
  }
  return source;
}

Result<std::string> Contents(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 ||
      zip_source_open(source) != 0) {
    return Damaged(zip_error_strerror(zip_source_error(source)));
  }
  std::string bytes(stat.size, '\0');
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) {
    return Damaged(zip_error_strerror(zip_source_error(source)));
  }
  return bytes;
}

}  // namespace

Result<std::string> WithChanges(std::string_view zip, const std::vector<ZipChange>& changes,
                                const Date& day) {
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, SourceFreer> source(SourceOf(zip, error));
  if (!source) {
    return Damaged(ReasonOf(error));
  }
  zip_source_keep(source.get());  // the archive takes one of the two hold of it
  std::unique_ptr<zip_t, ArchiveDiscarder> archive(zip_open_from_source(source.get(), 0, &error));
  if (!archive) {
    zip_source_free(source.get());
    return Damaged(ReasonOf(error));
  }
  zip_error_fini(&error);
  for (const ZipChange& change : changes) {
    if (!Apply(archive.get(), change, DosDate(day))) {
      return Damaged(zip_strerror(archive.get()));
    }
  }
  if (zip_close(archive.get()) != 0) {
    return Damaged(zip_strerror(archive.get()));
  }
  static_cast<void>(archive.release());  // closing it was its end
  return Contents(source.get());
}

}  // namespace hegui

#include "engine/import/compound_file.h"

#include <algorithm>
#include <cstddef>

namespace hegui {
namespace {

constexpr std::size_t kHeaderBytes = 512;
constexpr std::size_t kShiftAt = 30, kDirectoryAt = 48, kTableSectorsAt = 76;
constexpr std::size_t kHeaderTables = 109;  // sectors of the allocation table that the header names
constexpr std::uint32_t kNoSector = 0xFFFFFFFA;  // this one and all above mean something else
constexpr std::size_t kEntryBytes = 128;
constexpr std::size_t kNameUnits = 31;
constexpr std::size_t kTypeAt = 66, kFirstSectorAt = 116, kSizeAt = 120;
constexpr char kStream = 2;
constexpr std::size_t kSmallStream = 4096;  // smaller ones stand in a stream of their own
// A Word document has some 10 streams; embedded objects have theirs.
constexpr std::size_t kMaxDirectorySectors = 4096;

std::uint32_t Number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i) {
    number |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  }
  return number;
}

std::string NameOf(std::string_view entry) {
  std::string name;
  for (std::size_t unit = 0; unit < kNameUnits; ++unit) {
    const std::uint32_t code = Number(entry, 2 * unit, 2);
    if (code == 0) {
      break;
    }
    name += code < 0x7F ? static_cast<char>(code) : '?';
  }
  return name;
}

}  // namespace

CompoundFile::CompoundFile(std::string_view bytes) : bytes_(bytes) {
  constexpr std::uint32_t kSmallest = 9, kLargest = 12;
  const std::uint32_t shift = Number(bytes, kShiftAt, 2);
  if (bytes.size() >= kHeaderBytes && shift >= kSmallest && shift <= kLargest) {
    sector_size_ = std::size_t{1} << shift;
    ReadDirectory();
  }
}

std::string_view CompoundFile::Sector(std::uint32_t number) const {
  const std::uint64_t begin = (std::uint64_t{number} + 1) * sector_size_;
  return number >= kNoSector || begin >= bytes_.size()
             ? std::string_view()
             : bytes_.substr(static_cast<std::size_t>(begin), sector_size_);
}

// Of files beyond 6.8 MB the header does not name all sectors of the table; the directory stands before, as a rule.
std::uint32_t CompoundFile::NextSector(std::uint32_t number) const {
  const std::size_t per_sector = sector_size_ / 4;
  const std::size_t table = number / per_sector;
  if (table >= kHeaderTables) {
    return kNoSector;
  }
  const std::string_view sector = Sector(Number(bytes_, kTableSectorsAt + 4 * table, 4));
  const std::size_t at = 4 * (number % per_sector);
  return at + 4 > sector.size() ? kNoSector : Number(sector, at, 4);
}

void CompoundFile::ReadDirectory() {
  std::uint32_t number = Number(bytes_, kDirectoryAt, 4);
  for (std::size_t i = 0; i < kMaxDirectorySectors && number < kNoSector; ++i) {
    const std::string_view sector = Sector(number);
    for (std::size_t at = 0; at + kEntryBytes <= sector.size(); at += kEntryBytes) {
      const std::string_view entry = sector.substr(at, kEntryBytes);
      if (entry[kTypeAt] == kStream) {
        streams_.push_back(
            {NameOf(entry), Number(entry, kFirstSectorAt, 4), Number(entry, kSizeAt, 4)});
      }
    }
    number = NextSector(number);
  }
}

const CompoundStream* CompoundFile::Find(std::string_view name) const {
  const auto found = std::find_if(streams_.begin(), streams_.end(),
                                  [name](const CompoundStream& s) { return s.name == name; });
  return found == streams_.end() ? nullptr : &*found;
}

std::string_view CompoundFile::BeginningOf(const CompoundStream& stream) const {
  return stream.size < kSmallStream ? std::string_view() : Sector(stream.first_sector);
}

}  // namespace hegui

// The directory of a compound file (OLE2), as Word 97–2003, WPS, Works and encrypted Office documents are: which streams it holds, and how
// they begin. Reads what is needed to say what it is; offsets of hostile files are checked, chains bounded. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {

struct CompoundStream {
  std::string name;  // its ASCII characters; others as '?'
  std::uint32_t first_sector = 0;
  std::uint64_t size = 0;
};

class CompoundFile {
 public:
  // A file that is damaged gives the streams that can be seen.
  explicit CompoundFile(std::string_view bytes);

  const std::vector<CompoundStream>& streams() const { return streams_; }
  const CompoundStream* Find(std::string_view name) const;
  // The first bytes of a stream that does not stand among the small ones, at most a sector; empty when it cannot be read.
  std::string_view BeginningOf(const CompoundStream& stream) const;

 private:
  std::string_view Sector(std::uint32_t number) const;
  std::uint32_t NextSector(std::uint32_t number) const;
  void ReadDirectory();

  std::string_view bytes_;
  std::size_t sector_size_ = 512;
  std::vector<CompoundStream> streams_;
};

}  // namespace hegui

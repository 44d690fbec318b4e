#include "tests/support/zip_file.h"

#include <zlib.h>

#include <stdexcept>

namespace hegui::test {
namespace {

void Put(std::uint32_t value, int bytes, std::string& to) {
  for (int i = 0; i < bytes; ++i) {
    to += static_cast<char>(value >> (8 * i) & 0xFFU);
  }
}

std::string Deflated(const std::string& content) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    throw std::runtime_error("deflateInit2");
  }
  std::string packed(deflateBound(&stream, content.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

// What the local header and the directory have in common.
std::string Description(const ZipPart& part, std::uint32_t packed_size) {
  std::string header;
  Put(20, 2, header);                      // version
  Put(part.encrypted ? 1 : 0, 2, header);  // flags
  Put(part.deflate ? 8 : 0, 2, header);    // method
  Put(0x5A210000, 4, header);              // a day in 2025
  Put(static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(part.content.data()),
                                       static_cast<uInt>(part.content.size()))),
      4, header);
  Put(packed_size, 4, header);
  Put(part.claimed_size.value_or(static_cast<std::uint32_t>(part.content.size())), 4, header);
  Put(static_cast<std::uint32_t>(part.name.size()), 2, header);
  Put(0, 2, header);  // no extra field
  return header;
}

}  // namespace

std::string ZipOf(const std::vector<ZipPart>& parts) {
  std::string zip, directory;
  for (const ZipPart& part : parts) {
    const std::string packed = part.deflate ? Deflated(part.content) : part.content;
    const std::string description = Description(part, static_cast<std::uint32_t>(packed.size()));
    directory += "PK\x01\x02";
    Put(20, 2, directory);
    directory += description;
    Put(0, 2, directory);  // no comment
    Put(0, 2, directory);  // disk
    Put(0, 2, directory);  // internal attributes
    Put(0, 4, directory);  // external attributes
    Put(static_cast<std::uint32_t>(zip.size()), 4, directory);
    directory += part.name;
    zip += "PK\x03\x04" + description + part.name + packed;
  }
  const auto offset = static_cast<std::uint32_t>(zip.size());
  zip += directory + "PK\x05\x06";
  Put(0, 4, zip);  // disks
  Put(static_cast<std::uint32_t>(parts.size()), 2, zip);
  Put(static_cast<std::uint32_t>(parts.size()), 2, zip);
  Put(static_cast<std::uint32_t>(directory.size()), 4, zip);
  Put(offset, 4, zip);
  Put(0, 2, zip);
  return zip;
}

}  // namespace hegui::test

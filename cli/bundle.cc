#include "cli/bundle.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/file_system.h"
#include "engine/base/limits.h"
#include "engine/import/file_format.h"
#include "engine/import/zip_archive.h"
#include "engine/text/charset_converter.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

using namespace std::string_view_literals;

// Parts by which a container is a document itself.
constexpr std::array kDocumentParts{"[Content_Types].xml"sv, "mimetype"sv, "OFD.xml"sv};

// The name as people read it: slashes, no way up and none from the root. Empty for what is hidden, or left behind by
// an archiver; programs of China write names in GBK and do not say so.
std::string ReadableName(const std::string& raw) {
  const std::string text =
      IsValidUtf8(raw) ? raw : ConvertToUtf8(raw, *CharsetNamed("GB18030")).text;
  std::string name;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("/\\", begin), text.size());
    const std::string_view step = std::string_view(text).substr(begin, end - begin);
    begin = end + 1;
    if (step.empty() || step == "." || step == "..") {
      continue;
    }
    if (step.starts_with('.') || step == "__MACOSX") {
      return {};
    }
    name += (name.empty() ? "" : "/") + std::string(step);
  }
  return name;
}

// Before its neighbours in a folder: steps of the path are compared one by one.
bool StandsBefore(const BundleEntry& a, const BundleEntry& b) {
  const auto less = [](char x, char y) {
    const auto rank = [](char byte) { return byte == '/' ? 0 : static_cast<unsigned char>(byte); };
    return rank(x) < rank(y);
  };
  return std::lexicographical_compare(a.name.begin(), a.name.end(), b.name.begin(), b.name.end(),
                                      less);
}

Result<std::string> ReadBundle(const std::string& path) {
  Result<std::string> bytes = ReadFile(path, limits::kMaxDocumentBytes + 1);
  if (bytes && bytes->size() > limits::kMaxDocumentBytes) {
    return Fail("D001", {{"limit", std::to_string(limits::kMaxDocumentBytes >> 20) + " MiB"}});
  }
  return bytes;
}

}  // namespace

bool IsBundleName(std::string_view name) {
  const std::string_view extension = ExtensionOf(name);
  return extension.size() == 3 && (extension[0] | 0x20) == 'z' && (extension[1] | 0x20) == 'i' &&
         (extension[2] | 0x20) == 'p';
}

Result<BundleListing> ListBundle(const std::string& path) {
  const Result<std::string> bytes = ReadBundle(path);
  if (!bytes) {
    return tl::unexpected(bytes.error());
  }
  BundleListing listing;
  if (!bytes->starts_with("PK\x03\x04") && !bytes->starts_with("PK\x05\x06")) {
    return listing;
  }
  const Result<ZipArchive> archive = ZipArchive::Open(*bytes);
  if (!archive) {
    return tl::unexpected(archive.error());
  }
  std::uint64_t unpacked = 0;
  for (std::size_t i = 0; i < archive->entries().size(); ++i) {
    const ZipArchive::Entry& entry = archive->entries()[i];
    if (std::find(kDocumentParts.begin(), kDocumentParts.end(), entry.name) !=
        kDocumentParts.end()) {
      return BundleListing();
    }
    std::string name = entry.IsFolder() ? std::string() : ReadableName(entry.name);
    if (!name.empty()) {
      listing.entries.push_back({path, std::move(name), i, entry.size});
      unpacked += std::min<std::uint64_t>(entry.size, limits::kMaxPartBytes);
    }
  }
  if (listing.entries.size() > limits::kMaxBundleDocuments) {
    return Fail("D031",
                {{"unit", "entries"}, {"limit", std::to_string(limits::kMaxBundleDocuments)}});
  }
  if (unpacked > limits::kMaxBundleBytes) {
    return Fail("D031", {{"unit", "bytes"}, {"limit", std::to_string(limits::kMaxBundleBytes)}});
  }
  std::stable_sort(listing.entries.begin(), listing.entries.end(), StandsBefore);
  listing.is_bundle = true;
  return listing;
}

Result<std::optional<BundleEntry>> FindInBundle(const std::string& path) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    const std::string bundle = path.substr(0, slash);
    const Result<FileStatus> status = StatusOf(bundle);
    if (!status) {
      break;
    }
    if (status->kind != FileKind::kFile || !IsBundleName(bundle)) {
      continue;
    }
    Result<BundleListing> listing = ListBundle(bundle);
    if (!listing) {
      return tl::unexpected(std::move(listing).error());
    }
    const std::string_view name = std::string_view(path).substr(slash + 1);
    const auto entry = std::find_if(listing->entries.begin(), listing->entries.end(),
                                    [name](const BundleEntry& e) { return e.name == name; });
    if (entry != listing->entries.end()) {
      return std::optional(std::move(*entry));
    }
    break;
  }
  return std::optional<BundleEntry>();
}

Result<std::shared_ptr<const std::string>> BundleReader::BytesOf(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  if (path_ != path || bytes_ == nullptr) {
    bytes_.reset();
    Result<std::string> bytes = ReadBundle(path);
    if (!bytes) {
      return tl::unexpected(std::move(bytes).error());
    }
    path_ = path;
    bytes_ = std::make_shared<const std::string>(std::move(*bytes));
  }
  return bytes_;
}

Result<std::string> BundleReader::Read(const BundleEntry& entry) const {
  const Result<std::shared_ptr<const std::string>> bytes = BytesOf(entry.bundle);
  if (!bytes) {
    return tl::unexpected(bytes.error());
  }
  Result<ZipArchive> archive = ZipArchive::Open(**bytes);
  if (!archive) {
    return tl::unexpected(std::move(archive).error());
  }
  // Somebody may have written it anew in the meantime.
  const bool same = entry.index < archive->entries().size() &&
                    ReadableName(archive->entries()[entry.index].name) == entry.name;
  if (!same) {
    return Fail("D030", {{"reason", entry.name}});
  }
  if (archive->entries()[entry.index].encrypted) {
    return Fail("D032", {{"part", entry.name}});
  }
  std::string document;
  const Result<void> read = archive->Read(entry.index, [&](std::string_view piece) -> Result<void> {
    document += piece;
    return document.size() > entry.size ? Result<void>(Fail("D030", {{"reason", entry.name}}))
                                        : Result<void>();
  });
  if (!read) {
    return tl::unexpected(read.error());
  }
  return document;
}

}  // namespace hegui

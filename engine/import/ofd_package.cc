#include "engine/import/ofd_package.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hegui {
namespace {

// The names on a path; ".." takes one away. Nothing when there is none to take.
bool Walk(std::string_view path, std::vector<std::string>& names) {
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find_first_of("/\\", begin), path.size());
    const std::string_view name = path.substr(begin, end - begin);
    begin = end + 1;
    if (name == "..") {
      if (names.empty()) {
        return false;
      }
      names.pop_back();
    } else if (!name.empty() && name != ".") {
      names.emplace_back(name);
    }
  }
  return true;
}

std::string Joined(const std::vector<std::string>& names) {
  std::string path;
  for (const std::string& name : names) {
    path += (path.empty() ? "" : "/") + name;
  }
  return path;
}

std::string Lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
  return text;
}

std::string_view Trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos
             ? std::string_view()
             : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

OfdPackage::OfdPackage(ZipArchive archive) : archive_(std::move(archive)) {
  for (std::size_t i = 0; i < archive_.entries().size(); ++i) {
    const std::string path = Resolve("/" + archive_.entries()[i].name, {});
    if (!path.empty() && !archive_.entries()[i].IsFolder()) {
      entries_.emplace(path, i);
      by_lower_.emplace(Lower(path), path);
      ++count_[path];
    }
  }
}

Result<OfdPackage> OfdPackage::Open(std::string_view bytes) {
  Result<ZipArchive> archive = ZipArchive::Open(bytes);
  if (!archive) {
    return tl::unexpected(std::move(archive).error());
  }
  return OfdPackage(std::move(*archive));
}

std::string OfdPackage::Resolve(std::string_view location, std::string_view from) {
  location = Trimmed(location);
  std::vector<std::string> names;
  const bool from_root = location.starts_with('/') || location.starts_with('\\');
  if (!from_root && Walk(from, names) && !names.empty()) {
    names.pop_back();  // the part itself
  }
  return Walk(location, names) ? Joined(names) : std::string();
}

OfdPackage::Entries::const_iterator OfdPackage::Find(const std::string& part) const {
  const auto entry = entries_.find(part);
  if (entry != entries_.end()) {
    return entry;
  }
  const auto known = by_lower_.find(Lower(part));
  return known == by_lower_.end() ? entries_.end() : entries_.find(known->second);
}

Result<void> OfdPackage::Read(const std::string& part, XmlHandler& handler) {
  const auto entry = Find(part);
  if (entry == entries_.end()) {
    return Fail("D030", {{"reason", part}});
  }
  if (count_[entry->first] > 1) {
    return Fail("D033", {{"part", part}});
  }
  XmlReader reader(handler);
  if (Result<void> read = archive_.Read(
          entry->second, [&reader](std::string_view piece) { return reader.Feed(piece); });
      !read) {
    return read;
  }
  return reader.Finish();
}

}  // namespace hegui

// Any bytes as a bundle: listed, and every document in it read. The file is one without a name, in memory.
#include "cli/bundle.h"

#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "engine/text/utf8.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/import_check.h"

namespace {

using hegui::fuzzing::Expect;

class MemoryFile {
 public:
  MemoryFile(const std::uint8_t* data, std::size_t size) : file_(memfd_create("bundle", 0)) {
    Expect(file_ >= 0 && write(file_, data, size) == static_cast<ssize_t>(size),
           "there is room for a file");
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { close(file_); }

  std::string Path() const { return "/proc/self/fd/" + std::to_string(file_); }

 private:
  int file_;
};

// Below the bundle: no step up, none from the root.
bool StaysWithin(const std::string& name) {
  const std::string path = "/" + name + "/";
  return path.find("//") == std::string::npos && path.find("/./") == std::string::npos &&
         path.find("/../") == std::string::npos && path.find('\\') == std::string::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MemoryFile file(data, size);
  const hegui::Result<hegui::BundleListing> listing = hegui::ListBundle(file.Path());
  if (!listing) {
    return 0;
  }
  const hegui::BundleReader reader;
  for (const hegui::BundleEntry& entry : listing->entries) {
    Expect(hegui::IsValidUtf8(entry.name), "names are UTF-8");
    Expect(StaysWithin(entry.name), "names stay within the bundle");
    const hegui::Result<std::string> document = reader.Read(entry);
    Expect(!document || document->size() <= entry.size, "entries hold what they say");
  }
  return 0;
}

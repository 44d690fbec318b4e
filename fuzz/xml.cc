// Any bytes as XML: the same events whatever the pieces in which it comes, and every element that begins ends.
#include <algorithm>
#include <string>
#include <vector>

#include "engine/import/xml_reader.h"
#include "engine/text/utf8.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/import_check.h"

namespace {

using hegui::fuzzing::Expect;

class Recorder : public hegui::XmlHandler {
 public:
  void Start(std::string_view name, const hegui::XmlAttributes& attributes) override {
    open_.emplace_back(name);
    events += "<" + open_.back() + " " + std::string(attributes.Get("val")) + ">";
  }
  void End(std::string_view name) override {
    Expect(!open_.empty() && open_.back() == name, "elements end in the order of their nesting");
    open_.pop_back();
    events += "</>";
  }
  void Text(std::string_view text) override { events += text; }

  bool AllEnded() const { return open_.empty(); }

  std::string events;

 private:
  std::vector<std::string> open_;
};

struct Reading {
  std::string events;
  std::string error;  // its code
};

Reading Read(std::string_view bytes, std::size_t piece) {
  Recorder recorder;
  hegui::XmlReader reader(recorder);
  hegui::Result<void> read;
  for (std::size_t at = 0; at < bytes.size() && read; at += piece) {
    read = reader.Feed(bytes.substr(at, piece));
  }
  if (read) {
    read = reader.Finish();
  }
  Expect(!read || recorder.AllEnded(), "elements that begin end");
  Expect(hegui::IsValidUtf8(recorder.events), "text is UTF-8");
  return {recorder.events, read ? std::string() : read.error().code};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Reading whole = Read(bytes, std::max<std::size_t>(size, 1));
  const Reading pieces = Read(bytes, 1 + size % 7);
  Expect(whole.error == pieces.error, "errors do not hang on pieces");
  Expect(!whole.error.empty() || whole.events == pieces.events, "events do not hang on pieces");
  return 0;
}

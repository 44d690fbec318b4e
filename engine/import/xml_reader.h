// XML as a stream of events, under limits: no DOCTYPE, no entity but the five, bounded depth, elements and bytes between two
// events. Names are local names: strict and transitional documents, and vendors' prefixes, look alike. The only home of expat.
//
// Errors: D034 {line, reason} not well-formed   D035 {what} a DOCTYPE, or a limit reached (what: "doctype", "depth", "elements", "token")
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "engine/base/result.h"

namespace hegui {

// The attributes of a start tag, valid during the event only.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
  // The value by local name; empty when there is none.
  std::string_view Get(std::string_view local_name) const;
  std::optional<std::string_view> Find(std::string_view local_name) const;

 private:
  const char* const* pairs_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void Start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void End(std::string_view name) = 0;
  virtual void Text(std::string_view text) = 0;  // UTF-8; one text may come in pieces
};

// Not thread-safe; stays where it was made.
class XmlReader {
 public:
  explicit XmlReader(XmlHandler& handler);  // which must outlive it
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;
  ~XmlReader();

  Result<void> Feed(std::string_view bytes);
  Result<void> Finish();
  // During an event: the offset of its first byte in all that was fed, and how many bytes it takes.
  std::size_t event_offset() const;
  std::size_t event_size() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hegui

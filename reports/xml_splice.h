// XML that is changed by insertions only: what was there stays, byte for byte. Offsets are bytes of the text as it was. UTF-8 only. Pure.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/import/xml_reader.h"

namespace hegui {

// "w:document" for a start tag at that offset; "" when there is none.
std::string TagNameAt(std::string_view xml, std::size_t offset);
// "w:", or "" for a name without prefix.
std::string PrefixAt(std::string_view xml, std::size_t offset);
// For text and attribute values. `text` is UTF-8 and holds no control characters but line ends and tabs.
std::string EscapeXml(std::string_view text);
// What bytes mean depends on the charset; office programs write UTF-8. D047 for anything else.
Result<void> CheckIsUtf8(std::string_view xml);

class XmlSplice {
 public:
  explicit XmlSplice(std::string_view xml) : xml_(xml) {}  // which must outlive it
  // At one offset, in the order of the calls.
  void Insert(std::size_t offset, std::string_view text);
  std::size_t size() const { return xml_.size() + inserted_; }
  std::string Text() const;

 private:
  std::string_view xml_;
  std::map<std::size_t, std::string> insertions_;
  std::size_t inserted_ = 0;
};

// Gives every start tag to `see`, the root's first, and adds `child` as the root's last one. Errors: those of xml_reader.h, D047.
using XmlStartTaker = std::function<void(std::string_view name, const XmlAttributes& attributes)>;
Result<void> ReadXmlStarts(std::string_view xml, const XmlStartTaker& see);
Result<std::string> WithLastChild(std::string_view xml, std::string_view child);
// The prefix of the root's name. Errors: the same.
Result<std::string> RootPrefix(std::string_view xml);

}  // namespace hegui

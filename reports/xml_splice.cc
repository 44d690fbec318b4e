#include "reports/xml_splice.h"

#include <algorithm>
#include <utility>

namespace hegui {
namespace {

// Where the root stands.
class RootReader : public XmlHandler {
 public:
  void Attach(const XmlReader& reader) { reader_ = &reader; }

  void Start(std::string_view, const XmlAttributes&) override {
    if (depth_++ == 0) {
      begin = reader_->event_offset();
      tag_end = begin + reader_->event_size();
    }
  }
  void End(std::string_view) override {
    if (--depth_ == 0) {
      end_tag = reader_->event_offset();
    }
  }
  void Text(std::string_view) override {}

  std::size_t begin = 0, tag_end = 0;
  std::size_t end_tag = 0;  // for an empty tag: its end

 private:
  const XmlReader* reader_ = nullptr;
  int depth_ = 0;
};

class StartReader : public XmlHandler {
 public:
  explicit StartReader(const XmlStartTaker& see) : see_(see) {}
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    see_(name, attributes);
  }
  void End(std::string_view) override {}
  void Text(std::string_view) override {}

 private:
  const XmlStartTaker& see_;
};

Result<void> ReadWith(XmlReader& reader, std::string_view xml) {
  if (Result<void> utf8 = CheckIsUtf8(xml); !utf8) {
    return utf8;
  }
  if (Result<void> fed = reader.Feed(xml); !fed) {
    return fed;
  }
  return reader.Finish();
}

Result<void> FindRoot(std::string_view xml, RootReader& root) {
  XmlReader reader(root);
  root.Attach(reader);
  return ReadWith(reader, xml);
}

bool IsNameEnd(char c) {
  return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

}  // namespace

std::string TagNameAt(std::string_view xml, std::size_t offset) {
  if (offset >= xml.size() || xml[offset] != '<') {
    return {};
  }
  const std::string_view rest = xml.substr(offset + 1);
  const auto end = std::find_if(rest.begin(), rest.end(), IsNameEnd);
  return {rest.begin(), end};
}

std::string PrefixAt(std::string_view xml, std::size_t offset) {
  const std::string name = TagNameAt(xml, offset);
  const std::size_t colon = name.find(':');
  return colon == std::string::npos ? std::string() : name.substr(0, colon + 1);
}

std::string EscapeXml(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '&':
        escaped += "&amp;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

Result<void> CheckIsUtf8(std::string_view xml) {
  if (xml.starts_with("\xFE\xFF") || xml.starts_with("\xFF\xFE") ||
      xml.substr(0, 4).find('\0') != std::string_view::npos) {
    return Fail("D047", {{"encoding", "UTF-16"}});
  }
  const std::string_view start = xml.starts_with("\xEF\xBB\xBF") ? xml.substr(3) : xml;
  if (!start.starts_with("<?xml")) {
    return {};
  }
  const std::string_view declaration = start.substr(0, start.find("?>"));
  const std::size_t name = declaration.find("encoding");
  if (name == std::string_view::npos) {
    return {};
  }
  const std::size_t quote = std::min(declaration.find_first_of("\"'", name), declaration.size());
  const std::string_view rest = declaration.substr(std::min(quote + 1, declaration.size()));
  const std::string encoding = Lower(rest.substr(0, rest.find_first_of("\"'")));
  if (encoding == "utf-8" || encoding == "us-ascii") {
    return {};
  }
  return Fail("D047", {{"encoding", encoding}});
}

void XmlSplice::Insert(std::size_t offset, std::string_view text) {
  insertions_[offset] += text;
  inserted_ += text.size();
}

std::string XmlSplice::Text() const {
  std::string text;
  text.reserve(size());
  std::size_t done = 0;
  for (const auto& [offset, insertion] : insertions_) {
    text += xml_.substr(done, offset - done);
    text += insertion;
    done = offset;
  }
  text += xml_.substr(done);
  return text;
}

Result<void> ReadXmlStarts(std::string_view xml, const XmlStartTaker& see) {
  StartReader starts(see);
  XmlReader reader(starts);
  return ReadWith(reader, xml);
}

Result<std::string> WithLastChild(std::string_view xml, std::string_view child) {
  RootReader root;
  if (Result<void> read = FindRoot(xml, root); !read) {
    return tl::unexpected(std::move(read).error());
  }
  std::string text(xml.substr(0, root.tag_end));
  if (root.end_tag > root.tag_end || xml.substr(root.end_tag).starts_with("</")) {
    text += xml.substr(root.tag_end, root.end_tag - root.tag_end);
    text += child;
    text += xml.substr(root.end_tag);
  } else {
    // <root/>
    text.erase(text.rfind('/'), 1);
    text += child;
    text += "</" + TagNameAt(xml, root.begin) + ">";
    text += xml.substr(root.tag_end);
  }
  return text;
}

Result<std::string> RootPrefix(std::string_view xml) {
  RootReader root;
  if (Result<void> read = FindRoot(xml, root); !read) {
    return tl::unexpected(std::move(read).error());
  }
  return PrefixAt(xml, root.begin);
}

}  // namespace hegui

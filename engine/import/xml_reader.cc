#include "engine/import/xml_reader.h"

#include <expat.h>

#include <algorithm>
#include <string>
#include <utility>

#include "engine/base/limits.h"

namespace hegui {
namespace {

// Pieces that expat is fed with; a token is looked at for its size between two of them.
constexpr std::size_t kPieceBytes = 64U << 10;

std::string_view LocalName(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

struct ParserFreer {
  void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
};

}  // namespace

std::optional<std::string_view> XmlAttributes::Find(std::string_view local_name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    if (LocalName(pair[0]) == local_name) {
      return pair[1];
    }
  }
  return std::nullopt;
}

std::string_view XmlAttributes::Get(std::string_view local_name) const {
  return Find(local_name).value_or(std::string_view());
}

struct XmlReader::State {
  explicit State(XmlHandler& to) : parser(XML_ParserCreate(nullptr)), handler(to) {
    XML_SetUserData(parser.get(), this);
    XML_SetElementHandler(parser.get(), OnStart, OnEnd);
    XML_SetCharacterDataHandler(parser.get(), OnText);
    XML_SetStartDoctypeDeclHandler(parser.get(), OnDoctype);
  }

  static void OnStart(void* user, const char* name, const char** attributes) {
    State& state = *static_cast<State*>(user);
    if (++state.depth > limits::kMaxXmlDepth) {
      state.Stop("depth");
    } else if (++state.elements > limits::kMaxXmlElements) {
      state.Stop("elements");
    } else {
      state.handler.Start(LocalName(name), XmlAttributes(attributes));
    }
  }
  static void OnEnd(void* user, const char* name) {
    State& state = *static_cast<State*>(user);
    --state.depth;
    state.handler.End(LocalName(name));
  }
  static void OnText(void* user, const char* text, int size) {
    static_cast<State*>(user)->handler.Text({text, static_cast<std::size_t>(size)});
  }
  // Before an entity could be declared.
  static void OnDoctype(void* user, const char*, const char*, const char*, int) {
    static_cast<State*>(user)->Stop("doctype");
  }

  void Stop(const char* what) {
    stopped_by = what;
    XML_StopParser(parser.get(), XML_FALSE);
  }

  Result<void> Parse(std::string_view bytes, bool last) {
    if (!stopped_by.empty() || failed) {
      return Problem();
    }
    failed = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0) ==
             XML_STATUS_ERROR;
    if (failed) {
      return Problem();
    }
    // What expat has not made an event of yet is one token.
    fed += bytes.size();
    const XML_Index done = XML_GetCurrentByteIndex(parser.get());
    if (done >= 0 && fed - static_cast<std::size_t>(done) > limits::kMaxXmlTokenBytes) {
      stopped_by = "token";
      return Problem();
    }
    return {};
  }

  Result<void> Problem() const {
    if (!stopped_by.empty()) {
      return Fail("D035", {{"what", stopped_by}});
    }
    return Fail("D034", {{"line", std::to_string(XML_GetCurrentLineNumber(parser.get()))},
                         {"reason", XML_ErrorString(XML_GetErrorCode(parser.get()))}});
  }

  std::unique_ptr<XML_ParserStruct, ParserFreer> parser;
  XmlHandler& handler;
  int depth = 0;
  std::size_t elements = 0;
  std::size_t fed = 0;
  bool failed = false;
  std::string stopped_by;
};

XmlReader::XmlReader(XmlHandler& handler) : state_(std::make_unique<State>(handler)) {}
XmlReader::~XmlReader() = default;

Result<void> XmlReader::Feed(std::string_view bytes) {
  for (std::size_t begin = 0; begin < bytes.size(); begin += kPieceBytes) {
    if (Result<void> parsed = state_->Parse(bytes.substr(begin, kPieceBytes), false); !parsed) {
      return parsed;
    }
  }
  return {};
}

Result<void> XmlReader::Finish() { return state_->Parse({}, true); }

std::size_t XmlReader::event_offset() const {
  return static_cast<std::size_t>(
      std::max<XML_Index>(XML_GetCurrentByteIndex(state_->parser.get()), 0));
}
std::size_t XmlReader::event_size() const {
  return static_cast<std::size_t>(std::max(XML_GetCurrentByteCount(state_->parser.get()), 0));
}

}  // namespace hegui

#include "engine/import/xml_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/base/limits.h"

namespace hegui {
namespace {

// Writes down what it is told.
class Recorder : public XmlHandler {
 public:
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    log += '<' + std::string(name);
    if (const auto value = attributes.Find("val")) {
      log += ' ' + std::string(*value);
    }
    log += '>';
  }
  void End(std::string_view name) override { log += "</" + std::string(name) + '>'; }
  void Text(std::string_view text) override { log += text; }

  std::string log;
};

// What was told, or the code and argument of the error.
std::string Read(const std::string& xml) {
  Recorder recorder;
  XmlReader reader(recorder);
  Result<void> read = reader.Feed(xml);
  if (read) {
    read = reader.Finish();
  }
  return read ? recorder.log : read.error().code + ' ' + read.error().arguments.front().value;
}

std::string Repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

TEST(XmlReaderTest, NamesAreLocalNames) {
  EXPECT_EQ(Read(R"(<w:p xmlns:w="u"><w:r w:val="1">甲&amp;乙</w:r></w:p>)"),
            "<p><r 1>甲&乙</r></p>");
}

TEST(XmlReaderTest, AnAbsentAttributeIsNoEmptyOne) {
  EXPECT_EQ(Read(R"(<a val=""><b/></a>)"), "<a ><b></b></a>");
}

TEST(XmlReaderTest, SaysWhereItIsNotWellFormed) {
  EXPECT_EQ(Read("<a>\n<b></a>"), "D034 2");
  EXPECT_EQ(Read("<a>"), "D034 1");
  EXPECT_EQ(Read(""), "D034 1");
}

TEST(XmlReaderTest, RefusesDocumentTypes) {
  EXPECT_EQ(Read("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
            "D035 doctype");
}

TEST(XmlReaderTest, KnowsNoEntities) { EXPECT_EQ(Read("<a>&x;</a>"), "D034 1"); }

TEST(XmlReaderTest, BoundsTheDepth) {
  const std::size_t depth = limits::kMaxXmlDepth;
  EXPECT_EQ(Read(Repeated("<a>", depth) + Repeated("</a>", depth)).substr(0, 3), "<a>");
  EXPECT_EQ(Read(Repeated("<a>", depth + 1) + Repeated("</a>", depth + 1)), "D035 depth");
}

TEST(XmlReaderTest, BoundsATag) {
  EXPECT_EQ(Read("<a val=\"" + std::string(2 * limits::kMaxXmlTokenBytes, 'x') + "\"/>"),
            "D035 token");
  EXPECT_EQ(Read("<a>" + std::string(2 * limits::kMaxXmlTokenBytes, 'x') + "</a>").size(),
            2 * limits::kMaxXmlTokenBytes + 7);
}

}  // namespace
}  // namespace hegui

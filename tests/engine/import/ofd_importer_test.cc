#include "engine/import/ofd_importer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/base/limits.h"
#include "engine/outline/outline.h"
#include "tests/support/report_forms.h"
#include "tests/support/zh_outline.h"
#include "tests/support/zip_file.h"

namespace hegui {
namespace {

using ::testing::ElementsAreArray;
using ::testing::HasSubstr;
using ::testing::SizeIs;

const std::vector<std::string>& Paragraphs() {
  static const std::vector<std::string> paragraphs{
      "青石镇人民政府",
      "关于2023年法治政府建设情况的报告",
      "县人民政府：",
      "现将2023年法治政府建设情况报告如下。",
      "一、主要成效",
      "（一）加强领导。全年召开会议4次，研究法治工作，解决了人员、经费和场所方面的困难，镇村两级都"
      "配齐了人员。",
      "（二）依法决策。重大事项都经过合法性审查，全年审查合同12份，提出修改意见30条，没有一份合同引"
      "起纠纷。",
      "二、存在的问题",
      "执法力量还比较薄弱，学法的形式比较单一，有的村还没有建立起经常学法的制度，需要一步一步加以改"
      "进。",
      "青石镇人民政府",
      "2024年1月18日"};
  return paragraphs;
}

std::vector<PlacedPage> Pages() {
  test::PlainReport report;
  report.title = {Paragraphs()[1]};
  for (int i = 0; i < 3; ++i) {
    report.paragraphs.insert(report.paragraphs.end(), Paragraphs().begin() + (i == 0 ? 0 : 4),
                             Paragraphs().end() - (i == 2 ? 0 : 2));
  }
  return test::PagesOf(report);
}

Result<ImportedText> Import(const std::string& bytes) {
  return ImportOfd(bytes, testing::ZhLanguage(), {});
}

// The paragraphs of the outline, folded.
std::vector<std::string> Read(const std::string& bytes) {
  Result<ImportedText> imported = Import(bytes);
  EXPECT_TRUE(imported) << imported.error().code;
  std::vector<std::string> paragraphs;
  if (imported) {
    const Document document = BuildOutline(std::move(*imported), testing::ZhLanguage());
    for (const Paragraph& paragraph : document.paragraphs) {
      paragraphs.emplace_back(document.Of(paragraph.text));
    }
  }
  return paragraphs;
}

// The code of the error and what it names first.
std::string Refusal(const std::string& bytes) {
  const Result<ImportedText> imported = Import(bytes);
  if (imported) {
    return "";
  }
  const Error& error = imported.error();
  return error.arguments.empty() ? error.code : error.code + ' ' + error.arguments[0].value;
}

test::ZipPart Root(const std::string& location) {
  return {"OFD.xml", "<OFD><DocBody><DocRoot>" + location + "</DocRoot></DocBody></OFD>"};
}
std::string Package(const std::string& document, const std::string& content) {
  return test::ZipOf({Root("Doc_0/Document.xml"),
                      {"Doc_0/Document.xml", document},
                      {"Doc_0/Content.xml", content}});
}
const std::string kOnePage = "<Document><Pages><Page BaseLoc='Content.xml'/></Pages></Document>";

TEST(OfdImporterTest, LinesBecomeParagraphs) {
  const std::vector<std::string> paragraphs = Read(test::OfdOf(Pages()));
  ASSERT_THAT(paragraphs, SizeIs(Paragraphs().size() + 10));
  EXPECT_THAT(paragraphs[5], HasSubstr("加强领导。全年召开会议4次"));
  EXPECT_THAT(paragraphs[5], HasSubstr("解决了人员、经费和场所方面的困难，镇村两级都配齐了人员。"));
  EXPECT_EQ(paragraphs.back(), "2024年1月18日");
}

TEST(OfdImporterTest, ProducersWriteItInTheirOwnWays) {
  const std::vector<std::string> expected = Read(test::OfdOf(Pages()));
  test::OfdForm backslashes, own_prefix, single, second_body;
  backslashes.backslashes = true;
  own_prefix.own_prefix = true;
  single.single = true;
  second_body.second_body = true;
  EXPECT_THAT(Read(test::OfdOf(Pages(), backslashes)), ElementsAreArray(expected));
  EXPECT_THAT(Read(test::OfdOf(Pages(), own_prefix)), ElementsAreArray(expected));
  EXPECT_THAT(Read(test::OfdOf(Pages(), single)), ElementsAreArray(expected));
  EXPECT_THAT(Read(test::OfdOf(Pages(), second_body)), ElementsAreArray(expected));
}

TEST(OfdImporterTest, PlacesAndBoxesAreThoseOfPages) {
  Result<ImportedText> imported = Import(test::OfdOf(Pages()));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->format, "ofd");
  const Document document = BuildOutline(std::move(*imported), testing::ZhLanguage());
  const auto at = static_cast<std::uint32_t>(document.text.find("2024年1月18日"));
  const Span date{at, at + 16};
  EXPECT_EQ(document.PlaceOf(date).page, Pages().size());
  ASSERT_THAT(document.BoxesOf(date), SizeIs(1));
  EXPECT_GT(document.BoxesOf(date)[0].left, 250);
}

TEST(OfdImporterTest, TemplatesAreBesideTheText) {
  const Result<ImportedText> imported = Import(test::OfdOf(Pages()));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->source.text().find("青石镇文件"), std::string_view::npos);
  ASSERT_FALSE(imported->side.empty());
  bool found = false;
  for (const SideText& side : imported->side) {
    found = found || (side.kind == SideText::Kind::kHeader && side.text == "青石镇文件");
  }
  EXPECT_TRUE(found);
}

TEST(OfdImporterTest, TextsGoOnWhereTheLastOneEnded) {
  const std::string content =
      "<Page><Content><Layer><TextObject Boundary='20 20 100 10' Size='5' CTM='2 0 0 2 0 0'>"
      "<TextCode X='0' Y='4' DeltaX='5'>全年</TextCode><TextCode>良好。</TextCode></TextObject>"
      "<TextObject Boundary='20 40 100 10' Size='5' Visible='false'><TextCode X='0' "
      "Y='4'>看不见</TextCode>"
      "</TextObject></Layer></Content></Page>";
  EXPECT_EQ(Read(Package(kOnePage, content)), std::vector<std::string>{"全年良好。"});
}

TEST(OfdImporterTest, PagesWithoutTextAreAScan) {
  EXPECT_EQ(
      Refusal(Package(kOnePage, "<Page><Content><Layer><ImageObject/></Layer></Content></Page>")),
      "D070 1");
}

TEST(OfdImporterTest, TextThatIsNoneIsRefused) {
  const auto page = [](const std::string& text) {
    return "<Page><Content><Layer><TextObject Boundary='20 20 100 10' Size='5'><TextCode X='0' "
           "Y='4'>" +
           text + "</TextCode></TextObject></Layer></Content></Page>";
  };
  EXPECT_EQ(Refusal(Package(kOnePage, page("\uE011\uE012\uE013"))), "D071 0");
  EXPECT_EQ(Refusal(Package(kOnePage, page("abcdefg"))), "D071 0");
}

TEST(OfdImporterTest, PagesWithoutTextAreNamed) {
  std::vector<PlacedPage> pages = Pages();
  pages.resize(pages.size() + 2, pages.front());
  for (std::size_t i = pages.size() - 2; i < pages.size(); ++i) {
    pages[i].words.clear();
  }
  const Result<ImportedText> imported = Import(test::OfdOf(pages));
  ASSERT_TRUE(imported);
  EXPECT_EQ(imported->notices.back().code, "D074");
  EXPECT_EQ(imported->notices.back().arguments[1].value, "2");
}

TEST(OfdImporterTest, DamagedPackagesAreErrors) {
  EXPECT_EQ(Refusal("PK\x03\x04OFD.xml").substr(0, 4), "D030");
  EXPECT_EQ(Refusal(test::ZipOf({Root("Doc_0/Document.xml")})), "D030 Doc_0/Document.xml");
  EXPECT_EQ(Refusal(test::ZipOf({Root("../../etc/passwd")})).substr(0, 4), "D030");
  EXPECT_EQ(Refusal(test::ZipOf({Root("a"), Root("a")})), "D033 OFD.xml");
  EXPECT_EQ(Refusal(Package(kOnePage, "<Page><Content>")).substr(0, 4), "D034");
  EXPECT_EQ(Refusal(Package("<!DOCTYPE a><Document/>", "")), "D035 doctype");
}

TEST(OfdImporterTest, LimitsHold) {
  std::string pages = "<Document><Pages>";
  for (std::uint32_t i = 0; i <= limits::kMaxPages; ++i) {
    pages += "<Page BaseLoc='Content.xml'/>";
  }
  EXPECT_EQ(Refusal(Package(pages + "</Pages></Document>", "<Page/>")), "D073 pages");
  // A count of steps that nobody should take one by one, and places that are none.
  const std::string steps =
      "<Page><Content><TextObject Boundary='0 0 1e300 nan' Size='inf'><TextCode X='1e999' Y='4' "
      "DeltaX='g 2147483647 5 g -5 1'>全年良好</TextCode></TextObject></Content></Page>";
  EXPECT_EQ(Read(Package(kOnePage, steps)), std::vector<std::string>{"全年良好"});
}

}  // namespace
}  // namespace hegui

#include "reports/docx_annotator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "engine/import/import.h"
#include "engine/import/zip_archive.h"
#include "engine/outline/outline.h"
#include "reports/xml_splice.h"
#include "tests/support/docx_file.h"
#include "tests/support/zh_outline.h"

namespace hegui {
namespace {

using test::DocxOf;
using test::DocxParts;
using test::Para;
using test::WordXml;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr Date kDay{2024, 1, 31};

std::string TextRun(std::string_view text, std::string_view properties = {}) {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + std::string(properties) + "</w:rPr>") +
         "<w:t>" + std::string(text) + "</w:t></w:r>";
}
std::string P(const std::string& content) { return "<w:p>" + content + "</w:p>"; }

std::vector<std::string> NamesOf(const std::string& zip) {
  std::vector<std::string> names;
  const Result<ZipArchive> archive = ZipArchive::Open(zip);
  for (const ZipArchive::Entry& entry : archive->entries()) {
    names.push_back(entry.name);
  }
  return names;
}

std::string PartOf(const std::string& zip, std::string_view name) {
  Result<ZipArchive> archive = ZipArchive::Open(zip);
  const std::optional<std::size_t> entry = *archive->Find(name);
  return entry ? *archive->ReadAll(*entry) : "no " + std::string(name);
}

Result<ImportedText> Import(const std::string& docx) {
  return ImportDocument(docx, "a.docx", testing::ZhLanguage());
}

// Each of the words with a comment that bears them and `advice`.
Result<std::string> Annotate(const std::string& docx, const std::vector<std::string>& quotes,
                             const std::string& advice = "改好它。") {
  Result<ImportedText> imported = Import(docx);
  const Document document = BuildOutline(std::move(*imported), testing::ZhLanguage());
  std::vector<Annotation> annotations;
  for (const std::string& quote : quotes) {
    const std::size_t at = document.text.find(quote);
    EXPECT_NE(at, std::string::npos) << quote;
    Annotation annotation;
    annotation.rule = "a01";
    annotation.lines = {"a01 " + quote, advice};
    annotation.span = {static_cast<std::uint32_t>(at),
                       static_cast<std::uint32_t>(at + quote.size())};
    annotations.push_back(std::move(annotation));
  }
  return AnnotateDocx(docx, document, testing::ZhLanguage(), annotations, kDay);
}

// The words within the marks of each comment, and whether the marks are in order.
class MarkedWords : public XmlHandler {
 public:
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    in_text_ = name == "t";
    const std::string id(attributes.Get("id"));
    if (name == "commentRangeStart") {
      open_[id] = true;
      EXPECT_TRUE(words.emplace(id, "").second) << id;
    } else if (name == "commentRangeEnd") {
      EXPECT_TRUE(open_[id]) << id;
      open_[id] = false;
    } else if (name == "commentReference") {
      EXPECT_FALSE(open_[id]) << id;
      ++references;
    }
  }
  void End(std::string_view) override { in_text_ = false; }
  void Text(std::string_view text) override {
    for (const auto& [id, is_open] : open_) {
      if (is_open && in_text_) {
        words[id] += text;
      }
    }
  }

  std::map<std::string, std::string> words;
  std::size_t references = 0;

 private:
  std::map<std::string, bool> open_;
  bool in_text_ = false;
};

std::vector<std::string> WordsIn(const std::string& xml) {
  MarkedWords marked;
  XmlReader reader(marked);
  EXPECT_TRUE(reader.Feed(xml) && reader.Finish()) << xml;
  EXPECT_EQ(marked.references, marked.words.size());
  std::vector<std::string> words;
  for (const auto& [id, text] : marked.words) {
    words.push_back(text);
  }
  return words;
}

// Marks these words in a body and gives back the body; everything but what was put in must be as it was.
std::string Marked(const std::string& body, const std::vector<std::string>& quotes) {
  const std::string docx = DocxOf(body);
  const Result<std::string> copy = Annotate(docx, quotes);
  if (!copy) {
    return copy.error().code;
  }
  const std::string before = PartOf(docx, "word/document.xml");
  std::string after = PartOf(*copy, "word/document.xml");
  std::size_t kept = 0;
  for (const char byte : after) {
    kept += kept < before.size() && before[kept] == byte ? 1U : 0U;
  }
  EXPECT_EQ(kept, before.size()) << "something was taken out";
  EXPECT_EQ(Import(*copy)->source.text(), Import(docx)->source.text());
  std::vector<std::string> expected = quotes;
  for (std::string& quote : expected) {
    std::erase(quote, '\n');
  }
  EXPECT_EQ(WordsIn(after), expected) << after;
  const std::size_t begin = after.find("<w:body>") + 8;
  return after.substr(begin, after.find("</w:body>") - begin);
}

std::string Begin(int id) { return "<w:commentRangeStart w:id=\"" + std::to_string(id) + "\"/>"; }
std::string EndOf(int id) {
  const std::string number = " w:id=\"" + std::to_string(id) + "\"/>";
  return "<w:commentRangeEnd" + number + "<w:r><w:commentReference" + number + "</w:r>";
}

TEST(DocxAnnotatorTest, AWholeRunIsPutBetweenMarks) {
  EXPECT_EQ(Marked(P(TextRun("甲乙", "<w:b/>")), {"甲乙"}),
            P(Begin(0) + TextRun("甲乙", "<w:b/>") + EndOf(0)));
}

TEST(DocxAnnotatorTest, WordsWithinARunPartIt) {
  const std::string keep = "<w:t xml:space=\"preserve\">";
  const std::string run = "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr>";
  EXPECT_EQ(Marked(P(run + "<w:t>one two three</w:t></w:r>"), {"two "}),
            P(run + keep + "one </w:t></w:r>" + Begin(0) + run + keep + "two </w:t></w:r>" +
              EndOf(0) + run + keep + "three</w:t></w:r>"));
}

TEST(DocxAnnotatorTest, WordsOverRunsAndParagraphs) {
  Marked(P(TextRun("甲乙") + TextRun("丙") + TextRun("丁戊")), {"乙丙丁"});
  Marked(P(TextRun("一二三。")) + P(TextRun("四五六。")), {"三。\n四"});
}

TEST(DocxAnnotatorTest, MarksThatOverlapOrMeet) {
  Marked(P(TextRun("甲乙丙丁")), {"甲乙", "乙丙", "丙", "丙丁"});
  Marked(P(TextRun("甲乙丙丁")), {"甲乙丙丁", "甲乙丙丁", "甲", "丁"});
}

TEST(DocxAnnotatorTest, EscapedCharactersCountAsOne) {
  Marked(P(TextRun("甲&amp;乙&lt;丙&#19969;戊&gt;己")), {"&乙", "乙<", "丙丁", ">", "己"});
}

TEST(DocxAnnotatorTest, CharactersOfFourBytes) { Marked(P(TextRun("甲𠮷乙𠮷丙")), {"𠮷乙", "丙"}); }

TEST(DocxAnnotatorTest, AMarkMayStandBetweenWhatElseARunHolds) {
  const std::string body = P("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>");
  EXPECT_THAT(Marked(body, {"乙"}),
              HasSubstr("<w:tab/></w:r>" + Begin(0) + "<w:r><w:t>乙</w:t></w:r>" + EndOf(0) +
                        "<w:r><w:br/>"));
}

TEST(DocxAnnotatorTest, CommentsAndSectionsOfCharactersWithinTextAreNotCutThrough) {
  const std::string docx =
      DocxOf(P(TextRun("甲") + TextRun("<![CDATA[乙<丙]]>") + TextRun("丁<!-- -->戊")));
  const Result<std::string> copy = Annotate(docx, {"乙", "戊"});
  EXPECT_THAT(WordsIn(PartOf(*copy, "word/document.xml")), ElementsAre("乙<丙", "丁戊"));
}

TEST(DocxAnnotatorTest, TrackedChangesAndLinksStay) {
  const std::string changed = P("<w:ins w:id=\"7\" w:author=\"某\">" + TextRun("甲乙") +
                                "</w:ins><w:del w:id=\"8\"><w:r>"
                                "<w:delText>旧</w:delText></w:r></w:del><w:hyperlink>" +
                                TextRun("丙丁") + "</w:hyperlink>");
  const std::string marked = Marked(changed, {"乙丙"});
  EXPECT_THAT(marked, HasSubstr("<w:del w:id=\"8\"><w:r><w:delText>旧</w:delText></w:r></w:del>"));
  EXPECT_THAT(marked, HasSubstr("<w:ins w:id=\"7\""));
}

TEST(DocxAnnotatorTest, ControlsOfPlainTextAreNotCutThrough) {
  const auto control = [](const std::string& kind) {
    return DocxOf(P(TextRun("甲") + "<w:sdt><w:sdtPr>" + kind + "</w:sdtPr><w:sdtContent>" +
                    TextRun("乙丙丁") + "</w:sdtContent></w:sdt>"));
  };
  const auto words = [](const std::string& docx) {
    return WordsIn(PartOf(*Annotate(docx, {"丙"}), "word/document.xml"));
  };
  EXPECT_THAT(words(control("<w:text/>")), ElementsAre("乙丙丁"));
  EXPECT_THAT(words(control("")), ElementsAre("丙"));
}

TEST(DocxAnnotatorTest, MarksStandAroundTheRunThatHoldsATextBox) {
  const std::string box = "<w:r><w:pict><v:textbox><w:txbxContent>" + P(TextRun("盒中字")) +
                          "</w:txbxContent></v:textbox></w:pict></w:r>";
  const Result<std::string> copy = Annotate(DocxOf(P(TextRun("甲") + box)), {"中"});
  EXPECT_THAT(PartOf(*copy, "word/document.xml"), HasSubstr(Begin(0) + box + EndOf(0)));
}

TEST(DocxAnnotatorTest, TablesAndHeadings) {
  Marked(test::Table({{"甲乙", "丙"}, {"丁", "戊己"}}) +
             Para("一、标题", "<w:outlineLvl w:val=\"0\"/>"),
         {"乙", "己", "标题"});
}

TEST(DocxAnnotatorTest, WhatIsNotReadDoesNotShiftPlaces) {
  const std::string hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>";
  const std::string field =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
      TextRun("三四") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  Marked(P(hidden + TextRun("甲乙") + field + TextRun("丙丁")), {"乙三", "四", "丙"});
}

TEST(DocxAnnotatorTest, CommentsBearRuleAdviceAuthorAndDay) {
  const Result<std::string> copy = Annotate(DocxOf(Para("甲乙")), {"乙"}, "写“&<>\"'”。");
  const std::string comments = PartOf(*copy, "word/comments.xml");
  EXPECT_THAT(comments, HasSubstr("<w:comment w:id=\"0\" w:author=\"hegui\" "
                                  "w:date=\"2024-01-31T00:00:00Z\" w:initials=\"hg\">"));
  const Result<ImportedText> imported = Import(*copy);
  ASSERT_EQ(imported->side.size(), 1U);
  EXPECT_EQ(imported->side[0].kind, SideText::Kind::kComment);
  EXPECT_EQ(imported->side[0].text, "a01 乙\n写“&<>\"'”。");
}

TEST(DocxAnnotatorTest, TheFileSaysThatThereAreComments) {
  const std::string docx = DocxOf(Para("甲乙"));
  const Result<std::string> copy = Annotate(docx, {"乙"});
  EXPECT_THAT(PartOf(*copy, "[Content_Types].xml"),
              HasSubstr("<Override PartName=\"/word/comments.xml\" ContentType=\"application/"
                        "vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>"
                        "</Types>"));
  EXPECT_THAT(PartOf(*copy, "word/_rels/document.xml.rels"),
              HasSubstr("<Relationship Id=\"rIdHegui\" Type=\"http://schemas.openxmlformats.org/"
                        "officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/>"
                        "</Relationships>"));
}

TEST(DocxAnnotatorTest, OldCommentsSurviveAndNumbersAreFresh) {
  DocxParts parts{P(Begin(4) + TextRun("甲乙") + EndOf(4) + TextRun("丙")), {}, {}, {}, {}, true};
  parts.more = {{"word/notes.xml",
                 WordXml("comments",
                         "<w:comment w:id=\"11\"><w:p><w:r><w:t>旧</w:t></w:r></w:p>"
                         "</w:comment>"),
                 true,
                 false,
                 {}}};
  parts.more_relationships =
      "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      "relationships/comments\" Target=\"notes.xml\"/>";
  const std::string docx = DocxOf(parts);
  const Result<std::string> copy = Annotate(docx, {"丙"});
  EXPECT_EQ(NamesOf(*copy), NamesOf(docx));
  const std::string document = PartOf(*copy, "word/document.xml");
  EXPECT_THAT(document, HasSubstr(Begin(4) + TextRun("甲乙") + EndOf(4)));
  EXPECT_THAT(document, HasSubstr(Begin(12)));
  const std::string comments = PartOf(*copy, "word/notes.xml");
  EXPECT_THAT(comments, HasSubstr("<w:comment w:id=\"11\"><w:p><w:r><w:t>旧</w:t></w:r></w:p>"
                                  "</w:comment><w:comment w:id=\"12\""));
  EXPECT_EQ(PartOf(*copy, "[Content_Types].xml"), PartOf(docx, "[Content_Types].xml"));
}

TEST(DocxAnnotatorTest, APartOfTheUsualNameThatIsNoneOfTheDocumentIsLeftAlone) {
  DocxParts parts{Para("甲乙"), {}, {}, {}, {}, true};
  parts.more = {{"word/Comments.xml", "<x/>", true, false, {}}};
  const Result<std::string> copy = Annotate(DocxOf(parts), {"乙"});
  EXPECT_EQ(PartOf(*copy, "word/Comments.xml"), "<x/>");
  EXPECT_THAT(PartOf(*copy, "word/comments2.xml"), HasSubstr("a01 乙"));
  EXPECT_EQ(Import(*copy)->side.size(), 1U);
}

TEST(DocxAnnotatorTest, OtherPrefixesAndStrictFiles) {
  const std::string relationships =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
      "officeDocument\" Target=\"main.xml\"/></Relationships>";
  const auto docx = [&](const std::string& p, const std::string& declared) {
    return test::ZipOf({{"[Content_Types].xml", "<Types/>", true, false, {}},
                        {"_rels/.rels", relationships, true, false, {}},
                        {"main.xml",
                         "<" + p + "document " + declared +
                             "=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><" + p +
                             "body><" + p + "p><" + p + "r><" + p + "t>甲乙</" + p + "t></" + p +
                             "r></" + p + "p></" + p + "body></" + p + "document>",
                         true,
                         false,
                         {}}});
  };
  const Result<std::string> other = Annotate(docx("word:", "xmlns:word"), {"乙"});
  EXPECT_THAT(PartOf(*other, "main.xml"), HasSubstr("<word:commentRangeStart word:id=\"0\"/>"));
  EXPECT_THAT(
      PartOf(*other, "_rels/main.xml.rels"),
      HasSubstr("Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/comments\""));
  EXPECT_THAT(PartOf(*other, "comments.xml"),
              HasSubstr("xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\""));
  const Result<std::string> none = Annotate(docx("", "xmlns"), {"乙"});
  EXPECT_THAT(PartOf(*none, "main.xml"),
              HasSubstr("<hegui:commentRangeStart xmlns:hegui=\"http://purl.oclc.org/ooxml/"
                        "wordprocessingml/main\" hegui:id=\"0\"/>"));
  EXPECT_THAT(WordsIn(PartOf(*none, "main.xml")), ElementsAre("乙"));
  EXPECT_EQ(Import(*none)->side.size(), 1U);
}

TEST(DocxAnnotatorTest, AllElseIsAsItWas) {
  DocxParts parts{Para("甲乙"), "<w:style w:styleId=\"1\"/>", {}, {}, {}, true};
  parts.more = {{"word/media/a.png", std::string("\0\1\2", 3), false, false, {}}};
  const std::string docx = DocxOf(parts);
  const Result<std::string> copy = Annotate(docx, {"乙"});
  std::vector<std::string> names = NamesOf(docx);
  for (const std::string& name : names) {
    if (name == "word/styles.xml" || name == "_rels/.rels" || name == "word/media/a.png") {
      EXPECT_EQ(PartOf(*copy, name), PartOf(docx, name));
    }
  }
  names.emplace_back("word/comments.xml");
  EXPECT_EQ(NamesOf(*copy), names);
  EXPECT_EQ(*Annotate(docx, {"乙"}), *copy) << "the same input gives the same bytes";
  EXPECT_EQ(*Annotate(docx, {}), docx);
}

TEST(DocxAnnotatorTest, OtherCharsetsAreRefused) {
  const std::string latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>";
  EXPECT_EQ(CheckIsUtf8(latin).error().code, "D047");
  EXPECT_EQ(CheckIsUtf8(std::string("\xFF\xFE<\0", 4)).error().code, "D047");
  EXPECT_EQ(CheckIsUtf8(std::string("<\0a\0", 4)).error().code, "D047");
  EXPECT_TRUE(CheckIsUtf8("\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?><a/>"));
  EXPECT_TRUE(CheckIsUtf8("<a encoding=\"x\"/>"));
}

// Every mark repeats the properties of its run: many of them must not make a file of any size.
TEST(DocxAnnotatorTest, ACopyHasALimit) {
  const std::string properties = "<w:rFonts w:ascii=\"" + std::string(900'000, 'x') + "\"/>";
  std::string text;
  std::vector<std::string> quotes;
  for (int i = 0; i < 100; ++i) {
    text += "第" + std::to_string(1000 + i) + "条";
    quotes.push_back(std::to_string(1000 + i));
  }
  const Result<std::string> copy = Annotate(DocxOf(P(TextRun(text, properties))), quotes);
  ASSERT_FALSE(copy);
  EXPECT_EQ(copy.error().code, "D031");
}

}  // namespace
}  // namespace hegui

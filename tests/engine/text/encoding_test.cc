#include "engine/text/encoding.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <random>
#include <string>
#include <vector>

#include "engine/base/limits.h"
#include "engine/text/utf8.h"
#include "tests/support/zh_prose.h"
#include "tests/support/zh_tables.h"

namespace hegui {
namespace {

using testing::SimplifiedProse;
using testing::TraditionalProse;
using testing::ZhCharset;

std::string Encode(std::string_view text, const char* charset) {
  std::string bytes(text.size() * 4 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size =
      ucnv_convert(charset, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                   text.data(), static_cast<std::int32_t>(text.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << charset;
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

// A literal with the NUL bytes in it.
template <std::size_t kSize>
std::string Bytes(const char (&literal)[kSize]) {
  return std::string(literal, kSize - 1);
}

Result<DecodedText> Decode(std::string_view bytes) { return DecodeText(bytes, ZhCharset()); }

// "UTF-8: text" and the notices, or the error's code.
std::string Outcome(const Result<DecodedText>& result) {
  if (!result) {
    return result.error().code;
  }
  std::string outcome = result->encoding + ": " + result->text;
  for (const Diagnostic& notice : result->notices) {
    outcome += " [" + notice.code + " " + notice.arguments.at(0).value + " line " +
               std::to_string(notice.place.line) + "]";
  }
  return outcome;
}

struct CharsetCase {
  const char* charset;
  std::string_view prose;
};

const std::vector<CharsetCase>& Charsets() {
  static const std::vector<CharsetCase> kCharsets = {{"UTF-8", SimplifiedProse()},
                                                     {"GB18030", SimplifiedProse()},
                                                     {"UTF-16LE", SimplifiedProse()},
                                                     {"UTF-16BE", SimplifiedProse()},
                                                     {"Big5", TraditionalProse()}};
  return kCharsets;
}

TEST(EncodingTest, ReadsWholeTextsInEveryCharset) {
  for (const CharsetCase& wanted : Charsets()) {
    const Result<DecodedText> decoded = Decode(Encode(wanted.prose, wanted.charset));
    ASSERT_TRUE(decoded) << wanted.charset;
    EXPECT_EQ(decoded->encoding, wanted.charset);
    EXPECT_EQ(decoded->text, wanted.prose);
    EXPECT_TRUE(decoded->notices.empty());
  }
}

// The share of slices of so many characters that come out as they went in.
double Accuracy(const CharsetCase& wanted, std::size_t characters) {
  const std::u32string codes = ToUtf32(wanted.prose);
  std::size_t right = 0;
  std::size_t slices = 0;
  for (std::size_t begin = 0; begin + characters <= codes.size(); ++begin, ++slices) {
    std::string slice;
    for (const char32_t code : codes.substr(begin, characters)) {
      AppendUtf8(code, slice);
    }
    const Result<DecodedText> decoded = Decode(Encode(slice, wanted.charset));
    right += decoded && decoded->text == slice ? 1U : 0U;
  }
  return static_cast<double>(right) / static_cast<double>(slices);
}

TEST(EncodingTest, TellsCharsetsApartInSlicesOfTenAndTwentyCharacters) {
  for (const CharsetCase& wanted : Charsets()) {
    EXPECT_GE(Accuracy(wanted, 10), 0.99) << wanted.charset;
    EXPECT_GE(Accuracy(wanted, 20), 0.99) << wanted.charset;
  }
}

TEST(EncodingTest, AByteOrderMarkDecidesAndIsNotPartOfTheText) {
  for (const char* charset : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"}) {
    EXPECT_EQ(Outcome(Decode(Encode("\uFEFF报告", charset))), std::string(charset) + ": 报告");
    EXPECT_EQ(Outcome(Decode(Encode("\uFEFF", charset))), std::string(charset) + ": ");
  }
}

TEST(EncodingTest, AsciiAndEmptyTextsAreUtf8) {
  EXPECT_EQ(Outcome(Decode("")), "UTF-8: ");
  EXPECT_EQ(Outcome(Decode("plain text\r\n")), "UTF-8: plain text\r\n");
}

TEST(EncodingTest, AsciiInUtf16IsRecognisedByItsNulBytes) {
  EXPECT_EQ(Outcome(Decode(Encode("plain text", "UTF-16LE"))), "UTF-16LE: plain text");
  EXPECT_EQ(Outcome(Decode(Encode("plain text", "UTF-16BE"))), "UTF-16BE: plain text");
}

TEST(EncodingTest, ReadsCharactersBeyondTheFirstPlane) {
  const std::string text = "住在河边的老人𠮷先生说，" + std::string(SimplifiedProse());
  for (const char* charset : {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
    EXPECT_EQ(Outcome(Decode(Encode(text, charset))), charset + (": " + text));
  }
}

TEST(EncodingTest, SurrogatePairsSurviveWhereverTheyStand) {
  std::string text(SimplifiedProse());
  while (text.size() < 60'000) {
    text += text.size() % 7 == 0 ? "村𠮷" : "𠮷𠮷";
  }
  EXPECT_EQ(Decode(Encode(text, "UTF-16LE"))->text, text);
  EXPECT_EQ(Decode(Encode("a" + text, "GB18030"))->text, "a" + text);
}

TEST(EncodingTest, ATextCutOffInItsLastCharacterKeepsItsCharset) {
  const std::string end = " [D004 1 line 1]";
  const auto cut = [](const char* charset, std::string_view text) {
    std::string bytes = Encode(text, charset);
    bytes.pop_back();
    return Outcome(Decode(bytes));
  };
  EXPECT_EQ(cut("UTF-8", "今年入春以来"), "UTF-8: 今年入春以\uFFFD" + end);
  EXPECT_EQ(cut("GB18030", "今年入春以来，雨水偏多"), "GB18030: 今年入春以来，雨水偏\uFFFD" + end);
  EXPECT_EQ(cut("UTF-16LE", "今年入春以来，雨水偏多"),
            "UTF-16LE: 今年入春以来，雨水偏\uFFFD" + end);
  EXPECT_EQ(cut("Big5", "今年入春以來，雨水偏多"), "Big5: 今年入春以來，雨水偏\uFFFD" + end);
}

TEST(EncodingTest, AFewBrokenSequencesLeaveATextUtf8) {
  std::string bytes(SimplifiedProse());
  const std::size_t place = bytes.find("第二") + 1;
  bytes[place] = 'x';
  const Result<DecodedText> decoded = Decode(bytes);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->encoding, "UTF-8");
  EXPECT_TRUE(IsValidUtf8(decoded->text));
  ASSERT_EQ(decoded->notices.size(), 1U);
  EXPECT_EQ(decoded->notices[0].code, "D004");
  EXPECT_EQ(decoded->notices[0].level, DiagnosticLevel::kWarning);
  EXPECT_EQ(decoded->notices[0].place.line, 2U);
  EXPECT_EQ(decoded->notices[0].arguments, (MessageArguments{{"count", "2"}}));
}

TEST(EncodingTest, AFewBrokenSequencesLeaveATextUtf8WhateverItsLanguage) {
  std::string bytes;
  for (int line = 0; line < 300; ++line) {
    bytes += "été à Besançon\n";
  }
  bytes[0] = 'x';
  const Result<DecodedText> decoded = Decode(bytes);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->encoding, "UTF-8");
  EXPECT_EQ(decoded->notices.size(), 1U);
}

TEST(EncodingTest, OneBrokenSequenceInAShortTextLeavesItUtf8) {
  EXPECT_EQ(Outcome(Decode("今年入春\xE4\xBB以来，柳河镇雨水偏多。")),
            "UTF-8: 今年入春\uFFFD以来，柳河镇雨水偏多。 [D004 1 line 1]");
}

TEST(EncodingTest, ATextWithANulIsReadAndTheNulIsMadeVisible) {
  std::string text = "第一行\n第二行很长，全镇干部群众\n";
  text.insert(text.find("很"), 1, '\0');
  EXPECT_EQ(Outcome(Decode(text)), "UTF-8: 第一行\n第二行␀很长，全镇干部群众\n [D005 1 line 2]");
  EXPECT_EQ(Outcome(Decode(Bytes("a plain text with one \0 in it"))),
            "UTF-8: a plain text with one ␀ in it [D005 1 line 1]");
  EXPECT_EQ(Outcome(Decode(Encode(text, "GB18030"))),
            "GB18030: 第一行\n第二行␀很长，全镇干部群众\n [D005 1 line 2]");
  EXPECT_EQ(Outcome(Decode(Encode(text, "UTF-16LE"))),
            "UTF-16LE: 第一行\n第二行␀很长，全镇干部群众\n [D005 1 line 2]");
}

TEST(EncodingTest, MakesControlCharactersVisibleOneForOne) {
  EXPECT_EQ(
      Outcome(Decode("法治\x1B政府\x7F建设，依法行政工作情况报告如下，请审阅。一\t二\r\n三四五六")),
      "UTF-8: 法治␛政府␡建设，依法行政工作情况报告如下，请审阅。一\t二\r\n三四五六 [D005 2 line "
      "1]");
  EXPECT_EQ(Outcome(Decode("报告\u0085\n")), "UTF-8: 报告\uFFFD\n [D005 1 line 1]");
}

TEST(EncodingTest, NoticesHaveTheirPlacesEach) {
  const std::string prose(SimplifiedProse());
  const Result<DecodedText> decoded = Decode("一\x02\n二" + prose + "三\xFF");
  ASSERT_TRUE(decoded);
  ASSERT_EQ(decoded->notices.size(), 2U);
  EXPECT_EQ(decoded->notices[0].code, "D004");
  EXPECT_EQ(decoded->notices[0].place.line, 9U);
  EXPECT_EQ(decoded->notices[0].place.column, 2U);
  EXPECT_EQ(decoded->notices[1].code, "D005");
  EXPECT_EQ(decoded->notices[1].place.line, 1U);
  EXPECT_EQ(decoded->notices[1].place.column, 2U);
}

TEST(EncodingTest, RefusesBinaryData) {
  const std::string png = Bytes(
      "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0\x1F\xF3\xFF\x61\0\0\0\x01sRG"
      "B");
  const std::string elf =
      Bytes("\x7F\x45LF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0\xE0j\0\0\0\0\0\0");
  EXPECT_EQ(Outcome(Decode(png)), "D002");
  EXPECT_EQ(Outcome(Decode(elf)), "D002");
  EXPECT_EQ(Outcome(Decode(std::string(1000, '\0'))), "D002");
  EXPECT_EQ(Outcome(Decode("many \x01\x02\x03\x04\x05\x06 controls")), "D002");
}

TEST(EncodingTest, RefusesRandomBytesOfAnySize) {
  std::mt19937 random(20261121);
  for (const std::size_t size : {200U, 1000U, 20'000U}) {
    std::string bytes(size, '\0');
    for (char& byte : bytes) {
      byte = static_cast<char>(random());
    }
    EXPECT_EQ(Outcome(Decode(bytes)), "D002") << size;
  }
}

TEST(EncodingTest, AForcedCharsetOverrulesTheProof) {
  const std::string text = "柳河镇";
  for (const char* name : {"gb2312", "GBK", "gb18030", "cp936"}) {
    EXPECT_EQ(Outcome(DecodeText(Encode(text, "GB18030"), ZhCharset(), name)), "GB18030: 柳河镇");
  }
  EXPECT_EQ(Outcome(DecodeText(Encode(text, "UTF-16BE"), ZhCharset(), "utf-16be")),
            "UTF-16BE: 柳河镇");
  EXPECT_EQ(Outcome(DecodeText("caf\xE9", ZhCharset(), "latin1")), "ISO-8859-1: café");
  EXPECT_EQ(Outcome(DecodeText("\xEF\xBB\xBF柳河镇", ZhCharset(), "utf8")), "UTF-8: 柳河镇");
  EXPECT_EQ(Outcome(DecodeText("a\xFF", ZhCharset(), "UTF8")), "UTF-8: a\uFFFD [D004 1 line 1]");
}

TEST(EncodingTest, AForcedCharsetThatMakesNoTextIsAnError) {
  const std::string bytes = Encode(SimplifiedProse(), "GB18030");
  EXPECT_EQ(Outcome(DecodeText(bytes, ZhCharset(), "UTF-8")), "D002");
}

TEST(EncodingTest, AnUnknownCharsetIsAnError) {
  for (const std::string name : {"no-such-charset", "", "../../etc/passwd"}) {
    const Result<DecodedText> decoded = DecodeText("text", ZhCharset(), name);
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, "D003");
    EXPECT_EQ(decoded.error().arguments, (MessageArguments{{"name", name}}));
  }
}

TEST(EncodingTest, ATextBeyondTheLimitIsAnError) {
  const Result<DecodedText> decoded = Decode(std::string(limits::kMaxDecodedBytes + 1, 'x'));
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, "D001");
  EXPECT_EQ(decoded.error().arguments, (MessageArguments{{"limit", "20 MiB"}}));
}

}  // namespace
}  // namespace hegui

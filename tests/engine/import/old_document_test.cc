#include "engine/import/old_document.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/import/compound_file.h"

namespace hegui {
namespace {

using Streams = std::vector<std::pair<std::string, std::string>>;  // name, beginning

void Put(std::string& bytes, std::size_t at, std::uint32_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    bytes[at + i] = static_cast<char>(value >> (8 * i) & 0xFFU);
  }
}

// A compound file: header, a sector of the allocation table, one of the directory, one for each stream.
std::string CompoundOf(const Streams& streams) {
  constexpr std::size_t kSector = 512;
  std::string bytes(kSector * (3 + streams.size()), '\0');
  bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  Put(bytes, 30, 9, 2);
  Put(bytes, 48, 1, 4);  // the directory
  Put(bytes, 76, 0, 4);  // the table
  for (std::size_t i = 0; i < kSector / 4; ++i) {
    Put(bytes, kSector + 4 * i, i < 2 ? 0xFFFFFFFE : 0xFFFFFFFF, 4);
  }
  for (std::size_t i = 0; i < streams.size() && i < 4; ++i) {
    const std::size_t entry = 2 * kSector + 128 * i;
    for (std::size_t k = 0; k < streams[i].first.size(); ++k) {
      bytes[entry + 2 * k] = streams[i].first[k];
    }
    bytes[entry + 66] = 2;
    Put(bytes, entry + 116, static_cast<std::uint32_t>(2 + i), 4);
    Put(bytes, entry + 120, 4096, 4);
    bytes.replace((3 + i) * kSector, streams[i].second.size(), streams[i].second);
  }
  return bytes;
}

std::string WordHead(bool encrypted) {
  std::string head(32, '\0');
  head[0] = '\xEC';
  head[1] = '\xA5';
  head[11] = encrypted ? '\x13' : '\x12';
  return head;
}

std::string RefusalOf(const std::string& bytes) {
  const std::optional<Error> error = RefuseOldDocument(bytes);
  if (!error) {
    return "";
  }
  return error->code + (error->arguments.empty() ? "" : " " + error->arguments[0].value);
}

TEST(OldDocument, ToldByItsStreams) {
  const std::string word = CompoundOf({{"1Table", ""}, {"WordDocument", WordHead(false)}});
  EXPECT_EQ(RefusalOf(word), "");
  EXPECT_EQ(ConversionOf(word), Conversion::kDocToDocx);
  EXPECT_EQ(ConversionOf("{\\rtf1 a}"), Conversion::kRtfToDocx);
  EXPECT_EQ(ConversionOf("text"), std::nullopt);
  EXPECT_TRUE(MayNeedConversion(word.substr(0, 8)));
  EXPECT_FALSE(MayNeedConversion("PK\x03\x04"));
}

TEST(OldDocument, AskingForAPassword) {
  EXPECT_EQ(RefusalOf(CompoundOf({{"WordDocument", WordHead(true)}})), "D023");
  EXPECT_EQ(RefusalOf(CompoundOf({{"EncryptionInfo", ""}, {"EncryptedPackage", ""}})), "D023");
}

TEST(OldDocument, WhatIsNoWordDocument) {
  EXPECT_EQ(RefusalOf(CompoundOf({{"MatOST", ""}})), "D076 works");
  EXPECT_EQ(RefusalOf(CompoundOf({{"Workbook", ""}})), "D076 other");
}

TEST(CompoundFile, DamageEndsInFewerStreamsAndNothingWorse) {
  const std::string good = CompoundOf({{"WordDocument", WordHead(false)}});
  for (std::size_t size = 0; size < good.size(); size += 7) {
    const CompoundFile cut{std::string_view(good).substr(0, size)};
    for (const CompoundStream& stream : cut.streams()) {
      cut.BeginningOf(stream);
    }
  }
  std::string loop = good;
  Put(loop, 512 + 4, 1, 4);  // the directory's sector follows itself
  EXPECT_FALSE(CompoundFile(loop).streams().empty());
  std::string wild = good;
  Put(wild, 48, 0xFFFFFFF0, 4);
  Put(wild, 76, 0xFFFFFFF0, 4);
  EXPECT_TRUE(CompoundFile(wild).streams().empty());
  Put(wild, 30, 31, 2);
  EXPECT_TRUE(CompoundFile(wild).streams().empty());
}

}  // namespace
}  // namespace hegui

#include "engine/import/old_document.h"

#include <array>
#include <cstddef>

#include "engine/import/compound_file.h"

namespace hegui {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kCompoundMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr std::string_view kRtfMagic = "{\\rtf"sv;
constexpr std::string_view kWordStream = "WordDocument"sv;
// Streams of documents that ask for a password: the packages of Office 2007 and later.
constexpr std::array kEncrypted{"EncryptedPackage"sv, "EncryptionInfo"sv};
constexpr std::array kWorks{"MatOST"sv, "MM"sv};

// The head of the stream WordDocument.
constexpr unsigned char kWordIdent[] = {0xEC, 0xA5};
constexpr std::size_t kFlagsAt = 10;
constexpr unsigned kEncryptedFlag = 0x01;  // of the second byte of flags

bool IsCompound(std::string_view bytes) { return bytes.starts_with(kCompoundMagic); }

bool IsEncryptedWord(std::string_view head) {
  return head.size() > kFlagsAt + 1 && static_cast<unsigned char>(head[0]) == kWordIdent[0] &&
         static_cast<unsigned char>(head[1]) == kWordIdent[1] &&
         (static_cast<unsigned char>(head[kFlagsAt + 1]) & kEncryptedFlag) != 0;
}

}  // namespace

bool MayNeedConversion(std::string_view beginning) {
  return IsCompound(beginning) || beginning.starts_with(kRtfMagic);
}

std::optional<Conversion> ConversionOf(std::string_view bytes) {
  if (bytes.starts_with(kRtfMagic)) {
    return Conversion::kRtfToDocx;
  }
  if (IsCompound(bytes) && CompoundFile(bytes).Find(kWordStream) != nullptr) {
    return Conversion::kDocToDocx;
  }
  return std::nullopt;
}

std::optional<Error> RefuseOldDocument(std::string_view bytes) {
  if (!IsCompound(bytes)) {
    return std::nullopt;
  }
  const CompoundFile file(bytes);
  for (const std::string_view name : kEncrypted) {
    if (file.Find(name) != nullptr) {
      return Error{"D023", {}};
    }
  }
  if (const CompoundStream* const word = file.Find(kWordStream)) {
    return IsEncryptedWord(file.BeginningOf(*word)) ? std::optional<Error>(Error{"D023", {}})
                                                    : std::nullopt;
  }
  for (const std::string_view name : kWorks) {
    if (file.Find(name) != nullptr) {
      return Error{"D076", {{"format", "works"}}};
    }
  }
  return Error{"D076", {{"format", "other"}}};
}

}  // namespace hegui

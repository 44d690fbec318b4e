#include "engine/base/sha256.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/base/sha256_blocks.h"

namespace hegui {
namespace {

// The vectors of FIPS 180-4 and of the NIST example files.
TEST(Sha256Test, GivesTheDigestsOfTheStandard) {
  EXPECT_EQ(Sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(Sha256Hex(std::string(1000000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// The length must find room after the 1 bit: 55 bytes fit into one block, 56 need a second.
TEST(Sha256Test, PadsAroundTheEndOfABlock) {
  EXPECT_EQ(Sha256Hex(std::string(55, 'a')),
            "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
  EXPECT_EQ(Sha256Hex(std::string(56, 'a')),
            "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
  EXPECT_EQ(Sha256Hex(std::string(64, 'a')),
            "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

TEST(Sha256Test, BothWaysToAddBlocksGiveTheSame) {
  if (!HasSha256Instructions()) {
    GTEST_SKIP() << "this processor has one way only";
  }
  std::string blocks;
  for (std::uint32_t i = 0; i < 5 * kSha256BlockBytes; ++i) {
    blocks.push_back(static_cast<char>(i * i * 31 + i / 7));
  }
  Sha256State plain{1, 2, 3, 4, 5, 6, 7, 0xFFFFFFFF};
  Sha256State by_instructions = plain;
  AddBlocksPlainly(blocks, plain);
  AddBlocksByInstructions(blocks, by_instructions);
  EXPECT_EQ(plain, by_instructions);
}

}  // namespace
}  // namespace hegui

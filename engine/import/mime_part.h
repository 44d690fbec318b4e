// The parts of a MIME message: their heads, and their bodies still encoded. Views into the message; pure and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hegui {

struct MimePart {
  std::string type;      // "text/html", lower case; "text/plain" when nothing is said
  std::string charset;   // as written; empty when nothing is said
  std::string boundary;  // of a part that holds parts
  std::string encoding;  // of its body: "quoted-printable", "base64", …, lower case
  std::string_view body;
};

// All parts that hold no other parts, in order; parts within parts up to a bounded depth.
std::vector<MimePart> ReadMimeParts(std::string_view message);

// The bytes of the body. What is not of its encoding stays as it is.
std::string DecodedBody(const MimePart& part);

}  // namespace hegui

// Something said about an input, a pack or a run: a stable code, named arguments, and a place.
// The words are not here: the message catalogue (reports/) holds one text per code and language,
// so that the engine needs no language of people. A diagnostic is a plain value.
//
// Codes: D0xx documents, P0xx packs and their TOML, R0xx rules while compiled or run, C0xx command line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hegui {

enum class DiagnosticLevel { kNote, kWarning, kError };

// A place in a text file that people edit. Lines and columns count from 1, columns in code points;
// line 0 means the file as a whole.
struct FilePlace {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t width = 1;  // code points to underline
};

struct MessageArgument {
  std::string name;
  std::string value;

  friend bool operator==(const MessageArgument&, const MessageArgument&) = default;
};
using MessageArguments = std::vector<MessageArgument>;

struct Diagnostic {
  std::string code;
  DiagnosticLevel level = DiagnosticLevel::kError;
  MessageArguments arguments;
  FilePlace place;
  std::string excerpt;     // the line of the place, without its end; empty when there is none
  std::string suggestion;  // a word that was probably meant; empty when there is none
};
using Diagnostics = std::vector<Diagnostic>;

inline bool HasErrors(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.level == DiagnosticLevel::kError) {
      return true;
    }
  }
  return false;
}

// A reason why a step could not be done at all; the same words, by code, as a diagnostic.
struct Error {
  std::string code;
  MessageArguments arguments;
};

}  // namespace hegui

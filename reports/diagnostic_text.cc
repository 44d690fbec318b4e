#include "reports/diagnostic_text.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "engine/text/utf8.h"
#include "reports/display_text.h"
#include "reports/escape.h"
#include "reports/terminal.h"

namespace hegui {
namespace {

constexpr std::size_t kLineNumberWidth = 5;
constexpr std::size_t kExcerptColumns = 100;  // of a line shown in full
constexpr std::size_t kHeadCharacters = 20;   // of a longer one
constexpr std::size_t kMarkedCharacters = 30;
constexpr std::size_t kTailCharacters = 15;

std::string_view LevelKey(DiagnosticLevel level) {
  switch (level) {
    case DiagnosticLevel::kError:
      return "level.error";
    case DiagnosticLevel::kWarning:
      return "level.warning";
    case DiagnosticLevel::kNote:
      return "level.note";
  }
  return "level.note";
}

Ink InkOf(DiagnosticLevel level) {
  switch (level) {
    case DiagnosticLevel::kError:
      return Ink::kRed;
    case DiagnosticLevel::kWarning:
      return Ink::kYellow;
    case DiagnosticLevel::kNote:
      return Ink::kBlue;
  }
  return Ink::kPlain;
}

std::string PlaceText(const FilePlace& place) {
  std::string text = EscapeTerminal(place.file);
  if (place.line > 0) {
    text += ":" + std::to_string(place.line);
    if (place.column > 0) {
      text += ":" + std::to_string(place.column);
    }
  }
  return text.empty() ? text : text + ": ";
}

MessageArguments Shown(const MessageArguments& arguments) {
  MessageArguments shown;
  for (const MessageArgument& argument : arguments) {
    std::string value;
    // A line end joins the values of a list; it is the catalogue's.
    for (std::size_t at = 0; at <= argument.value.size();) {
      const std::size_t end = std::min(argument.value.find('\n', at), argument.value.size());
      value += (at == 0 ? "" : "\n") + EscapeTerminal(argument.value.substr(at, end - at));
      at = end + 1;
    }
    shown.push_back({argument.name, std::move(value)});
  }
  return shown;
}

// The first `characters` code points of a line.
std::string_view Head(std::string_view line, std::size_t characters) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < characters && at < line.size(); ++i) {
    at += CharacterAt(line, at).size;
  }
  return line.substr(0, at);
}

// The line of a place in three pieces: the one meant, and what stands before and after. Fit for a terminal.
struct ExcerptPieces {
  std::string head, marked, tail;
};

ExcerptPieces PiecesOf(const Diagnostic& diagnostic) {
  const FilePlace& place = diagnostic.place;
  const std::size_t before = place.column > 0 ? place.column - 1 : 0;
  // Made visible only after it was measured: a column counts characters of the file.
  const std::string_view line = diagnostic.excerpt;
  const std::string_view head = Head(line, before);
  const std::string_view marked = Head(line.substr(head.size()), std::max(place.width, 1U));
  ExcerptPieces pieces{EscapeTerminal(head), EscapeTerminal(marked),
                       EscapeTerminal(line.substr(head.size() + marked.size()))};
  // Lists of phrases are long lines; carets below one that the terminal wraps point nowhere.
  if (Columns(pieces.head + pieces.marked + pieces.tail) > kExcerptColumns) {
    pieces.head = CutBegin(pieces.head, kHeadCharacters);
    pieces.marked = CutEnd(pieces.marked, kMarkedCharacters);
    pieces.tail = CutEnd(pieces.tail, kTailCharacters);
  }
  return pieces;
}

std::string Excerpt(const Diagnostic& diagnostic, std::string_view suggestion, bool colour) {
  const ExcerptPieces pieces = PiecesOf(diagnostic);
  const std::size_t carets = std::max<std::size_t>(Columns(pieces.marked), 1);
  std::string text = PadLeft(std::to_string(diagnostic.place.line), kLineNumberWidth) + " | " +
                     pieces.head + pieces.marked + pieces.tail + "\n";
  text += std::string(kLineNumberWidth, ' ') + " | " + std::string(Columns(pieces.head), ' ') +
          Inked(std::string(carets, '^'), InkOf(diagnostic.level), colour);
  if (!suggestion.empty()) {
    text += " " + std::string(suggestion);
  }
  return text + "\n";
}

}  // namespace

std::string DiagnosticText(const Diagnostic& diagnostic, const Catalogue& words, bool colour) {
  const std::string level = words.Text(LevelKey(diagnostic.level));
  const std::string head = words.Text(
      "diagnostic.head", {{"level", Inked(level, InkOf(diagnostic.level), colour)},
                          {"code", EscapeTerminal(diagnostic.code)},
                          {"text", words.Text(diagnostic.code, Shown(diagnostic.arguments))}});
  const std::string suggestion =
      diagnostic.suggestion.empty()
          ? std::string()
          : words.Text("diagnostic.suggestion", {{"word", EscapeTerminal(diagnostic.suggestion)}});
  std::string text = PlaceText(diagnostic.place) + head;
  if (diagnostic.excerpt.empty() || diagnostic.place.line == 0) {
    return text + (suggestion.empty() ? "" : " " + suggestion) + "\n";
  }
  return text + "\n" + Excerpt(diagnostic, suggestion, colour);
}

std::string ErrorText(const Error& error, std::string_view file, const Catalogue& words,
                      bool colour) {
  Diagnostic diagnostic;
  diagnostic.code = error.code;
  diagnostic.arguments = error.arguments;
  diagnostic.place.file = file;
  diagnostic.place.line = 0;
  return DiagnosticText(diagnostic, words, colour);
}

}  // namespace hegui

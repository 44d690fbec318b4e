#include "tests/accuracy/rewriting.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "engine/text/utf8.h"
#include "tests/accuracy/labels.h"

namespace hegui::accuracy {
namespace {

constexpr std::array<std::string_view, 12> kHan = {"一", "二", "三", "四", "五",   "六",
                                                   "七", "八", "九", "十", "十一", "十二"};

// Number and mark of a heading at the start of a line: 一、 is level 1, （一）
// level 2; 0 for none.
struct HeadingNumber {
  int level = 0;
  std::size_t value = 0;
  std::size_t size = 0;
};

HeadingNumber NumberOf(std::string_view line) {
  // The longer numbers first: 十一 begins with 十.
  for (std::size_t value = kHan.size(); value > 0; --value) {
    const std::string han(kHan[value - 1]);
    if (line.starts_with(han + "、")) {
      return {1, value, han.size() + 3};
    }
    if (line.starts_with("（" + han + "）") || line.starts_with("(" + han + ")")) {
      return {2, value, han.size() + (line.starts_with('(') ? 2U : 6U)};
    }
  }
  return {};
}

std::string Filled(std::string form, std::size_t value) {
  const std::pair<std::string, std::string> places[] = {{"{han}", std::string(kHan[value - 1])},
                                                        {"{digit}", std::to_string(value)}};
  for (const auto& [place, number] : places) {
    if (const std::size_t at = form.find(place); at != std::string::npos) {
      form.replace(at, place.size(), number);
    }
  }
  return form;
}

std::string Joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += line + '\n';
  }
  return text;
}

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines = Split(text, '\n');
  if (!lines.empty() && lines.back().empty()) {
    lines.pop_back();
  }
  return lines;
}

bool IsText(const Paragraph& paragraph) {
  return paragraph.element == Element::kBody && (paragraph.heading.empty() || paragraph.run_in);
}

// First and last source line of a section, from 0, the last not included.
std::pair<std::size_t, std::size_t> LinesOf(const DocumentAudit& audit, Span span) {
  const Place place = audit.document.PlaceOf(span);
  return {place.line - 1, place.end_line};
}

bool HasRole(const RoleSection& section, std::string_view role) {
  return std::find(section.roles.begin(), section.roles.end(), role) != section.roles.end();
}

std::string WithLine(const std::string& text, std::size_t before, const std::string& line) {
  std::vector<std::string> lines = Lines(text);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(std::min(before, lines.size())), line);
  return Joined(lines);
}

// Marks that no line begins with.
constexpr std::u32string_view kNeverFirst = U"，。；：、）”》！？";

bool EndsSentence(char32_t code) {
  return code == U'。' || code == U'；' || code == U'！' || code == U'？' || code == U'\n';
}

}  // namespace

std::string OneLinePerParagraph(const Document& document) {
  std::string text;
  for (const Paragraph& paragraph : document.paragraphs) {
    std::string line;
    for (const std::string& piece : Split(document.QuoteOf(paragraph.text), '\n')) {
      std::string_view words = piece;
      while (!words.empty() && (words.front() == ' ' || words.starts_with("\u3000"))) {
        words.remove_prefix(words.front() == ' ' ? 1 : 3);
      }
      while (words.ends_with('\r') || words.ends_with(' ')) {
        words.remove_suffix(1);
      }
      line += words;
    }
    text += line + '\n';
  }
  return text;
}

std::string ToGb18030(const std::string& utf8) {
  const iconv_t converter = iconv_open("GB18030", "UTF-8");
  if (converter == reinterpret_cast<iconv_t>(-1)) {
    std::abort();
  }
  std::string in = utf8;
  std::string out(utf8.size() * 2 + 4, '\0');
  char* from = in.data();
  char* to = out.data();
  std::size_t from_left = in.size(), to_left = out.size();
  if (iconv(converter, &from, &from_left, &to, &to_left) == static_cast<std::size_t>(-1)) {
    std::abort();
  }
  iconv_close(converter);
  out.resize(out.size() - to_left);
  return out;
}

std::string ToUtf16WithMark(const std::string& utf8, bool big_endian) {
  std::string out;
  const auto put = [&](char32_t unit) {
    const char high = static_cast<char>(unit >> 8U), low = static_cast<char>(unit & 0xFFU);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  put(0xFEFF);
  for (const char32_t code : ToUtf32(utf8)) {
    if (code < 0x10000) {
      put(code);
    } else {
      put(0xD800 + ((code - 0x10000) >> 10U));
      put(0xDC00 + ((code - 0x10000) & 0x3FFU));
    }
  }
  return out;
}

std::string WithCrLf(const std::string& text) {
  std::string out;
  for (const std::string& line : Lines(text)) {
    out += line + "\r\n";
  }
  return out;
}

std::string Exchanged(const std::string& text, std::u32string_view from, std::u32string_view to) {
  std::string out;
  for (const char32_t code : ToUtf32(text)) {
    const std::size_t at = from.find(code);
    AppendUtf8(at == std::u32string_view::npos ? code : to[at], out);
  }
  return out;
}

std::string Wrapped(const std::string& text, int columns) {
  std::string out;
  for (const std::string& line : Lines(text)) {
    std::u32string codes = ToUtf32(line);
    const auto width = [](char32_t code) { return code < 0x80 ? 1 : 2; };
    int total = 0;
    for (const char32_t code : codes) {
      total += width(code);
    }
    int used = 0;
    if (total > columns) {
      out += "\u3000\u3000";
      used = 4;
    }
    for (const char32_t code : codes) {
      const bool closes = kNeverFirst.find(code) != std::u32string_view::npos;
      if (used + width(code) > columns && !closes) {
        out += '\n';
        used = 0;
      }
      AppendUtf8(code, out);
      used += width(code);
    }
    out += '\n';
  }
  return out;
}

std::optional<std::string> Renumbered(const Document& document, const Numbering& numbering) {
  std::vector<std::string> lines = Lines(OneLinePerParagraph(document));
  int changed = 0;
  for (std::string& line : lines) {
    const HeadingNumber number = NumberOf(line);
    const std::string& form = number.level == 1 ? numbering.first : numbering.second;
    if (number.level != 0 && !form.empty()) {
      line = Filled(form, number.value) + line.substr(number.size);
      changed += number.level == 1 || numbering.first.empty() ? 1 : 0;
    }
  }
  return changed > 1 ? std::optional(Joined(lines)) : std::nullopt;
}

std::optional<std::string> ReorderedSections(const std::string& text, const DocumentAudit& audit) {
  const RoleSection* moved = nullptr;
  const RoleSection* first = nullptr;
  const RoleSection* last = nullptr;
  for (const RoleSection& section : audit.sections) {
    if (section.level != 1 || section.inside_paragraph || section.roles.size() != 1) {
      continue;
    }
    if (HasRole(section, "responsibility")) {
      if (moved != nullptr) {
        return std::nullopt;
      }
      moved = &section;
    } else if (HasRole(section, "achievements")) {
      first = first == nullptr ? &section : first;
      last = &section;
    }
  }
  if (moved == nullptr || first == nullptr) {
    return std::nullopt;
  }
  const auto [from, to] = LinesOf(audit, moved->span);
  const bool stands_behind = from > LinesOf(audit, first->span).first;
  const std::size_t target =
      stands_behind ? LinesOf(audit, first->span).first : LinesOf(audit, last->span).second;
  std::vector<std::string> lines = Lines(text);
  const auto at = [&lines](std::size_t line) {
    return lines.begin() + static_cast<std::ptrdiff_t>(line);
  };
  if (stands_behind) {
    std::rotate(at(target), at(from), at(to));
  } else {
    std::rotate(at(from), at(to), at(target));
  }
  std::size_t value = 0;
  for (std::string& line : lines) {
    if (const HeadingNumber number = NumberOf(line); number.level == 1) {
      if (++value > kHan.size()) {
        return std::nullopt;
      }
      line = Filled("{han}、", value) + line.substr(number.size);
    }
  }
  return value > 1 ? std::optional(Joined(lines)) : std::nullopt;
}

std::optional<std::string> WithParagraph(const std::string& text, const DocumentAudit& audit,
                                         std::string_view role, const std::string& paragraph) {
  for (const RoleSection& section : audit.sections) {
    if (section.level < 1 || section.inside_paragraph || section.roles.size() != 1 ||
        !HasRole(section, role)) {
      continue;
    }
    std::size_t before = LinesOf(audit, section.own).second;
    for (const Paragraph& one : audit.document.paragraphs) {
      if (one.text.begin < section.span.begin || one.text.end > section.span.end || !IsText(one)) {
        continue;
      }
      const bool other_begins =
          std::any_of(audit.sections.begin(), audit.sections.end(), [&one](const RoleSection& s) {
            return s.inside_paragraph && s.span.begin >= one.text.begin &&
                   s.span.begin < one.text.end;
          });
      const auto [from, to] = LinesOf(audit, one.text);
      before = other_begins && !one.run_in ? from : to;
      break;
    }
    return WithLine(text, before, paragraph);
  }
  return std::nullopt;
}

std::optional<std::string> WithSuggestion(const std::string& text, const DocumentAudit& audit,
                                          const std::string& paragraph) {
  const RoleSection* last = nullptr;
  std::size_t count = 0;
  for (const RoleSection& section : audit.sections) {
    if (section.level == 1 && !section.inside_paragraph) {
      last = &section;
      ++count;
    }
  }
  if (last == nullptr || count >= kHan.size()) {
    return std::nullopt;
  }
  return WithLine(text, LinesOf(audit, last->span).second,
                  Filled("{han}、意见建议\n", count + 1) + paragraph);
}

Span SentenceAround(const Document& document, Span span) {
  const Span source = document.SourceOf(span);
  const std::string_view text = document.source.text();
  std::size_t begin = source.begin;
  while (begin > 0) {
    const std::size_t previous = PreviousCharacter(text, begin);
    if (EndsSentence(CharacterAt(text, previous).code)) {
      break;
    }
    begin = previous;
  }
  std::size_t end = source.end;
  // Evidence may be a whole sentence with its mark.
  bool ended = end > begin && EndsSentence(CharacterAt(text, PreviousCharacter(text, end)).code);
  while (end < text.size() && !ended) {
    const Utf8Character next = CharacterAt(text, end);
    if (next.code == U'\n') {
      break;
    }
    end += next.size;
    ended = EndsSentence(next.code);
  }
  const HeadingNumber number = NumberOf(text.substr(begin, end - begin));
  begin += number.size;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string Without(const std::string& text, std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::string out;
  std::size_t from = 0;
  for (const Span& span : spans) {
    if (span.begin > from) {
      out.append(text, from, span.begin - from);
    }
    from = std::max<std::size_t>(from, span.end);
  }
  out.append(text, from);
  std::vector<std::string> kept;
  for (const std::string& line : Lines(out)) {
    const HeadingNumber number = NumberOf(line);
    const bool emptied = line.empty() || (number.level != 0 && number.size == line.size());
    if (!emptied) {
      kept.push_back(line);
    }
  }
  return Joined(kept);
}

}  // namespace hegui::accuracy

#include "reports/place_text.h"

#include <algorithm>
#include <array>

namespace hegui {
namespace {

using namespace std::string_view_literals;

constexpr std::array kCountParagraphs = {"docx"sv, "odt"sv, "doc"sv, "wps"sv, "rtf"sv};
constexpr std::array kHaveLines = {"txt"sv, "md"sv, "html"sv};

template <std::size_t N>
bool IsOneOf(const std::array<std::string_view, N>& formats, const Document& document) {
  return std::find(formats.begin(), formats.end(), document.format) != formats.end();
}

}  // namespace

std::string PlaceText(const Document& document, const Place& place, const Catalogue& words) {
  const bool paragraphs = IsOneOf(kCountParagraphs, document);
  // Where a page of a Word file ends is what the last program that laid it out thought.
  const char* key = place.page ? (paragraphs ? "place.paragraph-page" : "place.page")
                               : (paragraphs ? "place.paragraph" : "place.line");
  return words.Text(key, {{"page", std::to_string(place.page.value_or(0))},
                          {"line", std::to_string(place.line)},
                          {"column", std::to_string(place.column)}});
}

std::string BriefPlaceText(const Document& document, const Place& place) {
  const bool on_page = place.page && !IsOneOf(kCountParagraphs, document);
  return (on_page ? "P" + std::to_string(*place.page) + " " : "") + "L" +
         std::to_string(place.line) + ":" + std::to_string(place.column);
}

bool HasFileLines(const Document& document) { return IsOneOf(kHaveLines, document); }

}  // namespace hegui

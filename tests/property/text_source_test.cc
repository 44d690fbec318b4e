// Laws of places in a text, and of the map between two texts, against the plainest possible counting.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/text/offset_map.h"
#include "engine/text/source_text.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

rc::Gen<std::string> Texts() {
  const auto character = rc::gen::elementOf(std::u32string(U"ab法治é𠮷 \n\r\n\r"));
  return rc::gen::map(rc::gen::container<std::u32string>(character),
                      [](const std::u32string& codes) {
                        std::string text;
                        for (const char32_t code : codes) {
                          AppendUtf8(code, text);
                        }
                        return text;
                      });
}

RC_GTEST_PROP(SourceTextProperty, APlaceGivesBackItsOffset, ()) {
  const SourceText source(*Texts());
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    const Span span = source.LineSpan(line);
    std::uint32_t column = 1;
    for (std::uint32_t offset = span.begin; offset < span.end; ++column) {
      RC_ASSERT(source.At(offset) == (LineColumn{line, column}));
      RC_ASSERT(source.OffsetOf({line, column}) == offset);
      offset += CharacterAt(source.text(), offset).size;
    }
    RC_ASSERT(source.At(span.end) == (LineColumn{line, column}));
    RC_ASSERT(source.OffsetOf({line, column}) == span.end);
  }
}

RC_GTEST_PROP(SourceTextProperty, LinesAndTheirEndsAreTheText, ()) {
  const std::string text = *Texts();
  const SourceText source(text);
  std::uint32_t end = 0;
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    const Span span = source.LineSpan(line);
    RC_ASSERT(source.Of(span).find_first_of("\r\n") == std::string_view::npos);
    if (line > 1) {
      const std::string_view between = source.Of({end, span.begin});
      RC_ASSERT(between == "\n" || between == "\r" || between == "\r\n");
    }
    end = span.end;
  }
  const std::string_view rest = source.text().substr(end);
  RC_ASSERT(rest.empty() || rest == "\n" || rest == "\r" || rest == "\r\n");
}

// A map, and beside it the source unit of every derived byte, written down one by one.
struct Model {
  OffsetMap map;
  std::vector<Span> units;
  std::uint32_t source_size = 0;
};

Model MakeModel() {
  Model model;
  const auto size = [] { return *rc::gen::inRange<std::uint32_t>(0, 5); };
  const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4));
  for (const int step : steps) {
    const std::uint32_t begin = model.source_size;
    const Span source{begin, begin + size()};
    const std::uint32_t derived = size();
    switch (step) {
      case 0:
        model.map.AppendCopy(source);
        for (std::uint32_t at = source.begin; at < source.end; ++at) {
          model.units.push_back({at, at + 1});
        }
        break;
      case 1:
        model.map.AppendReplace(source, derived);
        model.units.insert(model.units.end(), derived, source);
        break;
      case 2:
        model.map.AppendInsert(begin, derived);
        model.units.insert(model.units.end(), derived, Span{begin, begin});
        break;
      default:  // left out
        break;
    }
    model.source_size = step == 2 ? begin : source.end;
  }
  return model;
}

RC_GTEST_PROP(OffsetMapProperty, AgreesWithWhatWasWrittenDownForEveryByte, ()) {
  const Model model = MakeModel();
  const auto size = static_cast<std::uint32_t>(model.units.size());
  RC_ASSERT(model.map.derived_size() == size);
  for (std::uint32_t begin = 0; begin < size; ++begin) {
    RC_ASSERT(model.map.ToSource(begin) == model.units[begin].begin);
    for (std::uint32_t end = begin + 1; end <= size; ++end) {
      const Span expected{model.units[begin].begin, model.units[end - 1].end};
      RC_ASSERT(model.map.ToSource(Span{begin, end}) == expected);
    }
  }
  for (std::uint32_t offset = 0; offset <= model.source_size; ++offset) {
    const auto found = std::find_if(model.units.begin(), model.units.end(),
                                    [offset](Span unit) { return unit.begin >= offset; });
    RC_ASSERT(model.map.ToDerived(offset) ==
              static_cast<std::uint32_t>(found - model.units.begin()));
  }
}

}  // namespace
}  // namespace hegui

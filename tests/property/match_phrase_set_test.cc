// The one pass and the reference engine give the same spans and captures, whatever the phrases and
// the text.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/phrase.h"
#include "engine/match/phrase_set.h"

namespace hegui {

// For rapidcheck's counterexamples.
static void showValue(const PhraseMatch& match, std::ostream& out) {
  out << "phrase " << match.phrase << " [" << match.span.begin << ", " << match.span.end << ")";
  for (const PhraseCapture& capture : match.captures) {
    out << " #" << capture.index << " [" << capture.span.begin << ", " << capture.span.end << ")";
  }
}

namespace {

// A text in parts, most of which are units.
struct Text {
  std::string text;
  std::vector<ScanUnit> units;
};

rc::Gen<std::string> Concatenated(std::vector<std::string> parts, std::size_t max_parts) {
  return rc::gen::map(
      rc::gen::resize(static_cast<int>(max_parts),
                      rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(parts))),
      [](const std::vector<std::string>& chosen) {
        std::string text;
        for (const std::string& part : chosen) {
          text += part;
        }
        return text;
      });
}

rc::Gen<std::string> AnyPhrase() {
  return Concatenated({"甲", "乙", "丙", "甲乙", "乙丙", "甲甲", "A", "a", "“", "{甲|乙丙}",
                       "{甲|甲乙|}", "{乙|}", "{…}", "{…2}", "{...1}", "{int}", "{mark=m}"},
                      6);
}

rc::Gen<std::string> AnyExpression() {
  return Concatenated({"甲乙", "乙丙", "丙甲", "(甲|乙丙)", "[甲丙]", ".", "“", "[^甲]{0,2}",
                       "(?i:aab)", "(?P<n>[0-9]+)", "乙?", "^", "甲+"},
                      5);
}

rc::Gen<Text> AnyText() {
  const auto unit = rc::gen::pair(Concatenated({"甲", "乙", "丙", "甲乙", "乙丙", "甲甲", "A", "a",
                                                "aaB", "“", "”", "。", "，", "\n", "7", "42", "丁"},
                                               40),
                                  rc::gen::inRange<std::uint64_t>(0, 8));
  return rc::gen::map(rc::gen::container<std::vector<std::pair<std::string, std::uint64_t>>>(unit),
                      [](const std::vector<std::pair<std::string, std::uint64_t>>& parts) {
                        Text text;
                        for (const auto& [part, mask] : parts) {
                          const auto begin = static_cast<std::uint32_t>(text.text.size());
                          text.text += part;
                          const auto end = static_cast<std::uint32_t>(text.text.size());
                          if (mask != 0) {  // a part that is no unit: nothing may be found in it
                            text.units.push_back({{begin, end}, mask});
                          }
                        }
                        return text;
                      });
}

PhraseSyntax Syntax() {
  return {.captures = {{"int", "[0-9]+"}, {"mark", "[甲A]+?|乙"}},
          .gap_stops = "。",
          .transparent = "“”"};
}

RC_GTEST_PROP(PhraseSetProperty, BothEnginesAgree, ()) {
  const PhraseSyntax syntax = Syntax();
  PhraseSetBuilder builder(syntax);
  const auto authored = *rc::gen::container<std::vector<std::string>>(AnyPhrase());
  for (const std::string& text : authored) {
    if (const Result<Phrase> phrase = ParsePhrase(text, text, syntax); phrase) {
      RC_ASSERT(builder.Add(*phrase, *rc::gen::inRange<std::uint64_t>(1, 8), true));
    }
  }
  for (const std::string& pattern :
       *rc::gen::container<std::vector<std::string>>(AnyExpression())) {
    RC_ASSERT(builder.AddRegex(pattern, *rc::gen::inRange<std::uint64_t>(1, 8), true));
  }
  const PhraseSet set = std::move(builder).Build();
  const Text text = *AnyText();
  const std::vector<PhraseMatch> found = set.Scan(text.text, text.units);
  const std::vector<PhraseMatch> expected = set.ScanReference(text.text, text.units);
  RC_CLASSIFY(expected.empty(), "nothing to find");
  RC_ASSERT(found == expected);
}

}  // namespace
}  // namespace hegui

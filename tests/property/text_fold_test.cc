// Laws of the fold, on texts full of what it changes.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/text/fold.h"
#include "engine/text/utf8.h"
#include "tests/support/zh_tables.h"

namespace hegui {
namespace {

using testing::ZhFold;

const std::u32string kAlphabet =
    U"法治政府建设年月日一二十，。、；：“”（）《》()[]-—～%"
    U"aZ09,.;:?!\"' \t\r\n\u00A0\u3000\u200B\uFEFF２Ａ％．﹐∶⼀⽇␀␌…·①Я𠮷";

rc::Gen<std::string> Texts() {
  const auto character = rc::gen::elementOf(kAlphabet);
  return rc::gen::map(rc::gen::container<std::u32string>(character),
                      [](const std::u32string& codes) {
                        std::string text;
                        for (const char32_t code : codes) {
                          AppendUtf8(code, text);
                        }
                        return text;
                      });
}

// The spans of the characters of a text.
std::vector<Span> CharactersOf(std::string_view text) {
  std::vector<Span> spans;
  for (std::uint32_t offset = 0; offset < text.size();) {
    const std::uint32_t size = CharacterAt(text, offset).size;
    spans.push_back({offset, offset + size});
    offset += size;
  }
  return spans;
}

RC_GTEST_PROP(FoldProperty, FoldingTwiceChangesNothingMore, ()) {
  const std::string folded = FoldPhrase(*Texts(), ZhFold());
  RC_ASSERT(FoldPhrase(folded, ZhFold()) == folded);
}

RC_GTEST_PROP(FoldProperty, GivesValidTextThatItsMapCovers, ()) {
  const std::string text = *Texts();
  const FoldedText folded = Fold(text, ZhFold());
  RC_ASSERT(IsValidUtf8(folded.text));
  RC_ASSERT(folded.map.derived_size() == folded.text.size());
}

RC_GTEST_PROP(FoldProperty, CharactersComeFromTheSourceInOrderAndApart, ()) {
  const std::string text = *Texts();
  const FoldedText folded = Fold(text, ZhFold());
  std::uint32_t end = 0;
  for (const Span character : CharactersOf(folded.text)) {
    const Span source = folded.map.ToSource(character);
    RC_ASSERT(source.begin >= end);
    RC_ASSERT(source.end > source.begin);
    RC_ASSERT(source.end <= text.size());
    RC_ASSERT(folded.map.ToDerived(source.begin) == character.begin);
    end = source.end;
  }
}

// A blank by itself is dropped, and punctuation by itself is wide; all else comes out of its own source again.
RC_GTEST_PROP(FoldProperty, EveryCharacterIsWhatItsSourceFoldsTo, ()) {
  const std::string text = *Texts();
  const FoldedText folded = Fold(text, ZhFold());
  for (const Span character : CharactersOf(folded.text)) {
    const std::string alone = FoldPhrase(folded.map.ToSource(character).Of(text), ZhFold());
    const std::string piece(character.Of(folded.text));
    RC_ASSERT(alone == FoldPhrase(piece, ZhFold()));
    RC_ASSERT(alone == piece || piece == " " || alone.size() == 3);
  }
}

RC_GTEST_PROP(FoldProperty, APassageBetweenHanCharactersIsWhatItsSourceFoldsTo, ()) {
  const std::string text = *Texts();
  const FoldedText folded = Fold(text, ZhFold());
  std::vector<Span> han;
  for (const Span character : CharactersOf(folded.text)) {
    if (IsHan(CharacterAt(folded.text, character.begin).code)) {
      han.push_back(character);
    }
  }
  RC_PRE(!han.empty());
  const Span first = *rc::gen::elementOf(han);
  const Span last = *rc::gen::elementOf(han);
  const Span passage = Span::Cover(first, last);
  RC_ASSERT(FoldPhrase(folded.map.ToSource(passage).Of(text), ZhFold()) == passage.Of(folded.text));
}

RC_GTEST_PROP(FoldProperty, LinesFoldByThemselves, ()) {
  std::string first = *Texts();
  const std::string second = *Texts();
  first += "。";  // no CR before the LF
  RC_ASSERT(FoldPhrase(first + "\n" + second, ZhFold()) ==
            FoldPhrase(first, ZhFold()) + "\n" + FoldPhrase(second, ZhFold()));
}

RC_GTEST_PROP(FoldProperty, BlanksOnlyStandBetweenCharactersThatHaveThem, ()) {
  const std::string folded = "\n" + FoldPhrase(*Texts(), ZhFold()) + "\n";
  for (std::size_t at = folded.find(' '); at != std::string::npos; at = folded.find(' ', at + 1)) {
    for (const char32_t beside : {CharacterAt(folded, PreviousCharacter(folded, at)).code,
                                  CharacterAt(folded, at + 1).code}) {
      RC_ASSERT(!IsHan(beside));
      RC_ASSERT(beside != U' ');
      RC_ASSERT(beside != U'\n');
    }
  }
}

}  // namespace
}  // namespace hegui

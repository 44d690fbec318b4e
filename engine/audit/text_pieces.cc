#include "engine/audit/text_pieces.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "engine/language/sentence.h"
#include "engine/reading/unit_name.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// Names of a document that are looked for. A report has some ten; who is signed by a hundred bodies is no unit.
constexpr std::size_t kMaxNames = 32;
// A name without the word for its kind must still be one: of 石桥镇, 石桥.
constexpr std::size_t kShortestStem = 2;

std::uint64_t Mix(std::uint64_t hash, char32_t code) {
  hash = (hash ^ code) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 29U);
}

bool IsLetter(char32_t code) {
  return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z');
}

// Names by which a document may speak of its unit and those above it, the longest first.
std::vector<std::string> NamesIn(const DocumentAudit& document, const UnitNames& units) {
  std::set<std::string> names;
  const auto add_stem = [&](const std::string& name) {
    for (const std::string& suffix : units.area_suffixes) {
      if (name.ends_with(suffix)) {
        std::string stem = name.substr(0, name.size() - suffix.size());
        if (CountCharacters(stem) >= kShortestStem) {
          names.insert(std::move(stem));
        }
      }
    }
  };
  const auto add = [&](const std::string& written) {
    names.insert(written);
    for (const UnitName& unit : ParseUnitNames(written, units)) {
      for (const std::string& name : {unit.name, unit.own}) {
        names.insert(name);
        add_stem(name);
      }
      for (const std::string& superior : unit.superiors) {
        names.insert(superior);
        add_stem(superior);
      }
    }
  };
  for (const Fact& fact : document.facts) {
    if (fact.name == "unit") {
      add(fact.value);
    }
  }
  for (const std::string& superior : document.superiors) {
    names.insert(superior);
    add_stem(superior);
  }
  for (const std::string& signatory : document.signatories) {
    add(signatory);
  }
  std::vector<std::string> list;
  std::copy_if(names.begin(), names.end(), std::back_inserter(list),
               [](const std::string& name) { return CountCharacters(name) >= kShortestStem; });
  std::stable_sort(list.begin(), list.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  list.resize(std::min(list.size(), kMaxNames));
  return list;
}

class PieceCutter {
 public:
  PieceCutter(const DocumentAudit& document, const Language& language, const UnitNames& units,
              std::size_t min_characters, std::size_t most)
      : document_(document.document),
        stops_(language.stops),
        min_characters_(min_characters),
        most_(most) {
    for (const auto& [written, value] : language.numerals.digits) {
      numerals_.insert(CharacterAt(written, 0).code);
    }
    for (const auto& [written, value] : language.numerals.multipliers) {
      numerals_.insert(CharacterAt(written, 0).code);
    }
    Mask(NamesIn(document, units));
  }

  TextPieces Cut() && {
    for (const Paragraph& paragraph : document_.paragraphs) {
      if (paragraph.element != Element::kOpening && paragraph.element != Element::kBody) {
        continue;
      }
      Span text = paragraph.text;
      if (!paragraph.heading.empty()) {
        if (!paragraph.run_in) {
          continue;
        }
        text.begin = std::max(text.begin, paragraph.heading.end);
      }
      for (const Span sentence : SplitSentences(document_.text, text, stops_)) {
        CutSentence(sentence);
        if (!pieces_.complete) {
          return std::move(pieces_);
        }
      }
    }
    return std::move(pieces_);
  }

 private:
  // What stands in these spans does not count. A name within a longer one goes with it.
  void Mask(const std::vector<std::string>& names) {
    Stops marks = stops_;
    marks.titles.insert(marks.titles.end(), stops_.quotes.begin(), stops_.quotes.end());
    masks_ = FindTitles(document_.text, marks);
    for (const std::string& name : names) {
      for (std::size_t at = document_.text.find(name); at != std::string::npos;
           at = document_.text.find(name, at + name.size())) {
        masks_.push_back(
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())});
      }
    }
    std::sort(masks_.begin(), masks_.end());
  }

  void CutSentence(Span sentence) {
    const std::size_t first = pieces_.pieces.size();
    HashedPiece piece{0, 0, {sentence.begin, sentence.begin}};
    for (const Span clause : SplitClauses(document_.text, sentence, stops_)) {
      Take(clause, piece);
      if (piece.characters >= min_characters_) {
        if (pieces_.pieces.size() >= most_) {
          pieces_.complete = false;
          return;
        }
        pieces_.pieces.push_back(piece);
        piece = {0, 0, {clause.end, clause.end}};
      }
    }
    // What is left of the sentence goes with the piece before it.
    if (piece.characters > 0 && pieces_.pieces.size() > first) {
      HashedPiece& last = pieces_.pieces.back();
      last.hash = Mix(last.hash, 0);
      last.hash ^= piece.hash;
      last.characters += piece.characters;
      last.span.end = piece.span.end;
    }
  }

  void Take(Span clause, HashedPiece& piece) {
    for (std::uint32_t at = clause.begin; at < clause.end;) {
      while (mask_ < masks_.size() && masks_[mask_].end <= at) {
        ++mask_;
      }
      if (mask_ < masks_.size() && masks_[mask_].Contains(at)) {
        at = masks_[mask_].end;
        continue;
      }
      const Utf8Character character = CharacterAt(document_.text, at);
      at += character.size;
      const bool letter = IsLetter(character.code);
      if (letter || (IsHan(character.code) && !numerals_.contains(character.code))) {
        piece.hash = Mix(piece.hash, letter ? character.code | 0x20U : character.code);
        ++piece.characters;
      }
    }
    piece.span.end = clause.end;
  }

  const Document& document_;
  const Stops& stops_;
  std::size_t min_characters_, most_;
  std::set<char32_t> numerals_;
  std::vector<Span> masks_;  // by place; a shorter one may lie in a longer one
  std::size_t mask_ = 0;     // the first that does not end before what is read
  TextPieces pieces_;
};

}  // namespace

TextPieces CutIntoPieces(const DocumentAudit& document, const Language& language,
                         const UnitNames& units, std::size_t min_characters, std::size_t most) {
  return PieceCutter(document, language, units, min_characters, most).Cut();
}

}  // namespace hegui

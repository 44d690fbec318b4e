#include "engine/match/literal_automaton.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui {
namespace {

// A walk pauses at so many hits: enough for any sentence, small enough for the cache.
constexpr std::size_t kPauseAtHits = 4096;

// The characters beyond ASCII that have a letter of ASCII as their other case.
constexpr char32_t kKelvinSign = 0x212A;
constexpr char32_t kLongS = 0x017F;

bool IsUpper(char32_t code) { return code >= U'A' && code <= U'Z'; }
bool IsLower(char32_t code) { return code >= U'a' && code <= U'z'; }

// One character for all that differ by case only, as far as the automaton overlooks it.
char32_t WithoutCase(char32_t code) {
  if (code == kKelvinSign) {
    return U'k';
  }
  if (code == kLongS) {
    return U's';
  }
  return IsUpper(code) ? code + (U'a' - U'A') : code;
}

}  // namespace

// Builds breadth first over the sorted literals: a state is the range of literals that begin with
// its characters, so that no other trie is needed.
class LiteralAutomaton::Builder {
 public:
  explicit Builder(LiteralAutomaton& automaton) : automaton_(automaton) {}

  void Build(std::string_view transparent) {
    ReadTransparent(transparent);
    ReadLiterals();
    SortWords();
    PlaceStates();
  }

 private:
  // A literal as its classes: symbols_[begin, end).
  struct Word {
    std::uint32_t literal = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t size() const { return end - begin; }
  };
  // A state whose successors are not placed yet: the words [first, last) begin with its characters.
  struct Pending {
    std::uint32_t state = 0;
    std::uint32_t depth = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  std::uint32_t& ClassSlot(char32_t code) {
    std::uint16_t& page = automaton_.page_of_[code >> kPageBits];
    if (page == 0) {
      page = static_cast<std::uint16_t>(automaton_.classes_.size() >> kPageBits);
      automaton_.classes_.resize(automaton_.classes_.size() + kPageMask + 1, kForeign);
    }
    return automaton_.classes_[std::size_t{page} << kPageBits | (code & kPageMask)];
  }

  // REQUIRES: code == WithoutCase(code).
  std::uint32_t AddClass(char32_t code) {
    const std::uint32_t known = automaton_.ClassOf(code);
    if (known != kForeign) {
      return known;
    }
    const std::uint32_t added = next_class_++;
    ClassSlot(code) = added;
    if (IsLower(code)) {
      ClassSlot(code - (U'a' - U'A')) = added;
    }
    if (code == U'k') {
      ClassSlot(kKelvinSign) = added;
    } else if (code == U's') {
      ClassSlot(kLongS) = added;
    }
    return added;
  }

  void ReadTransparent(std::string_view transparent) {
    automaton_.page_of_.assign(kPages, 0);
    automaton_.classes_.assign(kPageMask + 1, kForeign);
    for (std::size_t offset = 0; offset < transparent.size();) {
      const Utf8Character character = CharacterAt(transparent, offset);
      ClassSlot(character.code) = kTransparent;
      offset += character.size;
    }
  }

  void ReadLiterals() {
    for (std::uint32_t index = 0; index < automaton_.literals_.size(); ++index) {
      const Literal& literal = automaton_.literals_[index];
      Word word{index, static_cast<std::uint32_t>(symbols_.size()), 0};
      bool has_letters = false;
      for (std::size_t offset = 0; offset < literal.text.size();) {
        const Utf8Character character = CharacterAt(literal.text, offset);
        const char32_t code = WithoutCase(character.code);
        symbols_.push_back(AddClass(code));
        has_letters = has_letters || IsLower(code);
        offset += character.size;
      }
      word.end = static_cast<std::uint32_t>(symbols_.size());
      words_.push_back(word);
      automaton_.shapes_.push_back({word.size(), has_letters && !literal.ignore_case});
    }
  }

  void SortWords() {
    const auto symbol = [this](std::uint32_t at) { return symbols_.begin() + at; };
    std::sort(words_.begin(), words_.end(), [&](const Word& a, const Word& b) {
      return std::lexicographical_compare(symbol(a.begin), symbol(a.end), symbol(b.begin),
                                          symbol(b.end));
    });
  }

  void PlaceStates() {
    automaton_.outputs_.assign(1, {});
    automaton_.nodes_.assign(next_class_ + 1, {});
    // All other states stand behind the root's successors: no base is ever negative.
    first_free_ = next_class_;
    pending_.push_back({0, 0, 0, static_cast<std::uint32_t>(words_.size())});
    for (std::size_t next = 0; next < pending_.size(); ++next) {
      PlaceSuccessors(pending_[next]);
    }
    // Room for a step by any class from any base.
    automaton_.nodes_.resize(automaton_.nodes_.size() + next_class_);
  }

  void PlaceSuccessors(Pending at) {
    std::uint32_t first = at.first;
    while (first < at.last && words_[first].size() == at.depth) {
      ++first;
    }
    AddOutputs(at, first);
    successors_.clear();
    while (first < at.last) {
      const std::uint32_t symbol = symbols_[words_[first].begin + at.depth];
      std::uint32_t last = first + 1;
      while (last < at.last && symbols_[words_[last].begin + at.depth] == symbol) {
        ++last;
      }
      successors_.push_back({symbol, at.depth + 1, first, last});
      first = last;
    }
    if (successors_.empty()) {
      return;
    }
    const std::uint32_t base = at.state == 0 ? 0 : FindBase();
    automaton_.nodes_[at.state].base = base;
    for (Pending successor : successors_) {
      const std::uint32_t symbol = successor.state;
      successor.state = base + symbol;
      Node& node = automaton_.nodes_[successor.state];
      node.parent = at.state;
      node.fallback = at.state == 0 ? 0 : Step(automaton_.nodes_[at.state].fallback, symbol);
      pending_.push_back(successor);
    }
  }

  // Literals that end here, then those that end at the fallback, which are shorter.
  void AddOutputs(const Pending& at, std::uint32_t last) {
    Node& node = automaton_.nodes_[at.state];
    node.output = automaton_.nodes_[node.fallback].output;
    for (std::uint32_t word = last; word > at.first; --word) {
      automaton_.outputs_.push_back({words_[word - 1].literal, node.output});
      node.output = static_cast<std::uint32_t>(automaton_.outputs_.size() - 1);
    }
  }

  std::uint32_t Step(std::uint32_t state, std::uint32_t symbol) const {
    for (;;) {
      const std::uint32_t next = automaton_.nodes_[state].base + symbol;
      if (next < automaton_.nodes_.size() && automaton_.nodes_[next].parent == state) {
        return next;
      }
      if (state == 0) {
        return 0;
      }
      state = automaton_.nodes_[state].fallback;
    }
  }

  bool IsFree(std::uint32_t place) const {
    return place >= automaton_.nodes_.size() || automaton_.nodes_[place].parent == kNoState;
  }

  // A base from which all successors fall on free places. A single successor, the common case,
  // takes the first free place; several are sought from where the last several were put, so that
  // the search is linear over all, and the holes they leave are filled by the single ones.
  std::uint32_t FindBase() {
    while (!IsFree(first_free_)) {
      ++first_free_;
    }
    std::uint32_t& place = successors_.size() == 1 ? first_free_ : next_fit_;
    place = std::max(place, first_free_);
    const std::uint32_t lowest = successors_.front().state;
    while (!Fits(place - lowest)) {
      ++place;
    }
    const std::uint32_t base = place - lowest;
    const std::size_t needed = std::size_t{base} + successors_.back().state + 1;
    if (automaton_.nodes_.size() < needed) {
      automaton_.nodes_.resize(needed);
    }
    return base;
  }

  bool Fits(std::uint32_t base) const {
    return std::all_of(successors_.begin(), successors_.end(),
                       [&](const Pending& successor) { return IsFree(base + successor.state); });
  }

  LiteralAutomaton& automaton_;
  std::vector<std::uint32_t> symbols_;
  std::vector<Word> words_;
  std::vector<Pending> pending_;
  std::vector<Pending> successors_;  // of one state; until they are placed, `state` is the class
  std::uint32_t next_class_ = kTransparent + 1;
  std::uint32_t first_free_ = 0;
  std::uint32_t next_fit_ = 0;
};

LiteralAutomaton::LiteralAutomaton(std::vector<Literal> literals, std::string_view transparent)
    : literals_(std::move(literals)) {
  Builder(*this).Build(transparent);
}

std::uint32_t LiteralAutomaton::Advance(std::string_view text, Walk& walk,
                                        std::vector<Hit>& hits) const {
  const Node* const nodes = nodes_.data();
  while (walk.offset < walk.end) {
    const Utf8Character character = CharacterAt(text, walk.offset);
    walk.offset += character.size;
    const std::uint32_t symbol = ClassOf(character.code);
    if (symbol <= kTransparent) {
      if (symbol == kTransparent) {
        walk.transparent_end = walk.offset;
      } else {
        walk.state = 0;
      }
      continue;
    }
    std::uint32_t state = walk.state;
    std::uint32_t next = nodes[state].base + symbol;
    while (nodes[next].parent != state && state != 0) {
      state = nodes[state].fallback;
      next = nodes[state].base + symbol;
    }
    walk.state = nodes[next].parent == state ? next : 0;
    if (nodes[walk.state].output != 0) {
      Emit(text, walk, nodes[walk.state].output, hits);
      if (hits.size() >= kPauseAtHits) {
        break;
      }
    }
  }
  return walk.IsDone() ? walk.end : BeginOfState(text, walk);
}

void LiteralAutomaton::Emit(std::string_view text, const Walk& walk, std::uint32_t output,
                            std::vector<Hit>& hits) const {
  for (; output != 0; output = outputs_[output].next) {
    Hit hit{outputs_[output].literal, {0, walk.offset}};
    if (Confirm(text, walk, hit.literal, hit.span)) {
      hits.push_back(hit);
    }
  }
}

// Finds where the literal begins that ends at the span's end, and looks at what the classes do not
// tell: letter case.
bool LiteralAutomaton::Confirm(std::string_view text, const Walk& walk, std::uint32_t literal,
                               Span& span) const {
  const Literal& wanted = literals_[literal];
  const auto size = static_cast<std::uint32_t>(wanted.text.size());
  if (size <= span.end - walk.transparent_end && !wanted.ignore_case) {
    span.begin = span.end - size;
    return !shapes_[literal].has_letters || span.Of(text) == wanted.text;
  }
  std::size_t begin = span.end;
  std::size_t rest = wanted.text.size();
  for (std::uint32_t left = shapes_[literal].characters; left > 0; --left) {
    do {
      begin = PreviousCharacter(text, begin);
    } while (ClassOf(CharacterAt(text, begin).code) == kTransparent);
    const std::size_t before = PreviousCharacter(wanted.text, rest);
    if (shapes_[literal].has_letters &&
        CharacterAt(text, begin).code != CharacterAt(wanted.text, before).code) {
      return false;
    }
    rest = before;
  }
  span.begin = static_cast<std::uint32_t>(begin);
  return true;
}

// Where the characters begin that the state remembers: no later hit can reach further back.
std::uint32_t LiteralAutomaton::BeginOfState(std::string_view text, const Walk& walk) const {
  std::size_t begin = walk.offset;
  for (std::uint32_t state = walk.state; state != 0; state = nodes_[state].parent) {
    do {
      begin = PreviousCharacter(text, begin);
    } while (ClassOf(CharacterAt(text, begin).code) == kTransparent);
  }
  return static_cast<std::uint32_t>(begin);
}

}  // namespace hegui

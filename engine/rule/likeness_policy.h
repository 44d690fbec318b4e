// When the texts of two documents are alike enough to be shown to a person: data of the pack, [likeness].
#pragma once

namespace hegui {

struct LikenessPolicy {
  // The smallest piece of text that is held against others, in characters without names and numbers. A clause of
  // official Chinese has some 12; what is shorter is anybody's.
  int min_characters = 10;
  // Of the shorter document's text, that must stand in the other one too.
  int min_share_percent = 20;
  // Or one passage of this many characters, in one go.
  int min_passage = 200;
  // A piece that stands in more than this share of all documents is a set phrase or prescribed, and nobody's own.
  int common_percent = 25;
};

}  // namespace hegui

// Which bytes of a Word file's main document a place stands in. Reads the XML together with DocxBody, which tells what became text, so that
// a place means here what it means to the importer. Keeps only the paragraphs that are asked for. Not thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/import/docx_body.h"
#include "engine/import/docx_element.h"
#include "engine/import/xml_reader.h"

namespace hegui {

// The first number for a comment that is neither below `free` nor taken by `id`, as written.
std::uint32_t FreeIdAfter(std::string_view id, std::uint32_t free);

// Where the XML can be cut to put a mark there. `unit` and `text` say what is cut through: nothing, when a mark may stand as it is.
struct DocxCut {
  std::size_t offset = 0;
  int unit = -1;
  int text = -1;
};

class DocxTextMap : public XmlHandler, public DocxTextObserver {
 public:
  // What marks are put before or after: a run, or something that holds runs and must not be cut.
  struct Unit {
    std::size_t begin = 0, end = 0;
    std::size_t tag_end = 0;        // of the start tag
    std::size_t content_begin = 0;  // behind the properties
    std::size_t properties_begin = 0, properties_end = 0;
    bool run = false;  // one that can be cut
  };
  // A w:t of a run.
  struct TextElement {
    std::size_t begin = 0, end = 0;
    std::size_t content_begin = 0, content_end = 0;
    bool has_space = false;  // xml:space
    bool plain = false;      // nothing but characters
  };

  // `xml` is the whole document in UTF-8; it and the ordinals must outlive the map.
  DocxTextMap(std::string_view xml, const std::set<std::uint32_t>& ordinals)
      : xml_(xml), ordinals_(ordinals) {}
  // Both, before the first event.
  void Attach(DocxBody& body, const XmlReader& reader) {
    body_ = &body;
    reader_ = &reader;
  }

  void Start(std::string_view name, const XmlAttributes& attributes) override;
  void End(std::string_view name) override;
  void Text(std::string_view text) override;
  void OnText(std::uint32_t ordinal, std::uint32_t column, std::uint32_t characters) override;

  // Before the character at that place, and after it; where the paragraph has no such character the nearest one, and for a paragraph without
  // any the first one of the document. None: there is no text at all.
  std::optional<DocxCut> Before(std::uint32_t ordinal, std::uint32_t column) const;
  std::optional<DocxCut> After(std::uint32_t ordinal, std::uint32_t column) const;

  const Unit& unit(int index) const { return units_[static_cast<std::size_t>(index)]; }
  const TextElement& text(int index) const { return texts_[static_cast<std::size_t>(index)]; }
  // The first free number for a comment.
  std::uint32_t free_id() const { return free_id_; }
  std::size_t root() const { return root_; }  // offset of the root's start tag
  // The namespace that the root's prefix stands for; empty when the root does not say.
  const std::string& root_namespace() const { return root_namespace_; }

 private:
  // An element that is open.
  struct Level {
    DocxElement kind = DocxElement::kOther;
    std::size_t begin = 0;
  };
  // Characters that one event gave.
  struct Piece {
    std::uint32_t ordinal = 0, column = 0, characters = 0;
    std::size_t begin = 0, end = 0;
    int unit = -1;
    int text = -1;        // the w:t that it stands in
    bool direct = false;  // a child of its run, or of a w:t that is one
  };

  std::size_t offset() const { return reader_->event_offset(); }
  void OpenUnit(std::size_t begin, std::size_t depth, bool run);
  void NoteIdentity(std::string_view name, const XmlAttributes& attributes);
  void ReadRoot(const XmlAttributes& attributes);
  const std::vector<Piece>* PiecesOf(std::uint32_t ordinal) const;
  std::size_t ByteOf(const Piece& piece, std::uint32_t column) const;

  std::string_view xml_;
  const std::set<std::uint32_t>& ordinals_;
  DocxBody* body_ = nullptr;
  const XmlReader* reader_ = nullptr;

  std::vector<Level> path_;
  std::size_t paragraphs_ = 0;  // open
  std::optional<Unit> unit_;    // open
  std::size_t unit_depth_ = 0;  // size of path_ with it
  int unit_index_ = -1;         // in units_, once it has a piece that is kept
  std::optional<TextElement> text_;
  int text_index_ = -1;
  // The elements that a piece of text other than characters comes from end with their own event.
  Piece* open_piece_ = nullptr;
  std::size_t open_piece_depth_ = 0;
  std::size_t event_bytes_ = 0;  // of the characters that are being told of; 0 for an element

  std::vector<Unit> units_;
  std::vector<TextElement> texts_;
  std::map<std::uint32_t, std::vector<Piece>> pieces_;  // by ordinal, each in order of columns
  std::uint32_t first_ = 0;                             // ordinal of the first paragraph with text
  std::uint32_t free_id_ = 0;
  std::size_t root_ = 0;
  std::string root_namespace_;
};

}  // namespace hegui

// Markdown that keeps within a number of characters: what is printed is measured, and what finds no room is left out whole and can be
// told of. Internal to the Markdown writer. Not for several threads.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/text/utf8.h"
#include "reports/catalogue.h"
#include "reports/escape.h"
#include "reports/report_view.h"

namespace hegui {

// Words of others, which mean nothing to Markdown.
inline std::string Md(std::string_view text) { return EscapeMarkdown(text); }

// Ids as code; a backtick would end it.
std::string MarkdownCode(std::string_view id);

class MarkdownPage {
 public:
  explicit MarkdownPage(ReportLanguage language) : words_(language) {}

  const Catalogue& words() const { return words_; }
  std::string Word(std::string_view key) const { return words_.Text(key); }

  void Add(std::string_view text) { out_ += text; }
  void Line(std::string_view text = {});
  void Paragraph(std::string_view text);
  void Row(const std::vector<std::string>& cells);
  // `alignment` has a letter per column: l or r.
  void TableHead(const std::vector<std::string>& cells, std::string_view alignment);
  // A line that says how many are left out, and an empty one in any case.
  void EndList(std::string_view key, std::size_t left);
  void PrintLeft(std::string_view key, std::size_t left);
  void PrintProperty(const PropertyView& row);

  // A link, or the text alone when there was no room for where it leads. Before that is known, always a link.
  std::string Link(std::string_view text, const std::string& anchor) const;
  void AddAnchor(const std::string& anchor) { anchors_.insert(anchor); }
  void AddAnchors(const std::vector<ResultView>& results, std::size_t left);
  void SetLinksKnown(bool known) { links_known_ = known; }

  // Characters that may still be printed.
  std::size_t room() const { return room_; }
  // For what was printed without Fit.
  void Take(std::size_t characters) { room_ -= characters < room_ ? characters : room_; }

  // What `print` prints into an empty page with room for so many characters.
  template <typename Printer>
  std::string Render(std::size_t room, const Printer& print) {
    std::string before = std::exchange(out_, {});
    const std::size_t room_before = std::exchange(room_, room);
    print();
    room_ = room_before;
    return std::exchange(out_, std::move(before));
  }

  // Keeps what `print` adds if there is room for it.
  template <typename Printer>
  bool Fit(const Printer& print) {
    const std::size_t begin = out_.size();
    print();
    const std::size_t characters = CountCharacters(std::string_view(out_).substr(begin));
    if (characters > room_) {
      out_.resize(begin);
      return false;
    }
    room_ -= characters;
    return true;
  }

  // Prints as many of them as there is room for, and returns how many are left.
  template <typename Things, typename Printer>
  std::size_t FitAll(const Things& things, const Printer& print) {
    for (std::size_t i = 0; i < things.size(); ++i) {
      if (!Fit([&] { print(things[i]); })) {
        return things.size() - i;
      }
    }
    return 0;
  }

  std::size_t FitProperties(const std::vector<PropertyView>& rows) {
    return FitAll(rows, [this](const PropertyView& row) { PrintProperty(row); });
  }

 private:
  Catalogue words_;
  std::string out_;
  std::size_t room_ = 0;
  std::set<std::string, std::less<>> anchors_;
  bool links_known_ = false;  // whether all that a link may lead to was printed, or found no room
};

}  // namespace hegui

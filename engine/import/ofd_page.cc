#include "engine/import/ofd_page.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/base/limits.h"

namespace hegui {
namespace {

// Of its height: how far a word that is drawn again to look bold may be off itself.
constexpr double kSamePlace = 0.25;

// Reads the objects of a page, or those of drawings.
class ObjectHandler : public XmlHandler {
 public:
  ObjectHandler(OfdPage& page, const OfdUnits& shown, OfdUnits* units)
      : page_(page), shown_(shown), units_(units) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    text_.clear();
    if (name == "TextObject") {
      object_.emplace(attributes);
    } else if (name == "FillColor" && object_) {
      object_->Colour(attributes);
    } else if (name == "TextCode" && object_) {
      in_code_ = object_->IsShown();
      object_->Begin(attributes);
    } else if (name == "Template") {
      page_.templates.emplace_back(attributes.Get("TemplateID"));
    } else if (name == "ImageObject") {
      AddPicture(attributes);
    } else if (name == "CompositeObject") {
      Show(attributes);
    } else if (name == "CompositeGraphicUnit" && units_ != nullptr) {
      unit_ = attributes.Get("ID");
    }
  }

  void End(std::string_view name) override {
    if (name == "PhysicalBox" && !page_.box) {
      page_.box = ReadOfdBox(text_);
    } else if (name == "TextCode" && std::exchange(in_code_, false)) {
      if (!too_many()) {
        std::vector<PlacedWord>& words = Words();
        const std::size_t before = words.size();
        object_->Place(text_, words);
        count_ += words.size() - before;
      }
    } else if (name == "TextObject") {
      object_.reset();
    } else if (name == "CompositeGraphicUnit") {
      unit_.clear();
    }
    text_.clear();
  }

  void Text(std::string_view text) override { text_ += text; }

  bool too_many() const { return count_ > limits::kMaxObjectsPerPage; }

 private:
  std::vector<PlacedWord>& Words() {
    if (!object_->HasInk()) {
      return page_.inkless;
    }
    return units_ != nullptr ? (*units_)[unit_] : page_.words;
  }

  void AddPicture(const XmlAttributes& attributes) {
    const OfdBox box = ReadOfdBox(attributes.Get("Boundary")).value_or(OfdBox{});
    const double area = std::max(box.width, 0.0) * std::max(box.height, 0.0);
    if (page_.picture.empty() || area > largest_) {
      largest_ = area;
      page_.picture = attributes.Get("ResourceID");
    }
    page_.picture_area += area;
  }

  void Show(const XmlAttributes& attributes) {
    const auto unit = shown_.find(std::string(attributes.Get("ResourceID")));
    const OfdPlacement placement(attributes);
    if (unit == shown_.end() || attributes.Get("Visible") == "false" || placement.IsSlanted()) {
      return;
    }
    for (std::size_t i = 0; i < unit->second.size() && !too_many(); ++i, ++count_) {
      page_.words.push_back(Moved(unit->second[i], placement));
    }
  }

  OfdPage& page_;
  const OfdUnits& shown_;
  OfdUnits* units_;   // where drawings go; none on a page
  std::string unit_;  // that is being read
  std::string text_;
  std::optional<OfdText> object_;
  bool in_code_ = false;
  double largest_ = 0;     // of the pictures
  std::size_t count_ = 0;  // of words
};

Result<void> ReadObjects(OfdPackage& package, const std::string& part, ObjectHandler& handler) {
  if (Result<void> read = package.Read(part, handler); !read) {
    return read;
  }
  if (handler.too_many()) {
    return Fail("D073", {{"what", "words"}, {"limit", std::to_string(limits::kMaxObjectsPerPage)}});
  }
  return {};
}

// Leaves one of each words that are drawn twice.
void DropRepeated(std::vector<PlacedWord>& words) {
  std::vector<std::size_t> order(words.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::sort(order.begin(), order.end(), [&words](std::size_t a, std::size_t b) {
    return std::tie(words[a].text, words[a].top, words[a].left, a) <
           std::tie(words[b].text, words[b].top, words[b].left, b);
  });
  std::vector<bool> repeated(words.size(), false);
  for (std::size_t i = 1; i < order.size(); ++i) {
    const PlacedWord &before = words[order[i - 1]], &word = words[order[i]];
    const double same = kSamePlace * (word.bottom - word.top);
    repeated[order[i]] = before.text == word.text && std::abs(before.top - word.top) <= same &&
                         std::abs(before.left - word.left) <= same;
  }
  std::size_t index = 0;
  std::erase_if(words, [&](const PlacedWord&) { return repeated[index++]; });
}

}  // namespace

Result<OfdPage> ReadOfdPage(OfdPackage& package, const std::string& part, const OfdUnits& units) {
  OfdPage page;
  ObjectHandler handler(page, units, nullptr);
  if (Result<void> read = ReadObjects(package, part, handler); !read) {
    return tl::unexpected(std::move(read).error());
  }
  DropRepeated(page.words);
  return page;
}

Result<void> ReadOfdUnits(OfdPackage& package, const std::string& part, OfdUnits& units) {
  OfdPage none;
  const OfdUnits within;  // of others is not shown
  ObjectHandler handler(none, within, &units);
  return ReadObjects(package, part, handler);
}

}  // namespace hegui

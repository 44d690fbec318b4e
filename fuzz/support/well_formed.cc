#include "fuzz/support/well_formed.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "engine/text/utf8.h"

namespace hegui::fuzzing {
namespace {

using namespace std::string_view_literals;

constexpr std::array kReferences{"&amp;"sv,    "&lt;"sv,  "&gt;"sv, "&quot;"sv,
                                 "&#x4E00;"sv, "&#13;"sv, "&#10;"sv};

bool IsLetter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}
bool IsNamePart(char byte) {
  return IsLetter(byte) || (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' ||
         byte == ':';
}

class Repair {
 public:
  explicit Repair(std::string_view xml) : xml_(xml) {}

  std::string Run() {
    while (at_ < xml_.size() && !(open_.empty() && has_root_)) {
      if (xml_[at_] == '<') {
        TakeMarkup();
      } else {
        TakeCharacter(!open_.empty());
      }
    }
    while (!open_.empty()) {
      Close();
    }
    return std::move(out_);
  }

 private:
  bool Follows(std::size_t ahead, char byte) const {
    return at_ + ahead < xml_.size() && xml_[at_ + ahead] == byte;
  }

  std::string_view TakeName() {
    const std::size_t begin = at_;
    while (at_ < xml_.size() && IsNamePart(xml_[at_])) {
      ++at_;
    }
    return xml_.substr(begin, at_ - begin);
  }

  void TakeMarkup() {
    ++at_;
    const bool end = Follows(0, '/');
    at_ += end ? 1U : 0U;
    if (at_ >= xml_.size() || !IsLetter(xml_[at_])) {
      at_ = std::min(xml_.find('>', at_), xml_.size() - 1) + 1;
      return;
    }
    const std::string_view name = TakeName();
    if (!end) {
      out_ += "<" + std::string(name);
      has_root_ = true;
      const bool closed = TakeAttributes();
      out_ += closed ? "/>" : ">";
      if (!closed) {
        open_.push_back(name);
      }
    } else if (std::find(open_.begin(), open_.end(), name) != open_.end()) {
      while (open_.back() != name) {
        Close();
      }
      Close();
    }
    at_ += end && Follows(0, '>') ? 1U : 0U;
  }

  // Whether the tag closes itself.
  bool TakeAttributes() {
    std::set<std::string_view> names;
    while (at_ < xml_.size() && xml_[at_] != '>' && xml_[at_] != '<') {
      if (Follows(0, '/') && Follows(1, '>')) {
        at_ += 2;
        return true;
      }
      if (!IsLetter(xml_[at_])) {
        ++at_;
        continue;
      }
      const std::string_view name = TakeName();
      if (Follows(0, '=') && (Follows(1, '"') || Follows(1, '\'')) && names.insert(name).second) {
        const char quote = xml_[at_ + 1];
        out_ += " " + std::string(name) + "=" + quote;
        for (at_ += 2; at_ < xml_.size() && xml_[at_] != quote && xml_[at_] != '<';) {
          TakeCharacter(true);
        }
        out_ += quote;
        at_ += Follows(0, quote) ? 1U : 0U;
      }
    }
    at_ += Follows(0, '>') ? 1U : 0U;
    return false;
  }

  void TakeCharacter(bool wanted) {
    const Utf8Piece piece = PieceAt(xml_, at_);
    std::string_view taken = piece.broken ? std::string_view() : xml_.substr(at_, piece.size);
    at_ += piece.size;
    if (taken == "&") {
      const std::string_view rest = xml_.substr(at_ - 1);
      const bool reference =
          std::any_of(kReferences.begin(), kReferences.end(),
                      [rest](std::string_view known) { return rest.starts_with(known); });
      taken = reference ? "&" : "&amp;";
    } else if (taken == ">") {
      taken = "&gt;";
    }
    const char32_t code = taken.empty() ? 0 : CharacterAt(taken, 0).code;
    const bool control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    if (wanted && !control && code != 0xFFFE && code != 0xFFFF) {
      out_ += taken;
    }
  }

  void Close() {
    out_ += "</" + std::string(open_.back()) + ">";
    open_.pop_back();
  }

  std::string_view xml_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<std::string_view> open_;
  bool has_root_ = false;
};

}  // namespace

std::string WellFormed(std::string_view xml) { return Repair(xml).Run(); }

}  // namespace hegui::fuzzing

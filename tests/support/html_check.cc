#include "tests/support/html_check.h"

#include <regex>

namespace hegui::test {
namespace {

const std::set<std::string_view> kVoid{"meta", "input"};

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  HtmlFacts Read() && {
    constexpr std::string_view kDoctype = "<!DOCTYPE html>\n";
    Expect(html_.starts_with(kDoctype), "no doctype");
    for (at_ = kDoctype.size(); at_ < html_.size();) {
      if (html_[at_] == '<') {
        ReadTag();
      } else {
        ReadText();
      }
    }
    Expect(open_.empty(), "elements left open");
    return std::move(facts_);
  }

 private:
  void Expect(bool holds, const std::string& problem) {
    if (!holds) {
      facts_.problems.push_back(problem + " near: " + std::string(html_.substr(at_, 60)));
    }
  }

  void ReadText() {
    const std::size_t end = std::min(html_.find('<', at_), html_.size());
    const std::string text(html_.substr(at_, end - at_));
    static const std::regex kEntity("&(?!(amp|lt|gt|quot|#39);)");
    Expect(text.find('>') == std::string::npos, "bare >");
    Expect(!std::regex_search(text, kEntity), "bare &");
    facts_.text += text;
    at_ = end;
  }

  void ReadTag() {
    // Values may hold > only as an entity, which the writers make of it.
    const std::size_t end = html_.find('>', at_);
    const std::string tag(html_.substr(at_ + 1, end - at_ - 1));
    static const std::regex kOpening(R"(([a-z][a-z0-9]*)((?: [a-z][A-Za-z0-9-]*="[^"<>]*")*))");
    static const std::regex kClosing("/([a-z][a-z0-9]*)");
    std::smatch match;
    if (std::regex_match(tag, match, kClosing)) {
      Expect(!open_.empty() && open_.back() == match[1], "closes what is not open");
      if (!open_.empty()) {
        open_.pop_back();
      }
    } else if (std::regex_match(tag, match, kOpening)) {
      Open(match[1], match[2]);
    } else {
      Expect(false, "no tag");
    }
    at_ = end == std::string_view::npos ? html_.size() : end + 1;
    if (!open_.empty() && tag[0] != '/' && (open_.back() == "style" || open_.back() == "script")) {
      ReadRaw(open_.back(), tag);
    }
  }

  // What browsers do not read as markup: one style sheet, one script, one block of data.
  void ReadRaw(const std::string& element, const std::string& tag) {
    const std::size_t end = html_.find("</" + element + ">", at_);
    std::string& kept = element == "style"                         ? facts_.style
                        : tag.find("application/json") != tag.npos ? facts_.data
                                                                   : facts_.script;
    Expect(kept.empty(), "two of one kind");
    kept = html_.substr(at_, end - at_);
    at_ = end;
  }

  void Open(const std::string& name, const std::string& attributes) {
    facts_.tags.insert(name);
    static const std::regex kAttribute(R"rx(([a-z][A-Za-z0-9-]*)="([^"]*)")rx");
    bool is_policy = false;
    for (std::sregex_iterator it(attributes.begin(), attributes.end(), kAttribute), end; it != end;
         ++it) {
      const std::string key = (*it)[1], value = (*it)[2];
      facts_.attributes.insert(key);
      if (key == "id") {
        Expect(facts_.ids.insert(value).second, "id given twice");
      } else if (key == "href") {
        const bool web = value.starts_with("https://") || value.starts_with("http://");
        (web ? facts_.web_links : facts_.links).push_back(value);
      } else if (key == "http-equiv") {
        is_policy = value == "Content-Security-Policy";
      } else if (key == "content" && is_policy) {
        facts_.policy = value;
      }
    }
    if (!kVoid.contains(name)) {
      open_.push_back(name);
    }
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<std::string> open_;
  HtmlFacts facts_;
};

}  // namespace

HtmlFacts ReadHtml(std::string_view html) { return Reader(html).Read(); }

}  // namespace hegui::test

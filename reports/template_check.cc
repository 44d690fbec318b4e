#include "reports/template_check.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/base/edit_distance.h"
#include "engine/text/utf8.h"
#include "reports/template_model.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

// Sections within sections. Deeper ones would be a deeper call stack in the parser.
constexpr std::size_t kMaxDepth = 32;
constexpr std::size_t kShownTag = 40;
// What a person mends at a time.
constexpr std::size_t kMaxProblems = 100;
// Nobody reads a longer line.
constexpr std::size_t kMaxExcerptBytes = 4096;

const Json& Schema() {
  static const Json kSchema = Json::parse(TemplateSchema());
  return kSchema;
}

// What a schema stands for: references followed, and of a choice with null the other one.
const Json& Meant(const Json& schema) {
  const Json* meant = &schema;
  while (true) {
    if (const auto choice = meant->find("anyOf"); choice != meant->end()) {
      meant = &choice->front();
    } else if (const auto reference = meant->find("$ref"); reference != meant->end()) {
      const auto path = reference->get<std::string>();
      meant = &Schema().at("definitions").at(path.substr(path.rfind('/') + 1));
    } else {
      return *meant;
    }
  }
}

const Json* Property(const Json& schema, const std::string& name) {
  const auto properties = schema.find("properties");
  if (properties == schema.end() || !properties->contains(name)) {
    return nullptr;
  }
  return &Meant(properties->at(name));
}

bool IsText(const Json& schema) {
  const std::string type = schema.at("type");
  return type == "string" || type == "integer";
}

// Lines of a text with the places of its bytes; asked in ascending order.
class Places {
 public:
  Places(std::string_view text, std::string name, std::uint32_t first_line)
      : text_(text), name_(std::move(name)), line_(first_line) {
    FindLineEnd();
  }

  Diagnostic Of(std::size_t begin, std::size_t end) {
    while (line_end_ < begin) {
      at_ = line_begin_ = line_end_ + 1;
      column_ = 1;
      ++line_;
      FindLineEnd();
    }
    column_ += static_cast<std::uint32_t>(CountCharacters(text_.substr(at_, begin - at_)));
    at_ = begin;
    Diagnostic place;
    place.place.file = name_;
    place.place.line = line_;
    place.place.column = column_;
    place.place.width = static_cast<std::uint32_t>(
        CountCharacters(text_.substr(begin, std::min(end, line_end_) - begin)));
    std::string_view line = text_.substr(line_begin_, line_end_ - line_begin_);
    if (line.size() <= kMaxExcerptBytes) {
      place.excerpt = line.substr(0, line.find_last_not_of('\r') + 1);
    }
    return place;
  }

 private:
  void FindLineEnd() { line_end_ = std::min(text_.find('\n', line_begin_), text_.size()); }

  std::string_view text_;
  std::string name_;
  std::size_t line_begin_ = 0, line_end_ = 0;
  std::size_t at_ = 0;  // where the column was counted
  std::uint32_t line_;
  std::uint32_t column_ = 1;
};

}  // namespace

TemplateChecker::TemplateChecker(TemplateScope scope) : scopes_{&Schema()} {
  if (scope == TemplateScope::kLetter) {
    scopes_.push_back(&Schema().at("definitions").at("document"));
  }
}

void TemplateChecker::Check(std::string_view text, const TemplateTags& tags,
                            const std::string& name, std::uint32_t first_line) {
  Places places(text, name, first_line);
  for (const TemplateTag& tag : tags.tags) {
    if (problems_.size() >= kMaxProblems || open_.size() > kMaxDepth) {
      return;
    }
    See(tag, places.Of(tag.begin, tag.end));
  }
  if (tags.unclosed) {
    const Diagnostic place = places.Of(*tags.unclosed, text.size());
    const std::string_view rest = text.substr(*tags.unclosed);
    std::string tag(rest.substr(0, rest.find_first_of("\r\n")));
    if (CountCharacters(tag) > kShownTag) {
      tag = "{{";
    }
    Report("C100", {{"tag", tag}}, place);
  }
}

Diagnostics TemplateChecker::Finish() && {
  const bool whole = problems_.size() < kMaxProblems && open_.size() <= kMaxDepth;
  for (const Section& section : whole ? open_ : std::vector<Section>()) {
    Report("C103", {{"name", section.name}}, section.begin);
  }
  std::stable_sort(
      problems_.begin(), problems_.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
      });
  return std::move(problems_);
}

Diagnostic& TemplateChecker::Report(std::string code, MessageArguments arguments,
                                    const Diagnostic& place) {
  Diagnostic problem = place;
  problem.code = std::move(code);
  problem.arguments = std::move(arguments);
  return problems_.emplace_back(std::move(problem));
}

void TemplateChecker::See(const TemplateTag& tag, const Diagnostic& place) {
  switch (tag.kind) {
    case TemplateTagKind::kComment:
      break;
    case TemplateTagKind::kUnsupported:
      Report("C106", {{"tag", tag.name}}, place);
      break;
    case TemplateTagKind::kBegin:
    case TemplateTagKind::kBeginInverted:
      Open(tag, place);
      break;
    case TemplateTagKind::kEnd:
      Close(tag, place);
      break;
    case TemplateTagKind::kValue:
    case TemplateTagKind::kRaw:
      if (const Json* const meant = Resolve(tag.name); meant == nullptr) {
        ReportUnknown(tag.name, place);
      } else if (!meant->is_null() && !IsText(*meant)) {
        Report("C105", {{"name", tag.name}}, place);
      }
      break;
  }
}

void TemplateChecker::Open(const TemplateTag& tag, const Diagnostic& place) {
  static const Json kAnything;
  const Json* meant = Resolve(tag.name);
  if (meant == nullptr) {
    ReportUnknown(tag.name, place);
    meant = &kAnything;
  }
  if (open_.size() == kMaxDepth) {
    Report("C101", {{"what", "depth"}, {"limit", std::to_string(kMaxDepth)}}, place);
  }
  if (meant->is_object() && meant->at("type") == "array") {
    meant = &Meant(meant->at("items"));
  }
  // What stands where there is none of it speaks of what is around.
  scopes_.push_back(tag.kind == TemplateTagKind::kBegin ? meant : scopes_.back());
  open_.push_back({tag.name, place});
}

void TemplateChecker::Close(const TemplateTag& tag, const Diagnostic& place) {
  if (open_.empty() || open_.back().name != tag.name) {
    std::vector<std::string> names;
    for (const Section& section : open_) {
      names.push_back(section.name);
    }
    const std::string meant(Nearest(tag.name, names));
    Report("C104", {{"name", tag.name}, {"open", open_.empty() ? "none" : open_.back().name}},
           place)
        .suggestion = meant == tag.name ? "" : meant;
    if (meant.empty()) {
      return;
    }
    // Those within the one that was meant were forgotten.
    while (open_.back().name != meant) {
      open_.pop_back();
      scopes_.pop_back();
    }
  }
  open_.pop_back();
  scopes_.pop_back();
}

const Json* TemplateChecker::Resolve(const std::string& name) const {
  static const Json kAnything;
  if (name == ".") {
    return scopes_.back();
  }
  const std::size_t dot = name.find('.');
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    if ((*scope)->is_null()) {
      return &kAnything;
    }
    const Json* meant = Property(**scope, name.substr(0, dot));
    if (meant == nullptr) {
      continue;
    }
    for (std::size_t at = dot; meant != nullptr && at != std::string::npos;) {
      const std::size_t next = name.find('.', at + 1);
      meant = Property(*meant, name.substr(at + 1, next - at - 1));
      at = next;
    }
    return meant;
  }
  return nullptr;
}

void TemplateChecker::ReportUnknown(const std::string& name, const Diagnostic& place) {
  std::vector<std::string> known;
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    if (const auto properties = (*scope)->find("properties"); properties != (*scope)->end()) {
      for (const auto& [key, value] : properties->items()) {
        known.push_back(key);
      }
    }
  }
  Report("C102", {{"name", name}}, place).suggestion = Nearest(name, known);
}

}  // namespace hegui

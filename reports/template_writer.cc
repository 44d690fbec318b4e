#include "reports/template_writer.h"

#include <algorithm>
#include <array>
#include <exception>
#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "engine/text/utf8.h"
#include "reports/escape.h"

namespace hegui {
namespace {

namespace mustache = kainjow::mustache;

using Json = nlohmann::ordered_json;
using Component = mustache::component<std::string>;
using Contexts = std::vector<const Json*>;

// The parser makes a node of some 150 bytes of every blank, word and tag. A page with style and pictures within it has some 50,000.
constexpr std::size_t kMaxWords = 300'000;
// A page with every finding of 500 units has some 20 MB and takes 5 million steps.
constexpr std::size_t kMaxOutput = 64U << 20;
constexpr std::size_t kMaxSteps = 50'000'000;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

tl::unexpected<Error> Limit(std::string what, std::size_t limit) {
  return Fail("C101", {{"what", std::move(what)}, {"limit", std::to_string(limit)}});
}

std::size_t CountWords(std::string_view text) {
  const auto blanks = std::count_if(text.begin(), text.end(), [](char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '{';
  });
  return 2 * static_cast<std::size_t>(blanks);
}

// By part: "score.grade". The first part is looked for from the innermost context outwards, the others within what it is.
const Json* Find(const std::string& name, const Contexts& contexts) {
  if (name == ".") {
    return contexts.back();
  }
  std::size_t dot = name.find('.');
  const std::string first = name.substr(0, dot);
  const Json* found = nullptr;
  for (auto it = contexts.rbegin(); it != contexts.rend() && found == nullptr; ++it) {
    if (const auto member = (*it)->find(first); member != (*it)->end()) {
      found = &*member;
    }
  }
  while (found != nullptr && dot != std::string::npos) {
    const std::size_t next = name.find('.', dot + 1);
    const auto member = found->find(name.substr(dot + 1, next - dot - 1));
    found = member == found->end() ? nullptr : &*member;
    dot = next;
  }
  return found;
}

std::string TextOf(const Json& value) {
  if (value.is_string()) {
    return value.get_ref<const std::string&>();
  }
  return value.is_number_integer() ? value.dump() : std::string();
}

bool IsNothing(const Json* value) {
  return value == nullptr || value->is_null() || *value == false || *value == 0 ||
         (value->is_string() && value->get_ref<const std::string&>().empty()) ||
         (value->is_array() && value->empty());
}

// Walks the tree of a template with a stack of its own. Lines that hold nothing but tags and blanks leave no trace.
class Renderer {
 public:
  Renderer(std::span<const Json* const> contexts, const TemplateEscaper& escape)
      : contexts_(contexts.begin(), contexts.end()), escape_(escape) {}

  Result<std::string> Render(const Component& root) && {
    bodies_.push_back({&root.children});
    for (std::size_t steps = 0; !bodies_.empty(); ++steps) {
      if (steps == kMaxSteps) {
        return Limit("steps", kMaxSteps);
      }
      if (out_.size() + line_.size() > kMaxOutput) {
        return Limit("output", kMaxOutput);
      }
      if (Body& body = bodies_.back(); body.at < body.components->size()) {
        See((*body.components)[body.at++]);
      } else {
        FinishBody(body);
      }
    }
    EndLine({});
    return std::move(out_);
  }

 private:
  struct Body {
    const std::vector<Component>* components;
    std::size_t at = 0;
    const Json* list = nullptr;  // that it is repeated for
    std::size_t entry = 0;
    bool pushed = false;  // a context
  };

  void FinishBody(Body& body) {
    has_tag_ = true;
    if (body.list != nullptr && ++body.entry < body.list->size()) {
      body.at = 0;
      contexts_.back() = &(*body.list)[body.entry];
      return;
    }
    if (body.pushed) {
      contexts_.pop_back();
    }
    bodies_.pop_back();
  }

  void See(const Component& component) {
    if (component.is_newline()) {
      EndLine(component.text);
    } else if (component.is_text()) {
      line_ += component.text;
    } else {
      SeeTag(component);
    }
  }

  void SeeTag(const Component& component) {
    const std::string& name = component.tag.name;
    switch (component.tag.type) {
      case mustache::tag_type::variable:
      case mustache::tag_type::unescaped_variable:
        if (const Json* const value = Find(name, contexts_)) {
          const bool raw = component.tag.type == mustache::tag_type::unescaped_variable;
          has_text_ = true;
          line_ += raw ? TextOf(*value) : escape_(TextOf(*value));
        }
        break;
      case mustache::tag_type::section_begin:
        has_tag_ = true;
        Open(component.children, Find(name, contexts_));
        break;
      case mustache::tag_type::section_begin_inverted:
        has_tag_ = true;
        if (IsNothing(Find(name, contexts_))) {
          bodies_.push_back({&component.children});
        }
        break;
      default:
        has_tag_ = true;
        break;
    }
  }

  void Open(const std::vector<Component>& components, const Json* value) {
    if (IsNothing(value)) {
      return;
    }
    const bool is_list = value->is_array();
    contexts_.push_back(is_list ? &value->front() : value);
    bodies_.push_back({&components, 0, is_list ? value : nullptr, 0, true});
  }

  void EndLine(std::string_view end) {
    const bool only_tags =
        has_tag_ && !has_text_ && line_.find_first_not_of(" \t") == std::string::npos;
    if (!only_tags) {
      out_ += line_;
      out_ += end;
    }
    line_.clear();
    has_tag_ = has_text_ = false;
  }

  Contexts contexts_;
  const TemplateEscaper& escape_;
  std::vector<Body> bodies_;
  std::string out_;
  std::string line_;  // the one being written
  bool has_tag_ = false;
  bool has_text_ = false;
};

std::string EscapeJson(std::string_view text) {
  const std::string quoted =
      Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
  return quoted.substr(1, quoted.size() - 2);
}

TemplateEscaper EscaperFor(TemplateEscape escape) {
  switch (escape) {
    case TemplateEscape::kHtml:
      return EscapeHtml;
    case TemplateEscape::kMarkdown:
      return EscapeMarkdown;
    case TemplateEscape::kJson:
      return EscapeJson;
    case TemplateEscape::kText:
      break;
  }
  return ShowInvisible;
}

Diagnostic ProblemOf(const Error& error, const std::string& file_name) {
  Diagnostic problem;
  problem.code = error.code;
  problem.arguments = error.arguments;
  problem.place.file = file_name;
  return problem;
}

}  // namespace

TemplateEscape TemplateEscapeFor(std::string_view file_name) {
  std::string name(file_name);
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  for (const std::string_view end : {".mustache", ".mst"}) {
    if (name.ends_with(end)) {
      name.resize(name.size() - end.size());
    }
  }
  constexpr std::array<std::string_view, 5> kMarkup{".html", ".htm", ".xhtml", ".xml", ".svg"};
  if (std::any_of(kMarkup.begin(), kMarkup.end(),
                  [&name](std::string_view end) { return name.ends_with(end); })) {
    return TemplateEscape::kHtml;
  }
  if (name.ends_with(".md") || name.ends_with(".markdown")) {
    return TemplateEscape::kMarkdown;
  }
  return name.ends_with(".json") ? TemplateEscape::kJson : TemplateEscape::kText;
}

struct ParsedTemplate::Tree {
  Component root;
};

ParsedTemplate::ParsedTemplate(std::shared_ptr<const Tree> tree) : tree_(std::move(tree)) {}

Result<ParsedTemplate> ParsedTemplate::Parse(const std::string& text) {
  if (CountWords(text) > kMaxWords) {
    return Limit("words", kMaxWords);
  }
  auto tree = std::make_shared<Tree>();
  std::string problem;
  try {
    mustache::context<std::string> nothing;
    mustache::context_internal<std::string> state(nothing);
    const mustache::parser<std::string> parser(text, state, tree->root, problem);
  } catch (const std::exception& exception) {
    problem = exception.what();
  }
  if (!problem.empty()) {
    return Fail("C107", {{"problem", "parser"}, {"detail", problem}});
  }
  return ParsedTemplate(std::move(tree));
}

Result<std::string> ParsedTemplate::Render(std::span<const Json* const> contexts,
                                           const TemplateEscaper& escape) const {
  return Renderer(contexts, escape).Render(tree_->root);
}

PageTemplate::PageTemplate(ParsedTemplate parsed, TemplateEscape escape)
    : parsed_(std::move(parsed)), escape_(escape) {}

std::shared_ptr<const PageTemplate> PageTemplate::Load(const std::string& file_name,
                                                       std::string_view bytes,
                                                       Diagnostics& problems) {
  const auto refuse = [&](const Error& error) {
    problems.push_back(ProblemOf(error, file_name));
    return nullptr;
  };
  if (bytes.starts_with(kByteOrderMark)) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  if (bytes.size() > kMaxTemplateBytes) {
    return refuse(Limit("size", kMaxTemplateBytes).value());
  }
  if (!IsValidUtf8(bytes)) {
    return refuse({"C107", {{"problem", "encoding"}, {"detail", ""}}});
  }
  TemplateChecker checker(TemplateScope::kRun);
  checker.Check(bytes, FindTemplateTags(bytes), file_name);
  const Diagnostics wrong = std::move(checker).Finish();
  if (!wrong.empty()) {
    problems.insert(problems.end(), wrong.begin(), wrong.end());
    return nullptr;
  }
  Result<ParsedTemplate> parsed = ParsedTemplate::Parse(std::string(bytes));
  if (!parsed) {
    return refuse(parsed.error());
  }
  return std::shared_ptr<const PageTemplate>(
      new PageTemplate(std::move(*parsed), TemplateEscapeFor(file_name)));
}

Result<std::string> PageTemplate::Write(const TemplateModel& model) const {
  const std::array<const Json*, 1> contexts{&model.json()};
  return parsed_.Render(contexts, EscaperFor(escape_));
}

}  // namespace hegui

#include "reports/annotation.h"

#include <algorithm>
#include <utility>

#include "reports/escape.h"
#include "reports/labels.h"
#include "reports/view_context.h"

namespace hegui {
namespace {

// Places of one finding that are marked: who has seen ten knows how to find the others, and the reports name them.
constexpr std::size_t kMaxPlaces = 10;

bool IsAnnotated(const Outcome& outcome) {
  return outcome.status == Status::kFail || outcome.status == Status::kPartial ||
         outcome.status == Status::kReview;
}

// The heading of a section with its number, or its first paragraph where it has none.
Span HeadOf(const DocumentAudit& audit, int section) {
  const RoleSection& found = audit.sections[static_cast<std::size_t>(section)];
  if (!found.heading.empty()) {
    return found.heading;
  }
  const int paragraph = audit.document.ParagraphAt(found.own.begin);
  if (paragraph < 0) {
    return found.own;
  }
  const Span text = audit.document.paragraphs[static_cast<std::size_t>(paragraph)].text;
  return {std::max(text.begin, found.own.begin), std::max(text.end, found.own.begin)};
}

Span TitleOf(const Document& document) {
  const Paragraph* first = nullptr;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.text.empty()) {
      continue;
    }
    if (paragraph.element == Element::kTitle) {
      return paragraph.text;
    }
    first = first == nullptr ? &paragraph : first;
  }
  return first == nullptr ? Span() : first->text;
}

// Where something is missed that stands nowhere.
Span HomeOf(const DocumentAudit& audit, const Outcome& outcome) {
  for (const int section : outcome.searched.sections) {
    if (const Span head = HeadOf(audit, section); !head.empty()) {
      return head;
    }
  }
  return TitleOf(audit.document);
}

class Builder {
 public:
  Builder(const DocumentAudit& audit, const PackDefinition& pack, const Catalogue& words)
      : audit_(audit), pack_(pack), words_(words), labels_(pack, words) {}

  std::vector<Annotation> Build() && {
    for (const Outcome& outcome : audit_.outcomes) {
      if (IsAnnotated(outcome)) {
        Add(outcome);
      }
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Annotation& a, const Annotation& b) {
      return a.span.begin < b.span.begin;
    });
    return std::move(found_);
  }

 private:
  void Add(const Outcome& outcome) {
    std::size_t places = 0;
    for (const Evidence& evidence : outcome.evidence) {
      if (!evidence.span.empty() && places < kMaxPlaces) {
        ++places;
        Add(outcome, evidence.span, EvidenceNote(evidence, audit_, words_, labels_));
      }
    }
    if (places == 0) {
      if (const Span home = HomeOf(audit_, outcome); !home.empty()) {
        Add(outcome, home, {});
      }
    }
  }

  void Add(const Outcome& outcome, Span span, const std::string& note) {
    const RuleDefinition& rule = pack_.rules[static_cast<std::size_t>(outcome.rule)];
    const std::string status = words_.Text("status." + std::string(Name(outcome.status)));
    const std::string severity = words_.Text("severity." + std::string(Name(outcome.severity)));
    Annotation annotation;
    annotation.rule = rule.id;
    annotation.severity = outcome.severity;
    annotation.span = span;
    const auto add = [&annotation](const std::string& line) {
      annotation.lines.push_back(ShowInvisible(line));
    };
    add(words_.Text(
        "annotation.head",
        {{"rule", rule.id}, {"title", rule.title}, {"status", status}, {"severity", severity}}));
    add(OutcomeMessage(outcome, words_, labels_));
    if (!note.empty()) {
      add(note);
    }
    if (!rule.hint.empty()) {
      add(words_.Text("label.hint") + words_.Text("colon") + rule.hint);
    }
    found_.push_back(std::move(annotation));
  }

  const DocumentAudit& audit_;
  const PackDefinition& pack_;
  const Catalogue& words_;
  Labels labels_;
  std::vector<Annotation> found_;
};

}  // namespace

std::vector<Annotation> AnnotationsOf(const DocumentAudit& audit, const PackDefinition& pack,
                                      const Catalogue& words) {
  return Builder(audit, pack, words).Build();
}

}  // namespace hegui

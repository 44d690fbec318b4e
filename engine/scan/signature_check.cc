// Checks of what stands at the foot: who signs, and the date.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "engine/language/date.h"
#include "engine/rule/list_visitor.h"
#include "engine/scan/form.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

bool AnyHolds(const PhraseList& list, const std::vector<Span>& parts, const RuleContext& context) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](Span part) { return context.reading().hits().AnyWithin(list.id, part); });
}

const Hit* FirstResidue(const FormRule& rule, const std::vector<Span>& parts,
                        const RuleContext& context) {
  for (const Span part : parts) {
    if (const Hit* hit = context.reading().hits().FirstWithin(rule.residue_words.id, part)) {
      return hit;
    }
  }
  return nullptr;
}

// The last character of a name: what kind of unit it is.
std::string_view KindOf(std::string_view name) {
  return name.empty() ? name : name.substr(PreviousCharacter(name, name.size()));
}

// Whether a name may be short for another: all its characters stand there, in their order.
bool MayBeShortFor(std::string_view name, std::string_view longer) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < name.size() && at <= longer.size();) {
    const std::uint32_t size = CharacterAt(name, i).size;
    const std::size_t found = longer.find(name.substr(i, size), at);
    at = found == std::string_view::npos ? found : found + size;
    i += size;
  }
  return at <= longer.size();
}

// The first signature of a unit of the kind that the title names, where none is of that unit itself: nothing where one
// name may be short for the other, or they are of different kinds, which a machine can't compare.
std::optional<Span> SignatureOfAnother(const std::vector<Span>& signature,
                                       const RuleContext& context) {
  const FactSheet& facts = context.reading().facts();
  const std::string& own = facts.unit.own;
  const Fact* unit = facts.Find("unit");
  if (unit == nullptr || unit->origin != Name(Element::kTitle) || own.empty()) {
    return std::nullopt;
  }
  std::optional<Span> another;
  for (const Span line : signature) {
    const std::string_view text = context.document().Of(line);
    const std::string signer = ParseUnitName(text, context.reading().pack().units).own;
    if (MayBeShortFor(own, text) || (!signer.empty() && MayBeShortFor(signer, own))) {
      return std::nullopt;
    }
    if (!another && !signer.empty() && KindOf(signer) == KindOf(own)) {
      another = line;
    }
  }
  return another;
}

bool HoldsBlank(std::string_view text) {
  // Blanks of any width are ASCII space, no-break space (C2 A0) or ideographic space (E3 80 80) in what people type.
  return text.find(' ') != std::string_view::npos || text.find('\t') != std::string_view::npos ||
         text.find("\xC2\xA0") != std::string_view::npos ||
         text.find("\xE3\x80\x80") != std::string_view::npos;
}

}  // namespace

Outcome CheckSignature(const FormRule& rule, const RuleContext& context) {
  const std::vector<Span> signature = PartsOf(Element::kSignature, context.document());
  if (signature.empty()) {
    return context.Make(Status::kFail, Reason::kMissing, "form.signature-missing");
  }
  // A joint title asks for a joint signature; a title that names one organ may be signed by more.
  const std::vector<Span> title = PartsOf(Element::kTitle, context.document());
  std::vector<std::string> lacking;
  for (const FormElement& organ : rule.elements) {
    if (AnyHolds(organ.any, title, context) && !AnyHolds(organ.any, signature, context)) {
      lacking.push_back(organ.label);
    }
  }
  Outcome outcome = context.Make(Status::kPass, Reason::kNone);
  const Hit* residue = FirstResidue(rule, signature, context);
  if (const std::optional<Span> another = SignatureOfAnother(signature, context)) {
    outcome = context.Make(Status::kFail, Reason::kInconsistent, "form.signature-other",
                           {{"found", std::string(context.document().QuoteOf(*another))},
                            {"unit", context.reading().facts().unit.own}});
  } else if (!lacking.empty()) {
    outcome = context.Make(Status::kPartial, Reason::kIncomplete, "form.signature-incomplete",
                           {{"missing", JoinLabels(lacking)}});
  } else if (residue != nullptr) {
    outcome = context.Make(Status::kPartial, Reason::kWrongForm, "form.signature-residue",
                           {{"found", std::string(context.document().QuoteOf(residue->span))}});
  }
  for (const Span line : signature) {
    outcome.evidence.push_back(context.MakeEvidence(line));
  }
  return outcome;
}

Outcome CheckDate(const FormRule&, const RuleContext& context) {
  const std::optional<WrittenDate>& found = context.reading().facts().signed_date;
  if (!found) {
    return context.Make(Status::kFail, Reason::kMissing, "form.date-missing");
  }
  const std::string written(context.document().QuoteOf(found->span));
  const MessageArguments arguments{{"found", written}};
  Outcome outcome = context.Make(Status::kPass, Reason::kNone);
  if (!found->valid) {
    outcome = context.Make(Status::kFail, Reason::kWrongForm, "form.date-invalid", arguments);
  } else if (found->zero_padded) {
    outcome = context.Make(Status::kPartial, Reason::kWrongForm, "form.date-padded", arguments);
  } else if (HoldsBlank(written)) {
    outcome = context.Make(Status::kPartial, Reason::kWrongForm, "form.date-blank", arguments);
  } else if (found->native_digits) {
    outcome = context.Make(Status::kPass, Reason::kNone, "form.date-native", arguments);
    outcome.severity = Severity::kInfo;
  } else if (!found->canonical_form) {
    outcome = context.Make(Status::kPartial, Reason::kWrongForm, "form.date-unusual", arguments);
  }
  outcome.evidence.push_back(context.MakeEvidence(found->span));
  return outcome;
}

}  // namespace hegui

#include "engine/audit/redact.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <variant>

#include "engine/base/sha256.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

constexpr std::size_t kShortestName = 2;
constexpr std::size_t kLongestPlace = 4;  // of those that a name could be mistaken for

const PrivacyWords& WordsOf(const Language& language) {
  static const PrivacyWords kNone;
  return language.privacy == nullptr ? kNone : *language.privacy;
}

// `text` with the character at `at` replaced by one of the same size.
void Put(char32_t character, std::size_t at, std::string& text) {
  std::string utf8;
  AppendUtf8(character, utf8);
  text.replace(at, utf8.size(), utf8);
}

// Where the character of the reading text at `at` stands in the source, when one character stands for one.
std::optional<std::uint32_t> SourceCharacter(const Document& document, std::uint32_t at,
                                             std::uint32_t size) {
  const Span source = document.SourceOf({at, at + size});
  if (source.empty() || CharacterAt(document.source.text(), source.begin).size != source.size()) {
    return std::nullopt;
  }
  return source.begin;
}

}  // namespace

Redactor::Redactor(const Language& language, std::string key)
    : language_(language), pseudonyms_(WordsOf(language), key), key_(std::move(key)) {}

Audit Redactor::Redact(Audit audit) {
  if (language_.privacy == nullptr) {
    return audit;
  }
  Learn(audit);
  for (AuditInput& input : audit.inputs) {
    if (input.audited) {
      RedactLearned(*input.audited);
    } else if (input.failed) {
      RedactPath(input.failed->path);
      RedactArguments(input.failed->error.arguments);
    }
  }
  for (auto& [name, value] : audit.options.set) {
    RedactInPlace(value);
  }
  RedactInPlace(audit.options.command, TextKind::kFileName);
  if (audit.submissions) {
    RedactRoster(*audit.submissions);
  }
  if (audit.comparison) {
    for (AbsentDocument& absent : audit.comparison->absent) {
      RedactInPlace(absent.unit);
      RedactPath(absent.path);
    }
  }
  Redact(audit.notices);
  audit.options.redacted = true;
  return audit;
}

void Redactor::Learn(const Audit& audit) {
  const Roster* const roster = audit.submissions ? audit.submissions->roster.get() : nullptr;
  for (std::size_t i = 0; roster != nullptr && i < roster->entries.size(); ++i) {
    LearnUnit(roster->entries[i].unit);
  }
  for (const AuditInput& input : audit.inputs) {
    if (input.audited) {
      Learn(*input.audited);
    } else if (input.failed) {
      LearnFrom(input.failed->path, TextKind::kFileName, known_);
    }
  }
  for (std::size_t i = 0; roster != nullptr && i < roster->entries.size(); ++i) {
    LearnFrom(roster->entries[i].contact, TextKind::kPersonField, known_);
  }
  // What is a place in one document is none's name in another.
  std::erase_if(known_, [this](const std::u32string& name) { return places_.contains(name); });
}

void Redactor::Learn(const DocumentAudit& document) {
  for (const Fact& fact : document.facts) {
    if (fact.name == "unit") {
      LearnUnit(fact.value);
    }
  }
  KnownNames names;
  LearnFrom(document.document.text, TextKind::kProse, names);
  LearnFrom(document.document.source.text(), TextKind::kProse, names);
  LearnFrom(document.path, TextKind::kFileName, names);
  for (const Paragraph& paragraph : document.document.paragraphs) {
    if (paragraph.element == Element::kSignature) {
      LearnFrom(document.document.Of(paragraph.text), TextKind::kFileName, names);
    }
  }
  LearnPlaces(ToUtf32(document.document.text), names);
  known_.merge(names);
}

void Redactor::LearnFrom(std::string_view text, TextKind kind, KnownNames& names) const {
  if (!IsValidUtf8(text)) {
    return;
  }
  for (PersonalDatum& datum : FindPersonalData(text, language_, {}, kind)) {
    if (datum.is_name && datum.key.size() > 1 && !places_.contains(datum.key)) {
      names.insert(std::move(datum.key));
    }
  }
}

void Redactor::LearnUnit(std::string_view unit) {
  const std::u32string name = IsValidUtf8(unit) ? ToUtf32(unit) : std::u32string();
  for (std::size_t at = 0; at < name.size(); ++at) {
    for (std::size_t size = kShortestName; size <= kLongestPlace; ++size) {
      places_.insert(name.substr(at, size));
    }
  }
}

void Redactor::LearnPlaces(std::u32string_view text, KnownNames& names) {
  const PrivacyWords& words = *language_.privacy;
  for (std::size_t at = kShortestName; !names.empty() && at < text.size(); ++at) {
    // Not in 「李强镇长」, where the end of a place begins an office.
    if (words.place_ends.At(text, at) == 0 || words.titles.At(text, at) > 0) {
      continue;
    }
    for (std::size_t size = kShortestName; size <= std::min(at, kLongestPlace); ++size) {
      if (const auto name = names.find(std::u32string(text.substr(at - size, size)));
          name != names.end()) {
        places_.insert(names.extract(name));
      }
    }
  }
}

void Redactor::Apply(const std::vector<PersonalDatum>& data, std::string& text) {
  for (const PersonalDatum& datum : data) {
    if (datum.is_name && places_.contains(datum.key)) {
      continue;
    }
    const std::u32string pseudonym = pseudonyms_.For(datum.is_name, datum.key);
    for (std::size_t i = 0; i < datum.bytes.size(); ++i) {
      const std::size_t size = CharacterAt(text, datum.bytes[i]).size;
      Put(pseudonyms_.Fitted(pseudonym[i], size), datum.bytes[i], text);
    }
  }
}

void Redactor::RedactInPlace(std::string& text, TextKind kind) {
  if (!text.empty() && IsValidUtf8(text)) {
    Apply(FindPersonalData(text, language_, known_, kind), text);
  }
}

void Redactor::RedactPath(std::string& path) { RedactInPlace(path, TextKind::kFileName); }

Document Redactor::RedactDocument(const Document& document) {
  std::string source(document.source.text());
  std::string text = document.text;
  const auto hide = [&](const PersonalDatum& datum) {
    if (datum.is_name && places_.contains(datum.key)) {
      return;
    }
    Apply({datum}, text);
    for (const std::uint32_t byte : datum.bytes) {
      const Utf8Character hidden = CharacterAt(text, byte);
      if (const std::optional<std::uint32_t> at = SourceCharacter(document, byte, hidden.size)) {
        Put(pseudonyms_.Fitted(hidden.code, CharacterAt(source, *at).size), *at, source);
      }
    }
  };
  // First by the reading text, where hardly a line end and no blank parts a name or number.
  for (const PersonalDatum& datum : FindNamesAcrossLines(document.text, language_, known_)) {
    hide(datum);
  }
  for (const PersonalDatum& datum : FindPersonalData(text, language_, known_)) {
    hide(datum);
  }
  // And what the source shows better: columns, and what the reading text leaves out.
  const std::string by_text = source;
  Apply(FindNamesAcrossLines(source, language_, known_), source);
  RedactInPlace(source);
  for (std::size_t at = 0; source != by_text && at < text.size();
       at += CharacterAt(text, at).size) {
    const std::uint32_t size = CharacterAt(text, at).size;
    const auto from = static_cast<std::uint32_t>(at);
    const std::optional<std::uint32_t> in_source = SourceCharacter(document, from, size);
    if (!in_source) {
      continue;
    }
    const Utf8Character was = CharacterAt(document.source.text(), *in_source);
    const Utf8Character is = CharacterAt(source, *in_source);
    if (was.code != is.code && CharacterAt(document.text, at).code == CharacterAt(text, at).code) {
      const auto folded = language_.fold.characters.find(is.code);
      const char32_t wanted = folded == language_.fold.characters.end() ? is.code : folded->second;
      Put(pseudonyms_.Fitted(wanted, size), at, text);
    }
  }
  Document redacted = document;
  redacted.source = SourceText(std::move(source));
  redacted.text = std::move(text);
  for (SideText& side : redacted.side) {
    RedactInPlace(side.text);
  }
  for (auto& [name, value] : redacted.metadata) {
    RedactInPlace(value);
  }
  Redact(redacted.notices);
  return redacted;
}

void Redactor::Redact(DocumentAudit& document) {
  if (language_.privacy != nullptr) {
    Learn(document);
    RedactLearned(document);
  }
}

void Redactor::RedactLearned(DocumentAudit& document) {
  Document redacted = RedactDocument(document.document);
  for (Outcome& outcome : document.outcomes) {
    RedactOutcome(document.document, redacted, outcome);
  }
  if (redacted.source.text() != document.document.source.text()) {
    document.sha256 =
        key_.empty() ? Sha256Hex(redacted.source.text()) : HmacSha256Hex(key_, document.sha256);
  }
  document.document = std::move(redacted);
  RedactPath(document.path);
  RedactPath(document.known_as);
  if (document.change) {
    RedactPath(document.change->path);
  }
  for (Fact& fact : document.facts) {
    RedactInPlace(fact.value);
  }
  for (std::string& signatory : document.signatories) {
    RedactInPlace(signatory, TextKind::kFileName);
  }
  for (auto& [name, parameter] : document.parameters) {
    if (auto* const text = std::get_if<std::string>(&parameter.value)) {
      RedactInPlace(*text);
    } else if (auto* const list = std::get_if<std::vector<std::string>>(&parameter.value)) {
      for (std::string& entry : *list) {
        RedactInPlace(entry);
      }
    }
  }
  for (GateReason& reason : document.gate_reasons) {
    RedactArguments(reason.arguments);
  }
  Redact(document.notices);
}

void Redactor::RedactOutcome(const Document& before, const Document& after, Outcome& outcome) {
  for (Evidence& evidence : outcome.evidence) {
    RedactEvidence(before, after, evidence);
  }
  for (Evidence& evidence : outcome.rejected) {
    RedactEvidence(before, after, evidence);
  }
  if (outcome.searched.nearest) {
    RedactEvidence(before, after, *outcome.searched.nearest);
  }
  for (ItemOutcome& item : outcome.items) {
    RedactInPlace(item.label);
  }
  RedactArguments(outcome.arguments);
  RedactRuling(outcome.waiver);
  RedactRuling(outcome.decision);
  RedactRuling(outcome.expired_waiver);
  RedactRuling(outcome.stale_decision);
}

// Quotes are taken anew from the text: there it is known what stood around them.
void Redactor::RedactEvidence(const Document& before, const Document& after, Evidence& evidence) {
  const std::string_view old_text = before.source.text(), new_text = after.source.text();
  const bool in_text = evidence.span.end <= before.text.size();
  const std::size_t quote = in_text ? before.SourceOf(evidence.span).begin : 0;
  const auto take = [&](std::string& piece, std::size_t begin, bool known) {
    if (known && begin <= old_text.size() && old_text.substr(begin, piece.size()) == piece) {
      piece = new_text.substr(begin, piece.size());
    } else {
      RedactInPlace(piece);
    }
  };
  take(evidence.context, quote - std::min<std::size_t>(quote, evidence.quote_in_context),
       in_text && quote >= evidence.quote_in_context);
  take(evidence.quote, quote, in_text);
}

void Redactor::RedactRuling(std::optional<HumanRuling>& ruling) {
  if (ruling) {
    RedactInPlace(ruling->by, TextKind::kPersonField);
    RedactInPlace(ruling->why);
  }
}

void Redactor::RedactArguments(MessageArguments& arguments) {
  constexpr std::array<std::string_view, 4> kPaths{"path", "file", "folder", "copy"};
  for (MessageArgument& argument : arguments) {
    const bool is_path = std::find(kPaths.begin(), kPaths.end(), argument.name) != kPaths.end();
    RedactInPlace(argument.value, is_path ? TextKind::kFileName : TextKind::kProse);
  }
}

void Redactor::Redact(Diagnostics& notices) {
  if (language_.privacy == nullptr) {
    return;
  }
  for (Diagnostic& notice : notices) {
    RedactArguments(notice.arguments);
    RedactPath(notice.place.file);
    // A line of a file that people keep: who decided, the row of a unit with its contact.
    RedactInPlace(notice.excerpt, TextKind::kFileName);
    RedactInPlace(notice.suggestion);
  }
}

void Redactor::RedactRoster(Submissions& submissions) {
  if (submissions.roster == nullptr) {
    return;
  }
  auto roster = std::make_shared<Roster>(*submissions.roster);
  for (RosterEntry& entry : roster->entries) {
    RedactInPlace(entry.contact, TextKind::kPersonField);
    for (std::string& alias : entry.aliases) {
      RedactInPlace(alias);
    }
    RedactPath(entry.place.file);
  }
  submissions.roster = std::move(roster);
}

}  // namespace hegui

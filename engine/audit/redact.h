// Redact: an audit as it may be handed on, with pseudonyms in place of names, telephones, identity numbers and the like, in everything
// that a report prints: text, quotes, facts, arguments of messages, names of files, rulings, the roster. It works on the finished audit,
// so verdicts are those of the text as submitted; and it writes as many characters, in as many bytes, as it takes away, so every
// place stays true. Doing it twice changes nothing more.
//
// The names of units, bodies and places stay, and so do the few persons whom the language calls public. What is hidden is found by
// rules (personal_data.h), which can overlook a name: nobody should publish the result unread.
//
// The digest of a document in which something was hidden becomes that of its redacted text (under a key: an HMAC of the true digest);
// with the true one, and the rest of the text at hand, a hidden number could be found by trying. For the same reason fingerprints, which
// writers make of quotes, come out of redacted ones. Pure; not thread-safe with itself on one Redactor.
#pragma once

#include <string>
#include <string_view>

#include "engine/audit/audit.h"
#include "engine/audit/pseudonyms.h"
#include "engine/language/personal_data.h"

namespace hegui {

class Redactor {
 public:
  // `key`: see pseudonyms.h; may be empty. `language` must outlive this and have words for privacy, or nothing is hidden.
  Redactor(const Language& language, std::string key);

  Audit Redact(Audit audit);

  // One document by itself.
  void Redact(DocumentAudit& document);

  // What is said beside an audit: with the names that were found so far, and those in paths.
  void Redact(Diagnostics& notices);

 private:
  void RedactLearned(DocumentAudit& document);
  void Learn(const Audit& audit);
  void Learn(const DocumentAudit& document);
  void LearnFrom(std::string_view text, TextKind kind, KnownNames& names) const;
  // A unit by a part of its name is no person.
  void LearnUnit(std::string_view unit);
  // Nor is what the text makes a place of: takes those out of `names`.
  void LearnPlaces(std::u32string_view text, KnownNames& names);

  void RedactInPlace(std::string& text, TextKind kind = TextKind::kProse);
  void RedactPath(std::string& path);
  void RedactArguments(MessageArguments& arguments);
  void RedactRuling(std::optional<HumanRuling>& ruling);
  void RedactOutcome(const Document& before, const Document& after, Outcome& outcome);
  void RedactEvidence(const Document& before, const Document& after, Evidence& evidence);
  void RedactRoster(Submissions& submissions);
  Document RedactDocument(const Document& document);
  // Hides what was found in `text`.
  void Apply(const std::vector<PersonalDatum>& data, std::string& text);

  const Language& language_;
  Pseudonyms pseudonyms_;
  std::string key_;
  KnownNames known_;
  KnownNames places_;
};

}  // namespace hegui

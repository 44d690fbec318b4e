// A document as a rule set reads it: everything that rules ask. Segments, hits of all phrase lists, roles, facts, profile,
// parameters, and how each statement is meant. Built once per document; immutable; thread-safe. Holds references to the document and the rule
// set, which must outlive it, and to its own parts, so it stays where it was made.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "engine/document/document.h"
#include "engine/reading/assertion.h"
#include "engine/reading/facts.h"
#include "engine/reading/hits.h"
#include "engine/reading/reading.h"
#include "engine/reading/roles.h"
#include "engine/reading/segments.h"
#include "engine/rule/rule_set.h"

namespace hegui {

struct ReadingOptions {
  std::string profile = "auto";
  std::map<std::string, std::string> set;  // parameters given
  bool reference_engine = false;
};

class Reading {
 public:
  Reading(const Document& document, const RuleSet& rules, const ReadingOptions& options);
  Reading(const Reading&) = delete;  // parts refer to one another
  Reading& operator=(const Reading&) = delete;

  const Document& document() const { return document_; }
  const RuleSet& rules() const { return rules_; }
  const PackDefinition& pack() const { return *rules_.pack; }
  const Segments& segments() const { return segments_; }
  const Hits& hits() const { return hits_; }
  const RoleMap& roles() const { return roles_; }
  const FactSheet& facts() const { return facts_; }
  const Profile& profile() const { return profile_; }
  const std::map<std::string, Parameter>& parameters() const { return parameters_; }
  std::optional<int> report_year() const { return report_year_; }

  // How the statement at a hit of the rules pass is meant.
  Statement Classify(const Hit& hit) const;
  // The first hit of the list that is affirmed in running text, as fact or as good news; nullptr when none is.
  const Hit* FirstAffirmed(const PhraseList& list) const;
  // Whether something concrete (PackDefinition::concrete) stands in the sentence of the span.
  bool HasFact(Span span) const;

 private:
  // Whether the list is affirmed in running text, or stands around the document.
  bool IsAffirmed(const PhraseList& list) const;
  void RunRules(bool reference);
  void FindReportYear(const std::map<std::string, std::string>& given);

  const Document& document_;
  const RuleSet& rules_;
  Segments segments_;
  Hits hits_;
  RoleMap roles_;
  FactSheet facts_;
  std::optional<int> report_year_;
  std::unique_ptr<const AssertionReader> assertions_;
  Profile profile_;
  std::map<std::string, Parameter> parameters_;
};

}  // namespace hegui

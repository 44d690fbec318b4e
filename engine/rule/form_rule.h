// Kind `form`: the document's outer form. One rule makes one check; each check has its own evaluator.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/rule/phrase_list.h"
#include "engine/rule/value.h"
#include "engine/rule/verdict.h"

namespace hegui {

enum class FormCheck {
  kDocumentType,  // is this the kind of document at all
  kPresence,      // an element stands, and fits
  kElements,      // an element names what it must
  kSequence,      // numbers of a level run without gap, repeat or change of type
  kStyle,         // one way of numbering per level
  kSignature,     // the signature fits the title
  kDate,          // the date under the signature is written as prescribed
  kIntegrity,     // no residue of conversion, pairs of marks are balanced
  kLength,        // Han characters within a band
};

// Something an element must name: by phrases, or by a fact that was read from it.
struct FormElement {
  std::string label;
  PhraseList any;
  std::string fact;
};

// Residue that a conversion leaves: an expression over the source text.
struct Residue {
  std::string label;
  AuthoredPhrase pattern;
};

struct FormRule {
  FormCheck check = FormCheck::kPresence;
  std::string element;                // presence, elements: which element of the document
  PhraseList any;                     // presence: it must hold one of these, else `partial`
  std::vector<FormElement> elements;  // elements: all of them; signature: those the title names must sign
  int level = 1;                      // sequence

  // document-type
  PhraseList accept;           // titles, openings and headings of the kind
  PhraseList refuse;           // titles of another kind
  PhraseList subject;          // words of the subject
  int min_subject = 0;         // so many of them must stand in the text when nothing was accepted
  PhraseList placeholder;      // marks of a template that was never filled in
  int max_placeholders = 0;    // more of them make it one

  // integrity
  std::vector<Residue> residues;
  std::vector<std::string> pairs;  // two characters each, opening and closing
  PhraseList key_phrases;          // damage to one of these is fatal

  // signature, date
  PhraseList residue_words;  // words that are the form's and not the unit's: 「(盖章)」

  // length
  std::optional<IntValue> min_characters, max_characters;
};

}  // namespace hegui

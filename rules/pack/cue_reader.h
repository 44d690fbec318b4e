// Reads [[cue]] tables, of a language or of a pack. Not thread-safe.
#pragma once

#include "engine/language/cue.h"
#include "rules/pack/phrase_reader.h"
#include "rules/pack/table_reader.h"

namespace hegui {

CueDefinition ReadCue(const LayeredTable& layers, PhraseReader& phrases, Diagnostics& diagnostics);

}  // namespace hegui

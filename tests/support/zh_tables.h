// The tables of Chinese that the text layer needs, as they are shipped.
#pragma once

#include "engine/text/encoding.h"
#include "engine/text/fold.h"

namespace hegui::testing {

const FoldTable& ZhFold();
const CharsetProof& ZhCharset();

}  // namespace hegui::testing

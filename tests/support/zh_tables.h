// The tables of Chinese that the text layer needs, read from rules/languages/zh, so that tests of the engine
// run on the data that is shipped, without the loader. A broken file ends the test program.
#pragma once

#include "engine/text/encoding.h"
#include "engine/text/fold.h"

namespace hegui::testing {

const FoldTable& ZhFold();
const CharsetProof& ZhCharset();

}  // namespace hegui::testing

#include "tests/support/zh_tables.h"

#include "tests/support/zh_outline.h"

namespace hegui::testing {

const FoldTable& ZhFold() { return ZhLanguage().fold; }
const CharsetProof& ZhCharset() { return ZhLanguage().charset; }

}  // namespace hegui::testing

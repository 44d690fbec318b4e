// Kind `expr`: an expression that must be true of the document, for what no other kind says.
#pragma once

#include <optional>

#include "engine/rule/expression.h"
#include "engine/rule/verdict.h"

namespace hegui {

struct ExprRule {
  Expression expect;  // true: pass
  std::optional<Expression>
      partial;  // otherwise: true is partial, false is fail; unknown is review either way
  Reason reason = Reason::kInconsistent;
};

}  // namespace hegui

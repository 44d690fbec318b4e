// Some 680 characters of Chinese prose, written for the tests: about an imagined town, in official and in everyday
// words. The traditional text is the same with the quotation marks of its region.
#pragma once

#include <string_view>

namespace hegui::testing {

std::string_view SimplifiedProse();
std::string_view TraditionalProse();

}  // namespace hegui::testing

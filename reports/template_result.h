// A result as a template is given it, and lists as all parts of its model have them: each entry knows which one it is. Internal to the
// model of templates. Pure.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <utility>

#include "reports/catalogue.h"
#include "reports/report_view.h"

namespace hegui {

// What `make` makes of each, with its index from 1 and whether it is the first or the last.
template <typename Things, typename Maker>
nlohmann::ordered_json TemplateList(const Things& things, const Maker& make) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  std::size_t index = 0;
  for (const auto& thing : things) {
    nlohmann::ordered_json entry = make(thing);
    entry["index"] = ++index;
    entry["first"] = index == 1;
    entry["last"] = index == things.size();
    list.push_back(std::move(entry));
  }
  return list;
}

nlohmann::ordered_json TemplateResult(const ResultView& result, const Catalogue& words);

}  // namespace hegui

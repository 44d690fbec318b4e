#include "reports/labels.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace hegui {
namespace {

// The label that the pack gives to an id; empty when it gives none.
template <typename Definition>
std::string_view LabelIn(const std::vector<Definition>& definitions, std::string_view id) {
  const auto found = std::find_if(definitions.begin(), definitions.end(),
                                  [id](const Definition& d) { return d.id == id; });
  return found == definitions.end() ? std::string_view() : std::string_view(found->label);
}

std::string_view LanguageOf(std::string_view locale) { return locale.substr(0, locale.find('-')); }

}  // namespace

std::string Labels::Best(std::string_view pack_label, std::string_view key,
                         std::string_view id) const {
  const bool same_language = LanguageOf(pack_.locale) == LanguageOf(Name(catalogue_.language()));
  if (!pack_label.empty() && same_language) {
    return std::string(pack_label);
  }
  if (Catalogue::Has(key)) {
    return catalogue_.Text(key);
  }
  return std::string(pack_label.empty() ? id : pack_label);
}

std::string Labels::Role(std::string_view id) const {
  return Best(LabelIn(pack_.roles, id), "role." + std::string(id), id);
}

std::string Labels::Profile(std::string_view id) const {
  return Best(LabelIn(pack_.profiles, id), "profile." + std::string(id), id);
}

std::string Labels::Parameter(std::string_view id) const {
  return Best(LabelIn(pack_.parameters, id), "parameter." + std::string(id), id);
}

std::string Labels::Group(std::string_view id) const {
  return Best(LabelIn(pack_.score.groups, id), {}, id);
}

std::string Labels::Fact(std::string_view name) const {
  return Best({}, "fact." + std::string(name), name);
}

std::string Labels::Origin(std::string_view origin) const {
  const std::string key = "origin." + std::string(origin);
  return Catalogue::Has(key) ? catalogue_.Text(key) : Role(origin);
}

std::string Labels::Value(const ParameterValue& value) const {
  struct Printer {
    const Catalogue& catalogue;

    std::string operator()(std::monostate) const { return catalogue.Text("value.unset"); }
    std::string operator()(bool flag) const {
      return catalogue.Text(flag ? "value.true" : "value.false");
    }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const std::vector<std::string>& words) const {
      std::string joined;
      for (const std::string& word : words) {
        joined += (joined.empty() ? "" : catalogue.Text("list.separator")) + word;
      }
      return joined;
    }
  };
  return std::visit(Printer{catalogue_}, value);
}

MessageArguments Labels::Readable(const MessageArguments& arguments) const {
  MessageArguments readable = arguments;
  for (MessageArgument& argument : readable) {
    std::string& value = argument.value;
    if (argument.name == "role") {
      value = Role(value);
    } else if (argument.name == "profile") {
      value = Profile(value);
    } else if (argument.name == "parameter") {
      value = Parameter(value);
    } else if (argument.name == "severity" && SeverityNamed(value)) {
      value = catalogue_.Text(std::string("severity.").append(value));
    } else if (argument.name == "value" && (value == "true" || value == "false")) {
      value = catalogue_.Text(std::string("value.").append(value));
    }
  }
  return readable;
}

}  // namespace hegui

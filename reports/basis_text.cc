#include "reports/basis_text.h"

#include <algorithm>
#include <optional>

namespace hegui {

std::string BasisText(const Basis& basis, ReportLanguage language) {
  if (basis.article.empty()) {
    return basis.text;
  }
  return basis.text + (language == ReportLanguage::kChinese ? "" : ", ") + basis.article;
}

std::string BasisText(const RuleDefinition& rule, const Catalogue& words) {
  std::string text;
  for (const Basis& basis : rule.basis) {
    text += (text.empty() ? std::string() : words.Text("semicolon")) + basis.text + basis.article;
  }
  return text;
}

std::string ValidityText(const Basis& basis, const PackDefinition& pack, const Catalogue& words) {
  std::optional<Date> from = basis.from, until;
  const auto row = std::find_if(pack.instruments.begin(), pack.instruments.end(),
                                [&basis](const InstrumentDefinition& instrument) {
                                  return instrument.id == basis.instrument;
                                });
  if (!basis.instrument.empty() && row != pack.instruments.end()) {
    from = from ? from : row->from;
    until = row->until;
  }
  std::string text;
  if (from) {
    text = words.Text("basis.from", {{"date", from->ToIso()}});
  }
  if (until) {
    text += (text.empty() ? "" : words.Text("clause.separator")) +
            words.Text("basis.until", {{"date", until->ToIso()}});
  }
  return text;
}

}  // namespace hegui

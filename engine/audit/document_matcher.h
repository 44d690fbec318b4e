// Pairs the documents of two runs, one to one: a document is the earlier one with the same bytes; else that of the same unit, where
// there are several with the same path, name or year; else, where the unit of one of them is not known, the one with the same path or
// name. What could be several is paired with none. Pure; time grows with the number of documents, times its logarithm.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/audit/audit.h"

namespace hegui {

// By what a document is known; what is not known is empty.
struct DocumentFeatures {
  std::string sha256, unit, path, name, year;
};

DocumentFeatures FeaturesOf(const DocumentAudit& document);
DocumentFeatures FeaturesOf(std::string_view path, std::string_view sha256, std::string_view unit,
                            std::optional<int> report_year);

// The name of a file: the last part of its path.
std::string FileNameOf(std::string_view path);
// As the document was read; none where it is not known.
std::optional<int> ReportYearOf(const DocumentAudit& document);

class DocumentMatcher {
 public:
  // `by_digest`: that the same digest is the same bytes.
  DocumentMatcher(std::vector<DocumentFeatures> now, std::vector<DocumentFeatures> earlier,
                  bool by_digest);

  std::optional<std::size_t> EarlierOf(std::size_t now) const { return earlier_of_[now]; }
  // Could be one of several.
  bool IsUnclear(std::size_t now) const { return now_unclear_[now]; }
  bool IsAbsent(std::size_t earlier) const {
    return !taken_[earlier] && !earlier_unclear_[earlier];
  }

 private:
  using Key = std::function<std::string(const DocumentFeatures&)>;
  enum class Doubt { kSkipped, kTold };
  enum class Units { kAny, kOneUnknown };
  using Group = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;

  void Pass(const Key& key, Doubt doubt = Doubt::kSkipped, Units units = Units::kAny);
  void Pair(const Group& group, Doubt doubt, Units units);

  std::vector<DocumentFeatures> now_, earlier_;
  std::vector<std::optional<std::size_t>> earlier_of_;
  std::vector<bool> now_unclear_, taken_, earlier_unclear_;
};

}  // namespace hegui

#include "cli/document_converter.h"

#include <utility>

#include "cli/ocr_converter.h"
#include "cli/office_converter.h"
#include "cli/pdf_converter.h"

namespace hegui {

Result<std::string> DocumentConverter::Convert(Conversion conversion,
                                               std::string_view bytes) const {
  if (conversion == Conversion::kPdfToLayout || conversion == Conversion::kPdfToPictureList ||
      conversion == Conversion::kPdfToVisibleText) {
    return ConvertPdf(conversion,
                      bytes);  // takes less time than to look whether it was done before
  }
  const std::string key = ConversionCache::KeyOf(conversion, bytes);
  if (std::optional<Result<std::string>> known = cache_.Find(key)) {
    return std::move(*known);
  }
  Result<std::string> result = conversion == Conversion::kPdfToImageLayout
                                   ? ReadPdfByOcr(bytes)
                                   : std::move(ConvertByOffice(conversion, {bytes}).front());
  cache_.Keep(key, result);
  return result;
}

void DocumentConverter::ConvertAhead(Conversion conversion,
                                     const std::vector<std::string>& documents) const {
  std::vector<std::string_view> unknown;
  std::vector<std::string> keys;
  for (const std::string& document : documents) {
    std::string key = ConversionCache::KeyOf(conversion, document);
    if (!cache_.Find(key)) {
      unknown.emplace_back(document);
      keys.push_back(std::move(key));
    }
  }
  if (unknown.empty()) {
    return;
  }
  const std::vector<Result<std::string>> results = ConvertByOffice(conversion, unknown);
  for (std::size_t i = 0; i < results.size(); ++i) {
    cache_.Keep(keys[i], results[i]);
  }
}

}  // namespace hegui

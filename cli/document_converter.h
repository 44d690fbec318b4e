// The Converter of the command line: runs the PDF program, the office program and OCR as limited children (helper_program.h).
// Results of the slow ones are kept by content for the run, and in a folder for later runs (conversion_cache.h). Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/conversion_cache.h"
#include "engine/import/converter.h"

namespace hegui {

class DocumentConverter : public Converter {
 public:
  // `cache`: whether results are kept for later runs.
  explicit DocumentConverter(bool cache) : cache_(cache) {}

  // Errors: those of Converter; of PDF also D030 {reason} it is damaged; C042, C043 without a place for temporary files.
  Result<std::string> Convert(Conversion conversion, std::string_view bytes) const override;

  // Converts documents that are about to be asked for by one start of the office program. Errors come when they are asked for.
  void ConvertAhead(Conversion conversion, const std::vector<std::string>& documents) const;

 private:
  const ConversionCache cache_;
};

}  // namespace hegui

// Feedback letters: a Word file per document, of a Word file with tags in its text (docx_template.h) in the body, its headers and its footers.
// All other parts stay as they are, byte for byte. The words of a letter are the template's; there is a built-in one in each
// language of reports, in the form of GB/T 9704. Immutable; thread-safe.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/language/date.h"
#include "reports/report_language.h"
#include "reports/template_model.h"
#include "reports/template_writer.h"

namespace hegui {

class LetterTemplate {
 public:
  // Null, and `problems` say why: C100–C107, and what zip_archive.h, xml_reader.h and docx_package.h say of a file.
  static std::shared_ptr<const LetterTemplate> Load(const std::string& file_name, std::string bytes,
                                                    Diagnostics& problems);

  // The letter on a document of the model; its changed parts bear `day`, so that the same input gives the same bytes.
  // Errors: C101 {what, limit}, D030.
  Result<std::string> Write(const TemplateModel& model, std::size_t document,
                            const Date& day) const;

 private:
  struct Part {
    std::size_t entry = 0;
    std::string prefix;
    ParsedTemplate content;
  };
  class Loader;
  LetterTemplate() = default;

  std::string bytes_;
  std::vector<Part> parts_;
  std::optional<std::size_t>
      types_;  // the entry of the list of content types, when it has to be changed
  std::string types_content_;
};

// The built-in template as a Word file, to start an own one from. The same bytes each time.
std::string BuiltInLetterTemplate(ReportLanguage language);

}  // namespace hegui

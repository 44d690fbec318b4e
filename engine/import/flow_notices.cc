#include "engine/import/flow_notices.h"

#include <utility>

namespace hegui {
namespace {

void AddNotice(const char* code, const char* argument, std::string value, ImportedText& imported) {
  Diagnostic notice;
  notice.code = code;
  notice.level = DiagnosticLevel::kNote;
  notice.arguments = {{argument, std::move(value)}};
  imported.notices.push_back(std::move(notice));
}

void AddCount(const char* code, std::size_t count, ImportedText& imported) {
  if (count > 0) {
    AddNotice(code, "count", std::to_string(count), imported);
  }
}

}  // namespace

void AddFlowNotices(const LeftOut& left_out, const std::set<std::string>& unknown_formats,
                    ImportedText& imported) {
  AddCount("D043", left_out.changes, imported);
  AddCount("D044", left_out.hidden, imported);
  if (!unknown_formats.empty()) {
    std::string formats;
    for (const std::string& format : unknown_formats) {
      formats += (formats.empty() ? "" : ", ") + format;
    }
    AddNotice("D045", "formats", std::move(formats), imported);
  }
  AddCount("D046", left_out.embedded, imported);
}

bool HasFlowText(const ImportedText& imported) {
  return imported.source.text().find_first_not_of(" \t\n") != std::string_view::npos;
}

}  // namespace hegui

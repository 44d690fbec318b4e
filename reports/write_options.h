// How a report is to be written. Which language and what is in it are the audit's and the writer's matter.
#pragma once

#include "reports/report_language.h"

namespace hegui {

struct WriteOptions {
  ReportLanguage language = ReportLanguage::kChinese;
  bool colour = false;  // terminal only
  int width = 100;      // terminal only, in columns
};

}  // namespace hegui

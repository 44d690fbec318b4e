// OpenDocument texts for tests, made of XML.
#pragma once

#include <string>

namespace hegui::test {

struct OdtParts {
  std::string body;      // what stands within office:text
  std::string styles;    // within office:automatic-styles
  std::string page;      // within style:master-page of styles.xml
  std::string manifest;  // within manifest:manifest
  bool deflate = true;
};

std::string OdtOf(const OdtParts& parts);
inline std::string OdtOf(std::string body) {
  return OdtOf(OdtParts{std::move(body), {}, {}, {}, true});
}

}  // namespace hegui::test

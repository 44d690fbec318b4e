#include "tests/support/odt_file.h"

#include "tests/support/zip_file.h"

namespace hegui::test {

std::string OdtOf(const OdtParts& parts) {
  const std::string names =
      " xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:draw=\"d\" xmlns:style=\"s\""
      " xmlns:fo=\"f\" xmlns:svg=\"v\" xmlns:dc=\"c\" xmlns:manifest=\"m\" xmlns:loext=\"l\"";
  return ZipOf(
      {{"mimetype", "application/vnd.oasis.opendocument.text", false, false, {}},
       {"content.xml",
        "<office:document-content" + names + "><office:automatic-styles>" + parts.styles +
            "</office:automatic-styles><office:body><office:text>" + parts.body +
            "</office:text></office:body></office:document-content>",
        parts.deflate,
        false,
        {}},
       {"styles.xml",
        "<office:document-styles" + names + "><office:master-styles><style:master-page>" +
            parts.page + "</style:master-page></office:master-styles></office:document-styles>",
        true,
        false,
        {}},
       {"META-INF/manifest.xml",
        "<manifest:manifest" + names + ">" + parts.manifest + "</manifest:manifest>",
        true,
        false,
        {}}});
}

}  // namespace hegui::test

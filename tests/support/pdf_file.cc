#include "tests/support/pdf_file.h"

#include <array>
#include <cstdio>

#include "engine/text/utf8.h"

namespace hegui::testing {
namespace {

constexpr int kPageHeight = 842;

std::string Hex(const std::string& text) {
  std::string hex;
  for (const char32_t code : ToUtf32(text)) {
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%04X", static_cast<unsigned>(code));
    hex += digits.data();
  }
  return hex;
}

std::string Show(const PlacedWord& word) {
  // The line of the type stands a little above the foot of the box, whose height is 1.3 of its size.
  const double size = (word.bottom - word.top) / 1.3;
  std::array<char, 128> place{};
  std::snprintf(place.data(), place.size(), "BT /F1 %.2f Tf %.2f %.2f Td <", size, word.left,
                kPageHeight - word.top - size);
  return place.data() + Hex(word.text) + "> Tj ET\n";
}

// A white picture of one dot to the point, its bytes packed as runs of 128.
std::string Picture() {
  constexpr int kBytes = 75 * kPageHeight;
  std::string data;
  for (int i = 0; i < kBytes; i += 128) {
    data += "\x81\xFF";
  }
  data += '\x80';
  return "<</Type/XObject/Subtype/Image/Width 595/Height 842/BitsPerComponent "
         "1/ColorSpace/DeviceGray"
         "/Filter/RunLengthDecode/Length " +
         std::to_string(data.size()) + ">>\nstream\n" + data + "\nendstream";
}

}  // namespace

std::string PdfStreamOf(const PlacedPage& page, bool hidden) {
  std::string stream = hidden ? "3 Tr\n" : "";
  for (const PlacedWord& word : page.words) {
    stream += Show(word);
  }
  return stream;
}

std::string WritePdfOfStreams(const std::vector<std::string>& streams, PdfPictures pictures) {
  constexpr int kFirstPage =
      6;  // objects before it: catalogue, pages, font, its descendant, its descriptor
  std::string kids;
  for (std::size_t i = 0; i < streams.size(); ++i) {
    kids += std::to_string(kFirstPage + 2 * i) + " 0 R ";
  }
  std::vector<std::string> objects{
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(streams.size()) + ">>",
      "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 "
      "R]>>",
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)"
      "/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000/W[1 95 500]>>",
      "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0"
      "/Ascent 880/Descent -120/CapHeight 700/StemV 80>>"};
  for (std::size_t i = 0; i < streams.size(); ++i) {
    const std::string content = std::to_string(kFirstPage + 2 * i + 1);
    // Pictures come behind all pages.
    const std::size_t picture =
        kFirstPage + 2 * streams.size() + (pictures == PdfPictures::kOwn ? i : 0);
    const std::string drawn = pictures == PdfPictures::kNone
                                  ? ""
                                  : "/XObject<</Pic " + std::to_string(picture) + " 0 R>>";
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + content +
                      " 0 R/Resources<</Font<</F1 3 0 R>>" + drawn + ">>>>");
    objects.push_back("<</Length " + std::to_string(streams[i].size()) + ">>\nstream\n" +
                      streams[i] + "\nendstream");
  }
  if (pictures != PdfPictures::kNone) {
    objects.insert(objects.end(), pictures == PdfPictures::kOwn ? streams.size() : 1, Picture());
  }
  std::string pdf = "%PDF-1.5\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::array<char, 32> offset{};
    std::snprintf(offset.data(), offset.size(), "%010zu 00000 n \n", pdf.size());
    table += offset.data();
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1);
  const std::string start = std::to_string(pdf.size());
  return pdf + "xref\n0 " + size + "\n" + table + "trailer\n<</Size " + size +
         "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string WritePdf(const std::vector<PlacedPage>& pages) {
  std::vector<std::string> streams;
  for (const PlacedPage& page : pages) {
    streams.push_back(PdfStreamOf(page));
  }
  return WritePdfOfStreams(streams);
}

}  // namespace hegui::testing

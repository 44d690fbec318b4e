#include "reports/pdf_marks.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <map>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <utility>

namespace hegui {
namespace {

constexpr int kPrinted = 4;  // flag of annotations
constexpr double kNoteSize = 20;
constexpr double kPopupWidth = 200;
constexpr double kPopupHeight = 100;

struct Point {
  double x, y;
};

// The corners of a box as it is looked at, in the coordinates of the page.
struct Quad {
  Point upper_left, upper_right, lower_left, lower_right;
};

// A number as PDF writes it: no exponent, and no sign of zero.
std::string NumberText(double value) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.2f", value);
  return std::string(text.data()) == "-0.00" ? "0.00" : text.data();
}

std::string PointText(Point point) { return NumberText(point.x) + " " + NumberText(point.y); }

QPDFObjectHandle Number(double value) { return QPDFObjectHandle::newReal(NumberText(value)); }

// How a page is looked at: its box, turned clockwise by quarters.
class PageFrame {
 public:
  explicit PageFrame(QPDFPageObjectHelper page) {
    QPDFObjectHandle box = page.getMediaBox();
    if (box.isRectangle()) {
      box_ = box.getArrayAsRectangle();
    }
    QPDFObjectHandle turn = page.getAttribute("/Rotate", false);
    if (turn.isInteger()) {
      quarters_ = static_cast<int>((turn.getIntValue() / 90 % 4 + 4) % 4);
    }
  }

  Quad Place(const PdfBox& box) const {
    return {At(box.left, box.top), At(box.right, box.top), At(box.left, box.bottom),
            At(box.right, box.bottom)};
  }
  Point At(double x, double y) const {
    switch (quarters_) {
      case 1:
        return {box_.llx + y, box_.lly + x};
      case 2:
        return {box_.urx - x, box_.lly + y};
      case 3:
        return {box_.urx - y, box_.ury - x};
      default:
        return {box_.llx + x, box_.ury - y};
    }
  }

 private:
  QPDFObjectHandle::Rectangle box_{0, 0, 612, 792};  // what readers take when a page does not say
  int quarters_ = 0;
};

QPDFObjectHandle Rectangle(const std::vector<Quad>& quads) {
  QPDFObjectHandle::Rectangle around{quads.front().upper_left.x, quads.front().upper_left.y,
                                     quads.front().upper_left.x, quads.front().upper_left.y};
  for (const Quad& quad : quads) {
    for (const Point& corner :
         {quad.upper_left, quad.upper_right, quad.lower_left, quad.lower_right}) {
      around.llx = std::min(around.llx, corner.x);
      around.lly = std::min(around.lly, corner.y);
      around.urx = std::max(around.urx, corner.x);
      around.ury = std::max(around.ury, corner.y);
    }
  }
  QPDFObjectHandle rectangle = QPDFObjectHandle::newArray();
  for (const double value : {around.llx, around.lly, around.urx, around.ury}) {
    rectangle.appendItem(Number(value));
  }
  return rectangle;
}

class Annotator {
 public:
  Annotator(QPDF& pdf, const std::string& author, const std::string& date)
      : pdf_(pdf),
        pages_(QPDFPageDocumentHelper(pdf).getAllPages()),
        author_(author),
        date_("D:" + date + "000000Z") {}

  bool HasPages() const { return !pages_.empty(); }

  void Add(const PdfMark& mark) {
    std::map<std::size_t, std::vector<Quad>> by_page;
    for (const PdfBox& box : mark.boxes) {
      if (box.page >= 1 && box.page <= pages_.size()) {
        by_page[box.page - 1].push_back(PageFrame(pages_[box.page - 1]).Place(box));
      }
    }
    if (by_page.empty()) {
      const PageFrame frame(pages_.front());
      AddNote(mark, frame.Place({1, 0, 0, kNoteSize, kNoteSize}));
    }
    for (const auto& [page, quads] : by_page) {
      AddHighlight(mark, page, quads);
    }
  }

  // What was added is on the pages from here on.
  void Finish() {
    for (auto& [page, added] : added_) {
      QPDFObjectHandle object = pages_[page].getObjectHandle();
      // A list of its own: two pages may share theirs.
      QPDFObjectHandle list = QPDFObjectHandle::newArray();
      QPDFObjectHandle old = object.getKey("/Annots");
      for (int i = 0; old.isArray() && i < old.getArrayNItems(); ++i) {
        list.appendItem(old.getArrayItem(i));
      }
      for (const QPDFObjectHandle& annotation : added) {
        list.appendItem(annotation);
      }
      object.replaceKey("/Annots", list);
    }
  }

 private:
  void AddHighlight(const PdfMark& mark, std::size_t page, const std::vector<Quad>& quads) {
    QPDFObjectHandle highlight = Common(mark, page, "/Highlight", Rectangle(quads));
    QPDFObjectHandle points = QPDFObjectHandle::newArray();
    for (const Quad& quad : quads) {
      for (const Point& corner :
           {quad.upper_left, quad.upper_right, quad.lower_left, quad.lower_right}) {
        points.appendItem(Number(corner.x));
        points.appendItem(Number(corner.y));
      }
    }
    highlight.replaceKey("/QuadPoints", points);
    QPDFObjectHandle appearance = QPDFObjectHandle::newDictionary();
    appearance.replaceKey("/N", Appearance(quads, mark.colour));
    highlight.replaceKey("/AP", appearance);
    AddWithPopup(highlight, page, quads.front().upper_right);
  }

  void AddNote(const PdfMark& mark, const Quad& corner) {
    QPDFObjectHandle note = Common(mark, 0, "/Text", Rectangle({corner}));
    note.replaceKey("/Name", QPDFObjectHandle::newName("/Note"));
    AddWithPopup(note, 0, corner.upper_right);
  }

  QPDFObjectHandle Common(const PdfMark& mark, std::size_t page, const char* kind,
                          const QPDFObjectHandle& rectangle) {
    QPDFObjectHandle object = QPDFObjectHandle::newDictionary();
    object.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
    object.replaceKey("/Subtype", QPDFObjectHandle::newName(kind));
    object.replaceKey("/Rect", rectangle);
    object.replaceKey("/P", pages_[page].getObjectHandle());
    object.replaceKey("/Contents", QPDFObjectHandle::newUnicodeString(mark.text));
    object.replaceKey("/Subj", QPDFObjectHandle::newUnicodeString(mark.subject));
    object.replaceKey("/T", QPDFObjectHandle::newUnicodeString(author_));
    object.replaceKey("/NM", QPDFObjectHandle::newString("hegui-" + std::to_string(++count_)));
    object.replaceKey("/M", QPDFObjectHandle::newString(date_));
    object.replaceKey("/CreationDate", QPDFObjectHandle::newString(date_));
    object.replaceKey("/F", QPDFObjectHandle::newInteger(kPrinted));
    QPDFObjectHandle parts = QPDFObjectHandle::newArray();
    for (const double part : {mark.colour.red, mark.colour.green, mark.colour.blue}) {
      parts.appendItem(Number(part));
    }
    object.replaceKey("/C", parts);
    return pdf_.makeIndirectObject(object);
  }

  void AddWithPopup(QPDFObjectHandle annotation, std::size_t page, Point at) {
    QPDFObjectHandle popup = QPDFObjectHandle::newDictionary();
    popup.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
    popup.replaceKey("/Subtype", QPDFObjectHandle::newName("/Popup"));
    popup.replaceKey("/Rect", Rectangle({{{at.x, at.y},
                                          {at.x + kPopupWidth, at.y},
                                          {at.x, at.y - kPopupHeight},
                                          {at.x + kPopupWidth, at.y - kPopupHeight}}}));
    popup.replaceKey("/Parent", annotation);
    popup.replaceKey("/Open", QPDFObjectHandle::newBool(false));
    QPDFObjectHandle added = pdf_.makeIndirectObject(popup);
    annotation.replaceKey("/Popup", added);
    added_[page].push_back(annotation);
    added_[page].push_back(added);
  }

  // How a highlight is drawn, for readers that do not draw it by themselves: colour under the letters. Darken
  // and not Multiply: a heading may bear ten of them, and must stay legible.
  QPDFObjectHandle Appearance(const std::vector<Quad>& quads, const PdfColour& colour) {
    std::string drawing = "/Under gs " + NumberText(colour.red) + " " + NumberText(colour.green) +
                          " " + NumberText(colour.blue) + " rg\n";
    for (const Quad& quad : quads) {
      drawing += PointText(quad.upper_left) + " m " + PointText(quad.upper_right) + " l " +
                 PointText(quad.lower_right) + " l " + PointText(quad.lower_left) + " l h f\n";
    }
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf_, drawing);
    QPDFObjectHandle dictionary = stream.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    dictionary.replaceKey("/BBox", Rectangle(quads));
    dictionary.replaceKey("/Group", QPDFObjectHandle::parse("<< /S /Transparency >>"));
    dictionary.replaceKey("/Resources",
                          QPDFObjectHandle::parse(
                              "<< /ExtGState << /Under << /Type /ExtGState /BM /Darken >> >> >>"));
    return stream;
  }

  QPDF& pdf_;
  std::vector<QPDFPageObjectHelper> pages_;
  std::map<std::size_t, std::vector<QPDFObjectHandle>> added_;  // by page
  std::string author_;
  std::string date_;
  int count_ = 0;
};

std::string Written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_preserve);
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

PdfMarked MarkPdf(std::string_view bytes, const std::vector<PdfMark>& marks,
                  const std::string& author, const std::string& date) {
  using State = PdfMarked::State;
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("document", bytes.data(), bytes.size());
    if (pdf.isEncrypted()) {
      return {State::kProtected, {}, {}};
    }
    Annotator annotator(pdf, author, date);
    if (!annotator.HasPages()) {
      return {State::kDamaged, {}, "no pages"};
    }
    for (const PdfMark& mark : marks) {
      annotator.Add(mark);
    }
    annotator.Finish();
    return {State::kDone, Written(pdf), {}};
  } catch (const QPDFExc& error) {
    if (error.getErrorCode() == qpdf_e_password) {
      return {State::kProtected, {}, {}};
    }
    return {State::kDamaged, {}, error.getMessageDetail()};
  } catch (const std::exception& error) {
    return {State::kDamaged, {}, error.what()};
  }
}

}  // namespace hegui

#include "reports/docx_annotator.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/base/limits.h"
#include "engine/import/docx_importer.h"
#include "engine/import/flow_text.h"
#include "reports/docx_comments.h"
#include "reports/docx_text_map.h"
#include "reports/xml_splice.h"

namespace hegui {
namespace {

// The marks at one cut, as numbers of comments.
struct Marks {
  DocxCut cut;
  std::vector<std::uint32_t> ends;
  std::vector<std::uint32_t> begins;
};

class MarkWriter {
 public:
  MarkWriter(std::string_view xml, const DocxTextMap& map) : xml_(xml), map_(map), splice_(xml) {
    prefix_ = PrefixAt(xml, map.root());
    if (prefix_.empty()) {
      // Attributes are in no namespace without a prefix.
      prefix_ = "hegui:";
      declared_ = " xmlns:hegui=\"" + EscapeXml(map.root_namespace()) + "\"";
    }
  }

  void Write(const Marks& marks) {
    std::string text;
    for (const std::uint32_t id : marks.ends) {
      text += Mark("commentRangeEnd", id) + "<" + prefix_ + "r" + declared_ + ">" +
              Mark("commentReference", id) + "</" + prefix_ + "r>";
    }
    for (const std::uint32_t id : marks.begins) {
      text += Mark("commentRangeStart", id);
    }
    const DocxCut& cut = marks.cut;
    if (cut.unit < 0) {
      splice_.Insert(cut.offset, text);
      return;
    }
    const DocxTextMap::Unit& run = map_.unit(cut.unit);
    std::string before = "</" + TagNameAt(xml_, run.begin) + ">";
    std::string after = Slice(run.begin, run.tag_end);
    after += Slice(run.properties_begin, run.properties_end);
    if (cut.text >= 0) {
      const DocxTextMap::TextElement& words = map_.text(cut.text);
      before = "</" + TagNameAt(xml_, words.begin) + ">" + before;
      std::string tag = Slice(words.begin, words.content_begin);
      if (!words.has_space) {
        tag.insert(tag.size() - 1, kKeepBlanks);
        if (kept_.insert(cut.text).second) {
          splice_.Insert(words.content_begin - 1, kKeepBlanks);
        }
      }
      after += tag;
    }
    splice_.Insert(cut.offset, before + text + after);
  }

  const XmlSplice& splice() const { return splice_; }

 private:
  static constexpr std::string_view kKeepBlanks = " xml:space=\"preserve\"";

  std::string Slice(std::size_t begin, std::size_t end) const {
    return std::string(xml_.substr(begin, end - begin));
  }
  std::string Mark(std::string_view name, std::uint32_t id) const {
    return "<" + prefix_ + std::string(name) + declared_ + " " + prefix_ + "id=\"" +
           std::to_string(id) + "\"/>";
  }

  std::string_view xml_;
  const DocxTextMap& map_;
  XmlSplice splice_;
  std::string prefix_;
  std::string declared_;
  std::set<int> kept_;  // text elements whose blanks are said to count
};

class Annotator {
 public:
  Annotator(DocxPackage& package, const Document& document, const Language& language)
      : package_(package), document_(document), language_(language) {}

  Result<std::vector<ZipChange>> Annotate(const std::vector<Annotation>& annotations,
                                          const Date& day) {
    Result<std::string> xml = package_.ReadAll(package_.main_document());
    if (!xml) {
      return tl::unexpected(std::move(xml).error());
    }
    std::vector<Place> places;
    std::set<std::uint32_t> ordinals;
    for (const Annotation& annotation : annotations) {
      places.push_back(document_.PlaceOf(annotation.span));
      ordinals.insert({places.back().line, places.back().end_line});
    }
    DocxTextMap map(*xml, ordinals);
    if (Result<void> read = ReadMap(*xml, map); !read) {
      return tl::unexpected(std::move(read).error());
    }
    Result<DocxComments> part = DocxComments::Open(package_);
    if (!part) {
      return tl::unexpected(std::move(part).error());
    }
    std::uint32_t id = std::max(map.free_id(), part->free_id());
    std::map<std::size_t, Marks> marks;
    std::vector<DocxComment> comments;
    for (std::size_t i = 0; i < annotations.size(); ++i) {
      if (SetMarks(places[i], map, id, marks)) {
        comments.push_back({id++, annotations[i].lines});
      }
    }
    MarkWriter writer(*xml, map);
    for (const auto& [offset, at] : marks) {
      writer.Write(at);
      if (writer.splice().size() > limits::kMaxPartBytes) {
        return Fail("D031", {{"unit", "part"}, {"limit", std::to_string(limits::kMaxPartBytes)}});
      }
    }
    Result<std::vector<ZipChange>> changes =
        part->With(comments, map.root_namespace(), day.ToIso() + "T00:00:00Z");
    if (changes) {
      changes->push_back({package_.main_document(), {}, writer.splice().Text()});
    }
    return changes;
  }

 private:
  Result<void> ReadMap(std::string_view xml, DocxTextMap& map) {
    if (Result<void> utf8 = CheckIsUtf8(xml); !utf8) {
      return utf8;
    }
    DocxStyles styles;
    DocxNumbering numbering;
    if (Result<void> read = ReadDocxStyles(package_, language_, styles, numbering); !read) {
      return read;
    }
    FlowText flow;
    DocxListCounter lists(numbering, styles, language_.countings);
    DocxBody body(styles, lists, flow, &map);
    XmlReader reader(map);
    map.Attach(body, reader);
    Result<void> fed = reader.Feed(xml);
    return fed ? reader.Finish() : fed;
  }

  // Where the comment of that number begins and ends. False: there is nothing that it could be about.
  static bool SetMarks(const Place& place, const DocxTextMap& map, std::uint32_t id,
                       std::map<std::size_t, Marks>& marks) {
    const std::optional<DocxCut> begin = map.Before(place.line, place.column);
    std::optional<DocxCut> end = map.After(place.end_line, place.end_column);
    if (!begin || !end) {
      return false;
    }
    if (end->offset <= begin->offset) {
      end = map.After(place.line, place.column);
    }
    Marks& from = marks[begin->offset];
    from.cut = *begin;
    from.begins.push_back(id);
    Marks& to = marks[end->offset];
    to.cut = *end;
    to.ends.push_back(id);
    return true;
  }

  DocxPackage& package_;
  const Document& document_;
  const Language& language_;
};

}  // namespace

Result<std::string> AnnotateDocx(std::string_view bytes, const Document& document,
                                 const Language& language,
                                 const std::vector<Annotation>& annotations, const Date& day) {
  if (annotations.empty()) {
    return std::string(bytes);
  }
  Result<DocxPackage> package = DocxPackage::Open(bytes);
  if (!package) {
    return tl::unexpected(std::move(package).error());
  }
  Result<std::vector<ZipChange>> changes =
      Annotator(*package, document, language).Annotate(annotations, day);
  if (!changes) {
    return tl::unexpected(std::move(changes).error());
  }
  return WithChanges(bytes, *changes, day);
}

}  // namespace hegui

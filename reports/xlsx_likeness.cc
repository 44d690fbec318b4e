// Pairs of documents that hold the same text.
#include <cstdint>
#include <string>
#include <utility>

#include "reports/table_builder.h"
#include "reports/xlsx_tables.h"

namespace hegui {

TableSheet LikenessTable(const WorkbookSource& source) {
  constexpr double kUnit = 18, kKind = 14, kNumber = 10, kSample = 50, kFile = 24;
  const Catalogue& words = source.words();
  TableBuilder<LikenessView> table(words.Text("xlsx.likeness"),
                                   source.TitleOf(words.Text("xlsx.likeness")));
  const auto samples = [&words](const LikenessView& pair, bool first) {
    std::string text;
    for (const LikePassageView& passage : pair.passages) {
      text +=
          (text.empty() ? "" : "\n") +
          words.Text("xlsx.sample", {{"quote", first ? passage.first_quote : passage.second_quote},
                                     {"place", (first ? passage.first : passage.second).text}});
    }
    return text;
  };
  table.Add(words.Text("likeness.first"), kUnit,
            [&source](const LikenessView& pair) { return source.UnitOf(pair.first); });
  table.Add(words.Text("likeness.second"), kUnit,
            [&source](const LikenessView& pair) { return source.UnitOf(pair.second); });
  table.FixColumns();
  table.Add(words.Text("likeness.kind"), kKind, [](const LikenessView& pair) { return pair.kind; });
  table
      .Add(words.Text("xlsx.like-share"), kNumber,
           [](const LikenessView& pair) { return Hundredths{pair.share_hundredths}; })
      .decimals = true;
  table.Add(words.Text("likeness.characters"), kNumber,
            [](const LikenessView& pair) { return static_cast<std::int64_t>(pair.characters); });
  table.Add(words.Text("likeness.longest"), kNumber,
            [](const LikenessView& pair) { return static_cast<std::int64_t>(pair.longest); });
  table.Add(words.Text("likeness.first-text"), kSample,
            [samples](const LikenessView& pair) { return samples(pair, true); });
  table.Add(words.Text("likeness.second-text"), kSample,
            [samples](const LikenessView& pair) { return samples(pair, false); });
  table.EndPrint();
  table.Add(words.Text("likeness.first-file"), kFile,
            [&source](const LikenessView& pair) { return source.Document(pair.first).name; });
  table.Add(words.Text("likeness.second-file"), kFile,
            [&source](const LikenessView& pair) { return source.Document(pair.second).name; });
  table.Note(words.Text("likeness.lead"));
  return std::move(table).Build(source.view().likenesses);
}

}  // namespace hegui

// Any bytes as a roster, or any parts as a workbook with one: what is read is whole, and each unit is found by its own name.
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/audit/unit_index.h"
#include "engine/text/utf8.h"
#include "fuzz/fuzz_target.h"
#include "fuzz/support/container_text.h"
#include "rules/project/roster_reader.h"
#include "tests/support/zh_outline.h"

namespace {

void Require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void Check(const std::string& bytes) {
  static const hegui::UnitNames names{{"县", "市"},       {"城市"}, {"镇", "局"},
                                      {"人民政府", "委"}, {"中共"}, {"回族"}};
  const hegui::Language& language = hegui::testing::ZhLanguage();
  const hegui::LoadedRoster loaded = hegui::LoadRoster({"roster", bytes}, language);
  Require((loaded.roster == nullptr) == hegui::HasErrors(loaded.diagnostics));
  if (loaded.roster == nullptr) {
    return;
  }
  const hegui::UnitIndex index(*loaded.roster, names, language.fold);
  for (std::size_t i = 0; i < loaded.roster->entries.size(); ++i) {
    const hegui::RosterEntry& entry = loaded.roster->entries[i];
    Require(!entry.unit.empty() && hegui::IsValidUtf8(entry.unit) && entry.place.line > 0);
    index.Mentioned(entry.contact, entry.level);
    if (hegui::CountCharacters(hegui::FoldPhrase(entry.unit, language.fold)) > 1) {
      const hegui::UnitMatch match = index.Named(entry.unit);
      Require(match.IsOne() && match.units.front() == i);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.find("%%part ") == std::string_view::npos) {
    Check(std::string(bytes));
    return 0;
  }
  const auto [as_written, well_formed] = hegui::fuzzing::ContainersOf(bytes);
  Check(as_written);
  Check(well_formed);
  return 0;
}

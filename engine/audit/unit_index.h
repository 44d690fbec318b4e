// Finds the units of a roster by name, in the ways that texts write a name: with and without the areas above it, the organ that signs,
// the prefix of a committee, the qualifier of an ethnic township. Of names that overlap the longest is meant, and a name that goes on
// to the left is another one: 城关镇 is not found in 新城关镇. Immutable; thread-safe; linear in the text.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/audit/roster.h"
#include "engine/match/literal_automaton.h"
#include "engine/reading/unit_name.h"
#include "engine/rule/fact.h"
#include "engine/text/fold.h"

namespace hegui {

struct UnitMatch {
  std::vector<std::size_t>
      units;  // entries, ascending; none: no unit of the roster; several: it could be any of them
  std::size_t size = 0;  // bytes of the name that was found

  bool IsOne() const { return units.size() == 1; }
};

class UnitIndex {
 public:
  UnitIndex(const Roster& roster, const UnitNames& names, const FoldTable& fold);

  // The text is a unit's name and nothing else: a fact, a signature.
  UnitMatch Named(std::string_view text) const;
  // The unit of whose name this is a shorter or longer form, if there is but one: 市场监管局 beside 市场监督管理局. Not known, only guessed.
  std::optional<std::size_t> Alike(std::string_view name) const;
  // The name of a unit as a title goes on with it: 栖川县 is but the beginning of 栖川县人民政府.
  std::string WithOrgan(std::string_view name, std::string_view title) const;
  // A unit's name stands in the text: a title, the name of a file. What stands within `another`, the name of a unit that is not on the
  // roster, is no unit's; empty for none.
  UnitMatch Mentioned(std::string_view text, std::string_view another = {}) const;

 private:
  // A way to write a name. What was cut off the roster's own way of writing it may stand around it in a text, but no other.
  struct Form {
    std::size_t unit = 0;
    bool written = false;  // as the roster has it
    std::string area;      // cut off in front
    std::string organ;  // cut off behind, where that leaves an area: 县委 is not 县人民政府
  };
  struct Hit {
    std::size_t begin = 0, end = 0;
    std::vector<std::size_t> units;
    bool is_area = false;
  };
  enum class Context { kName, kProse };

  void AddName(std::size_t unit, std::string_view name);
  void AddPart(std::size_t unit, const UnitName& part);
  void AddForm(std::string_view text, Form form);
  void Build();

  std::string Compared(std::string_view text) const;
  std::string OwnOf(std::string_view name) const;
  bool IsArea(std::string_view text) const;
  bool BeginsWithArea(std::string_view text) const;
  std::string_view OrganAt(std::string_view text) const;
  std::vector<Hit> Find(std::string_view text, Context context) const;
  static UnitMatch Together(const std::vector<Hit>& hits);
  bool MayFollow(std::string_view before, std::string_view name, const Form& form,
                 Context context) const;
  bool MayPrecede(std::string_view after, const Form& form, Context context) const;

  const UnitNames& names_;
  const FoldTable& fold_;
  std::map<std::string, std::vector<Form>, std::less<>> by_text_;
  std::vector<std::vector<Form>> forms_;  // by literal of the automaton
  std::vector<std::string> owns_;         // by unit: its name without areas and organ
  LiteralAutomaton automaton_;
};

}  // namespace hegui

#include "engine/audit/unit_index.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

#include "engine/scan/name_chain.h"
#include "engine/text/utf8.h"

namespace hegui {
namespace {

// A form that was cut off a name must still be one: 「局」 is none.
constexpr std::size_t kShortestForm = 2;
// What remains of 「县水利局」 without the word for its area.
constexpr std::size_t kShortestOffice = 3;

bool EndsInOne(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [text](const std::string& word) { return text.ends_with(word); });
}

// The longest of the words that `text` begins with.
std::string_view LongestPrefix(std::string_view text, const std::vector<std::string>& words) {
  std::string_view longest;
  for (const std::string& word : words) {
    if (word.size() > longest.size() && text.starts_with(word)) {
      longest = text.substr(0, word.size());
    }
  }
  return longest;
}

// The characters of a script without blanks that `text` ends with.
std::string_view LastRun(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0) {
    const std::size_t previous = PreviousCharacter(text, begin);
    if (!IsHan(CharacterAt(text, previous).code)) {
      break;
    }
    begin = previous;
  }
  return text.substr(begin);
}

bool IsDigit(char byte) { return byte >= '0' && byte <= '9'; }

bool Agree(std::string_view organ, std::string_view other) {
  return organ.ends_with(other) || other.ends_with(organ);  // 人民政府, 政府
}

}  // namespace

UnitIndex::UnitIndex(const Roster& roster, const UnitNames& names, const FoldTable& fold)
    : names_(names), fold_(fold) {
  for (std::size_t i = 0; i < roster.entries.size(); ++i) {
    AddName(i, roster.entries[i].unit);
    owns_.push_back(OwnOf(roster.entries[i].unit));
    for (const std::string& alias : roster.entries[i].aliases) {
      AddName(i, alias);
    }
  }
  Build();
}

std::string UnitIndex::Compared(std::string_view text) const {
  std::string compared = FoldPhrase(text, fold_);
  for (char& byte : compared) {
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  }
  return compared;
}

bool UnitIndex::IsArea(std::string_view text) const {
  return CountCharacters(text) >= kShortestForm && EndsInOne(text, names_.area_suffixes) &&
         !EndsInOne(text, names_.false_areas);
}

bool UnitIndex::BeginsWithArea(std::string_view text) const {
  return !LongestPrefix(text, names_.area_suffixes).empty();
}

std::string_view UnitIndex::OrganAt(std::string_view text) const {
  return LongestPrefix(text, names_.organ_suffixes);
}

void UnitIndex::AddName(std::size_t unit, std::string_view name) {
  const std::string written = Compared(name);
  AddForm(written, {unit, true, {}, {}});
  std::string_view text = written;
  text.remove_prefix(LongestPrefix(text, names_.prefixes).size());
  AddForm(text, {unit, false, {}, {}});
  const std::vector<UnitName> parts = ParseUnitNames(text, names_);
  std::size_t size = 0;
  for (const UnitName& part : parts) {
    size = text.find(part.name, size);
    size =
        size == std::string_view::npos ? text.size() : size + part.name.size() + part.organ.size();
  }
  const bool joint = std::all_of(parts.begin(), parts.end(), [&parts](const UnitName& part) {
    return part.own == parts.front().own;
  });
  if (size == text.size() && joint) {
    for (const UnitName& part : parts) {
      AddPart(unit, part);
    }
  } else if (!parts.empty() && IsArea(parts.front().name)) {
    // 栖川县委宣传部: who writes to its own county says 县委宣传部.
    const std::string& area = parts.front().name;
    AddForm(text.substr(PreviousCharacter(area, area.size())), {unit, false, {}, {}});
  }
}

// A name that was understood from its beginning to its end.
void UnitIndex::AddPart(std::size_t unit, const UnitName& part) {
  Form form{unit, false, {}, {}};
  if (!part.organ.empty()) {
    form.organ = IsArea(part.name) ? part.organ : std::string();
    AddForm(part.name, form);
  }
  if (!part.superiors.empty()) {
    form.area = part.superiors.back();
    AddForm(part.own, form);
    AddForm(part.own + part.organ, {unit, false, form.area, {}});
  } else if (const std::string_view area = LongestPrefix(part.own, names_.area_suffixes);
             !area.empty()) {
    const std::string office = part.own.substr(area.size());
    if (CountCharacters(office) >= kShortestOffice) {
      AddForm(office, {unit, false, std::string(area), {}});
    }
  }
  const NameParts own = SplitName(part.own, names_);
  AddForm(std::string(own.stem) + std::string(own.suffix), {unit, false, form.area, form.organ});
}

void UnitIndex::AddForm(std::string_view text, Form form) {
  if (CountCharacters(text) >= kShortestForm) {
    by_text_[std::string(text)].push_back(std::move(form));
  }
}

// What one unit is called by the roster is no other's short form.
void UnitIndex::Build() {
  std::vector<LiteralAutomaton::Literal> literals;
  for (auto& [text, forms] : by_text_) {
    if (std::any_of(forms.begin(), forms.end(), [](const Form& form) { return form.written; })) {
      std::erase_if(forms, [](const Form& form) { return !form.written; });
    }
    literals.push_back({text});
    forms_.push_back(std::move(forms));
  }
  by_text_.clear();
  automaton_ = LiteralAutomaton(std::move(literals), {});
}

// Whether `name` may begin behind `before`, or goes on to the left and is another one.
bool UnitIndex::MayFollow(std::string_view before, std::string_view name, const Form& form,
                          Context context) const {
  const std::string_view run = LastRun(before);
  if (run.empty() || EndsInOne(run, names_.prefixes)) {
    return true;
  }
  if (IsArea(run)) {
    return form.area.empty() || run.ends_with(form.area);
  }
  if (EndsInOne(run, names_.organ_suffixes)) {
    return true;
  }
  // A single character is part of a name, but for the 年 of 2024年.
  const bool is_word = CountCharacters(run) > 1;
  if (context == Context::kName) {
    return is_word && BeginsWithArea(name);
  }
  return is_word || (run.size() < before.size() && IsDigit(before[before.size() - run.size() - 1]));
}

bool UnitIndex::MayPrecede(std::string_view after, const Form& form, Context context) const {
  const std::string_view organ = OrganAt(after);
  if (!form.organ.empty() && !organ.empty() && !Agree(organ, form.organ)) {
    return false;
  }
  const std::string_view rest = after.substr(organ.size());
  return context == Context::kProse || rest.empty() || !IsHan(CharacterAt(rest, 0).code);
}

// The longest names in the text, by their beginnings.
std::vector<UnitIndex::Hit> UnitIndex::Find(std::string_view text, Context context) const {
  std::vector<LiteralAutomaton::Hit> found;
  LiteralAutomaton::Walk walk(Span{0, static_cast<std::uint32_t>(text.size())});
  while (!walk.IsDone()) {
    automaton_.Advance(text, walk, found);
  }
  std::vector<Hit> hits;
  for (const LiteralAutomaton::Hit& literal : found) {
    const Span span = literal.span;
    Hit hit{span.begin, span.end, {}, IsArea(span.Of(text))};
    for (const Form& form : forms_[literal.literal]) {
      if (MayFollow(text.substr(0, span.begin), span.Of(text), form, context) &&
          MayPrecede(text.substr(span.end), form, context)) {
        hit.units.push_back(form.unit);
      }
    }
    if (!hit.units.empty()) {
      hits.push_back(std::move(hit));
    }
  }
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::size_t end = 0;
  std::erase_if(hits, [&end](const Hit& hit) {
    const bool within = hit.end <= end;
    end = std::max(end, hit.end);
    return within;
  });
  return hits;
}

UnitMatch UnitIndex::Together(const std::vector<Hit>& hits) {
  UnitMatch match;
  std::set<std::size_t> units;
  for (const Hit& hit : hits) {
    units.insert(hit.units.begin(), hit.units.end());
    match.size = std::max(match.size, hit.end - hit.begin);
  }
  match.units.assign(units.begin(), units.end());
  return match;
}

UnitMatch UnitIndex::Named(std::string_view text) const {
  return Together(Find(Compared(text), Context::kName));
}

UnitMatch UnitIndex::Mentioned(std::string_view text, std::string_view another) const {
  const std::string compared = Compared(text), other = Compared(another);
  std::vector<Hit> hits = Find(compared, Context::kProse);
  for (std::size_t at = other.empty() ? std::string::npos : compared.find(other);
       at != std::string::npos; at = compared.find(other, at + other.size())) {
    std::erase_if(hits, [begin = at, end = at + other.size()](const Hit& hit) {
      return hit.begin >= begin && hit.end <= end;
    });
  }
  // An area beside a unit is where the unit belongs.
  const auto is_area = [](const Hit& hit) { return hit.is_area; };
  if (!std::all_of(hits.begin(), hits.end(), is_area)) {
    std::erase_if(hits, is_area);
  }
  return Together(hits);
}

std::string UnitIndex::OwnOf(std::string_view name) const {
  const std::string text = Compared(name);
  const UnitName unit = ParseUnitName(text, names_);
  const std::string_view area = LongestPrefix(unit.own, names_.area_suffixes);
  const std::string office = unit.own.substr(area.size());
  return CountCharacters(office) < kShortestOffice ? unit.own : office;
}

std::optional<std::size_t> UnitIndex::Alike(std::string_view name) const {
  const std::string own = OwnOf(name);
  if (CountCharacters(own) < kShortestOffice) {
    return std::nullopt;
  }
  const std::string_view first = std::string_view(own).substr(0, CharacterAt(own, 0).size);
  const std::string_view last = std::string_view(own).substr(PreviousCharacter(own, own.size()));
  std::optional<std::size_t> alike;
  for (std::size_t i = 0; i < owns_.size(); ++i) {
    const std::string& other = owns_[i];
    if (CountCharacters(other) < kShortestOffice || !other.starts_with(first) ||
        !other.ends_with(last) || !(IsShortFormOf(own, other) || IsShortFormOf(other, own))) {
      continue;
    }
    if (alike) {
      return std::nullopt;
    }
    alike = i;
  }
  return alike;
}

std::string UnitIndex::WithOrgan(std::string_view name, std::string_view title) const {
  std::string compared = Compared(name);
  if (compared.empty() || !IsArea(compared)) {
    return compared;
  }
  const std::string text = Compared(title);
  std::string longer = compared;
  for (std::size_t at = text.find(compared); at != std::string::npos;
       at = text.find(compared, at + compared.size())) {
    const std::string_view organ = OrganAt(std::string_view(text).substr(at + compared.size()));
    std::string with_organ = compared + std::string(organ);
    if (!organ.empty() && !Named(with_organ).units.empty()) {
      return with_organ;
    }
    longer = organ.empty() || longer != compared ? longer : std::move(with_organ);
  }
  return longer;
}

}  // namespace hegui

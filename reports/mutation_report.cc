#include "reports/mutation_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "reports/escape.h"
#include "reports/numbers.h"
#include "reports/terminal.h"

namespace hegui {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kOwnerWidth = 34;
constexpr std::size_t kNumberWidth = 8;

struct Tally {
  std::string owner;
  int mutations = 0;
  int survivors = 0;

  int Share() const { return mutations == 0 ? 0 : ShareOf(survivors, mutations); }
};

void Count(const ReportedMutation& mutation, Tally& tally) {
  ++tally.mutations;
  tally.survivors += mutation.survived ? 1 : 0;
}

// By owner, in the order in which they first come, and at last all together.
std::vector<Tally> Tallies(const MutationReport& report) {
  std::vector<Tally> tallies;
  Tally total;
  for (const ReportedMutation& mutation : report.mutations) {
    auto tally = std::find_if(tallies.begin(), tallies.end(),
                              [&](const Tally& one) { return one.owner == mutation.owner; });
    if (tally == tallies.end()) {
      tally = tallies.insert(tally, {mutation.owner});
    }
    Count(mutation, *tally);
    Count(mutation, total);
  }
  tallies.push_back(std::move(total));
  return tallies;
}

std::string Row(std::string_view owner, std::string_view mutations, std::string_view survivors,
                std::string_view share) {
  return PadRight(EscapeTerminal(owner), kOwnerWidth) + PadLeft(mutations, kNumberWidth) +
         PadLeft(survivors, kNumberWidth + 2) + PadLeft(share, kNumberWidth + 2) + "\n";
}

std::string Table(const MutationReport& report, const Catalogue& words) {
  std::vector<Tally> tallies = Tallies(report);
  tallies.back().owner = words.Text("mutate.total");
  std::string text = Row(words.Text("mutate.owner"), words.Text("mutate.mutations"),
                         words.Text("mutate.survivors"), words.Text("mutate.share"));
  for (const Tally& tally : tallies) {
    text += Row(tally.owner, std::to_string(tally.mutations), std::to_string(tally.survivors),
                PercentText(tally.Share()));
  }
  return text + "\n";
}

Json TallyToJson(const Tally& tally) {
  return {{"mutations", tally.mutations},
          {"survivors", tally.survivors},
          {"share", tally.Share() / 100.0}};
}

Json TalliesToJson(const MutationReport& report) {
  std::vector<Tally> tallies = Tallies(report);
  Json json = TallyToJson(tallies.back());
  tallies.pop_back();
  json["owners"] = Json::array();
  for (const Tally& tally : tallies) {
    Json owner{{"owner", tally.owner}};
    owner.update(TallyToJson(tally));
    json["owners"].push_back(std::move(owner));
  }
  json["surviving"] = Json::array();
  for (const ReportedMutation& mutation : report.mutations) {
    if (mutation.survived) {
      json["surviving"].push_back({{"owner", mutation.owner},
                                   {"kind", mutation.kind},
                                   {"text", mutation.text},
                                   {"file", mutation.place.file},
                                   {"line", mutation.place.line},
                                   {"column", mutation.place.column}});
    }
  }
  return json;
}

}  // namespace

int SurvivingShare(const MutationReport& report) { return Tallies(report).back().Share(); }

std::string WriteMutationText(const MutationReport& report, const PackDefinition& pack,
                              const Catalogue& words) {
  std::string text;
  for (const ReportedMutation& mutation : report.mutations) {
    if (mutation.survived) {
      text += EscapeTerminal(mutation.place.file) + ":" + std::to_string(mutation.place.line) +
              ": " + EscapeTerminal(mutation.owner) + ": " +
              words.Text("mutate.kind-" + mutation.kind) + " " + EscapeTerminal(mutation.text) +
              "\n";
    }
  }
  text += text.empty() ? "" : "\n";
  text += Table(report, words);
  const Tally total = Tallies(report).back();
  return text +
         words.Text("mutate.summary", {{"pack", pack.id},
                                       {"examples", std::to_string(report.examples)},
                                       {"mutations", std::to_string(total.mutations)},
                                       {"survivors", std::to_string(total.survivors)},
                                       {"share", PercentText(total.Share())}}) +
         "\n";
}

std::string WriteMutationJson(const MutationReport& report, const PackDefinition& pack) {
  Json json;
  json["schema"] = "hegui-mutation/1";
  json["generator"] = {{"name", "hegui"}, {"version", report.program_version}};
  json["pack"] = {{"id", pack.id}, {"version", pack.version}, {"digest", pack.digest}};
  json["examples"] = report.examples;
  json.update(TalliesToJson(report));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace hegui

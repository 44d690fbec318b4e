// A program of one's own that audits a report by the built-in pack and prints its score: embed FILE
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "engine/audit/auditor.h"
#include "engine/rule/rule_compiler.h"
#include "rules/pack/embedded_rules.h"
#include "rules/pack/pack_loader.h"

int main(int argc, char** argv) {
  std::ifstream file(argc > 1 ? argv[1] : "", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};

  hegui::PackCatalogue packs;
  packs.AddEmbedded(hegui::EmbeddedRules());
  hegui::LoadedPack loaded = hegui::LoadPack(*packs.FindPack("fazhi-annual-report"), packs);
  const auto rules = hegui::CompileRules(std::move(loaded.pack), loaded.language).rules;
  hegui::AuditRequest request;
  request.as_of = {2026, 1, 31};
  const hegui::AuditInput input = hegui::AuditDocument(*rules, "report.txt", bytes, request);

  if (!input.audited || !input.audited->score) {
    std::puts("no score");
    return 1;
  }
  std::printf("score %.2f, %zu rules\n", input.audited->score->lower / 100.0,
              input.audited->outcomes.size());
  return 0;
}

#include "tests/support/zh_outline.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "engine/outline/outline.h"
#include "rules/pack/language_loader.h"

namespace hegui::testing {
namespace {

LoadedLanguage Load() {
  PackSource source;
  source.where = "rules/languages/zh/";
  for (const auto& entry :
       std::filesystem::directory_iterator(HEGUI_SOURCE_DIR "/rules/languages/zh")) {
    std::ifstream file(entry.path(), std::ios::binary);
    source.files.push_back(
        {entry.path().filename().string(), {std::istreambuf_iterator<char>(file), {}}});
  }
  LoadedLanguage loaded = LoadLanguage("zh", source);
  if (loaded.language == nullptr) {
    for (const Diagnostic& problem : loaded.diagnostics) {
      std::fprintf(stderr, "%s:%u: %s\n", problem.place.file.c_str(), problem.place.line,
                   problem.code.c_str());
    }
    std::abort();
  }
  return loaded;
}

}  // namespace

const Language& ZhLanguage() {
  static const LoadedLanguage loaded = Load();
  return *loaded.language;
}

ImportedText Imported(std::string text) {
  ImportedText imported;
  imported.source = SourceText(std::move(text));
  imported.format = "txt";
  return imported;
}

Document Outline(std::string text) { return BuildOutline(Imported(std::move(text)), ZhLanguage()); }

}  // namespace hegui::testing

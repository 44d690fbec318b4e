// The words that options were given, before anybody has looked at them. Filled by CLI11, read once by command_line.cc.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace hegui {

struct RawArguments {
  std::vector<std::string> paths;  // check
  std::optional<std::string> file, rule, pack_argument, shell;
  std::optional<std::string> format, site, annotate, template_file, letters, letter_template,
      mend_by, docx;
  std::vector<std::string> outputs;
  std::optional<std::string> pack;
  std::vector<std::string> pack_paths;
  std::optional<std::string> profile, as_of, min_score, fail_on, encoding, jobs, engine, rule_glob,
      max_survivors, folder, id, name, extends, changed_since;
  std::vector<std::string> set;
  std::vector<std::string> waivers, decisions;
  std::optional<std::string> roster, compare_with, history;
  std::optional<std::string> baseline, write_baseline, write_decisions;
  std::optional<std::string> config, schema;
  bool no_config = false;
  bool no_gate = false;
  bool no_ranking = false;
  bool ocr = false;
  bool redact = false;
  bool absolute_paths = false;
  bool timing = false;
  std::optional<std::string> redact_key;
  bool no_cache = false;
  bool no_language = false;
  std::optional<std::string> lang, log_level;
  int verbose = 0;
  bool no_color = false;
  bool version = false;
};

}  // namespace hegui

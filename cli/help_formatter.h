// The help of CLI11 in the words of the catalogue. Includes CLI11; only for command_line.cc.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <string>

#include "reports/catalogue.h"

namespace hegui {

class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(const Catalogue& words);

  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override;
  // "Usage: hegui check [OPTIONS] PATH…"
  std::string make_usage(const CLI::App* app, std::string name) const override;

 private:
  std::string colon_;  // after a heading
};

}  // namespace hegui

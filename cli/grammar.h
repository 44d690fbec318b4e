// The commands and options that there are, as CLI11 has them, with their help in the words of the catalogue.
// Includes CLI11; only for command_line.cc.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <memory>

#include "cli/command_table.h"
#include "cli/raw_arguments.h"
#include "reports/catalogue.h"

namespace hegui {

// The result refers to `raw`, which must outlive it.
std::unique_ptr<CLI::App> BuildGrammar(RawArguments& raw, const Catalogue& words);

// The same, as plain values.
CommandTable ReadCommandTable(const CLI::App& app);

}  // namespace hegui

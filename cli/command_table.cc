#include "cli/command_table.h"

#include <utility>

#include "cli/grammar.h"

namespace hegui {
namespace {

OptionRow RowOf(const CLI::Option& option) {
  OptionRow row;
  for (const std::string& name : option.get_snames()) {
    row.names.push_back("-" + name);
  }
  for (const std::string& name : option.get_lnames()) {
    row.names.push_back("--" + name);
  }
  // A blank stands for "nothing" there; what CLI11 makes itself (--help) has none.
  const std::string& text = option.get_option_text();
  row.value = text == " " ? "" : text;
  row.repeats = option.get_expected_max() > 1;
  row.group = option.get_group();
  row.help = option.get_description();
  return row;
}

bool IsListed(const CLI::App* command) { return !command->get_group().empty(); }

CommandRow RowOf(const CLI::App& app, std::vector<std::string> path) {
  CommandRow row;
  row.path = std::move(path);
  row.help = app.get_description();
  // Commands take over the footer of the one above, which is said there.
  const CLI::App* const above = app.get_parent();
  if (above == nullptr || app.get_footer() != above->get_footer()) {
    row.footer = app.get_footer();
  }
  for (const CLI::App* command : app.get_subcommands(IsListed)) {
    row.commands.push_back(command->get_name());
  }
  for (const CLI::Option* option : app.get_options({})) {
    if (option->get_positional()) {
      row.arguments.push_back(
          {option->get_name(true), option->get_expected_max() > 1, option->get_description()});
    } else {
      row.options.push_back(RowOf(*option));
    }
  }
  return row;
}

}  // namespace

std::string CommandRow::Name(const std::string& separator) const {
  std::string name;
  for (const std::string& word : path) {
    name += (name.empty() ? "" : separator) + word;
  }
  return name;
}

CommandTable ReadCommandTable(const CLI::App& app) {
  CommandTable table;
  std::vector<std::pair<const CLI::App*, std::vector<std::string>>> left{{&app, {}}};
  while (!left.empty()) {
    auto [command, path] = std::move(left.back());
    left.pop_back();
    const std::vector<const CLI::App*> below = command->get_subcommands(IsListed);
    for (auto it = below.rbegin(); it != below.rend(); ++it) {
      std::vector<std::string> its_path = path;
      its_path.push_back((*it)->get_name());
      left.emplace_back(*it, std::move(its_path));
    }
    table.push_back(RowOf(*command, std::move(path)));
  }
  return table;
}

}  // namespace hegui

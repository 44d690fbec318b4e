#include "cli/help_formatter.h"

#include <utility>

namespace hegui {
namespace {

constexpr std::size_t kColumnWidth = 28;  // of the options' names

}  // namespace

HelpFormatter::HelpFormatter(const Catalogue& words) : colon_(words.Text("help.colon")) {
  column_width(kColumnWidth);
  label("Usage", words.Text("help.usage"));
  label("OPTIONS", words.Text("help.options"));
  label("COMMAND", words.Text("help.command"));
  label("Positionals", words.Text("help.arguments"));
}

std::string HelpFormatter::make_help(const CLI::App* app, std::string name,
                                     CLI::AppFormatMode mode) const {
  std::string lists = make_positionals(app) + make_subcommands(app, mode) + make_groups(app, mode);
  lists = CLI::detail::find_and_replace(lists, "\n\n\n", "\n\n");
  lists = CLI::detail::find_and_replace(lists, ":\n", colon_ + "\n");
  const std::string footer = make_footer(app);
  return make_description(app) + "\n" + make_usage(app, std::move(name)) + lists +
         (footer.empty() ? "" : "\n" + footer);
}

std::string HelpFormatter::make_usage(const CLI::App* app, std::string name) const {
  std::string usage = get_label("Usage") + name;
  if (!app->get_subcommands({}).empty()) {
    usage += " " + get_label("COMMAND");
  }
  usage += " [" + get_label("OPTIONS") + "]";
  for (const CLI::Option* option :
       app->get_options([](const CLI::Option* o) { return o->get_positional(); })) {
    usage += " " + option->get_name(true);
    if (option->get_expected_max() > 1) {
      usage += "…";
    }
  }
  return usage + "\n";
}

}  // namespace hegui

#include "tests/accuracy/every_form.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <thread>
#include <utility>

#include "engine/text/encoding.h"
#include "tests/accuracy/rewriting.h"
#include "tests/support/pdf_file.h"
#include "tests/support/program.h"
#include "tests/support/report_forms.h"
#include "tests/support/temp_folder.h"
#include "tests/support/zh_outline.h"

namespace hegui::accuracy {
namespace {

using nlohmann::json;
using test::PlainReport;

// A difference from the text that is right. Beginnings; empty: any.
struct Exception {
  std::string rule;
  std::string expected, found;
  bool quotes_alone = false;
  std::string report;
  std::string why;
};
using Exceptions = std::vector<Exception>;

const Exceptions kEverywhere{
    {"g04", "", "", true, "shiwan",
     "the text has a line that begins with a figure and stands alone"},
    {"l04", "", "", true, "shiwan",
     "the text has a line that begins with a figure and stands alone"},
};
const Exceptions kPublished{
    {"l06", "", "", false, "", "the page says when it was published, the text does not"},
};
const Exceptions kCounted{
    {"a05", "", "", true, "",
     "a number that the format counts is not in the file: the heading is quoted"},
    {"a06", "", "", true, "",
     "a number that the format counts is not in the file: the heading is quoted"},
};
// Between a figure and an ideograph.
const Exceptions kLaidOut{
    {"a08", "partial wrong-form", "pass", false, "",
     "a blank typed there looks as one of the layout"},
};

const Exceptions kOwnPdf{
    kLaidOut.front(),
    {"i01", "", "", true, "hexi", "the table of characters of that font has no “·”"},
};

// Written by our own writers (`text`: the report in UTF-8 as it is; `plain`: its paragraphs), or made by LibreOffice of one of those.
struct Form {
  std::string name;
  std::string extension;
  std::function<std::string(const std::string& text, const PlainReport& plain)> write;
  Exceptions exceptions;
  std::string source, filter;  // the form that LibreOffice is given, and what it is asked for
};

std::string InGb18030(std::string html) {
  const std::size_t charset = html.find("utf-8");
  return ToGb18030(charset == std::string::npos ? html : html.replace(charset, 5, "gb2312"));
}

const std::vector<Form>& Forms(bool office) {
  using Text = const std::string&;
  using Plain = const PlainReport&;
  using test::HeadingNumbers;
  const auto docx = [](HeadingNumbers numbers) {
    return [numbers](Text, Plain plain) { return test::DocxReportOf(plain, numbers); };
  };
  const auto odt = [](HeadingNumbers numbers) {
    return [numbers](Text, Plain plain) { return test::OdtReportOf(plain, numbers); };
  };
  const auto utf16 = [](bool big_endian) {
    return [big_endian](Text text, Plain) { return ToUtf16WithMark(text, big_endian); };
  };
  static const std::vector<Form> kWritten{
      {"docx", "docx", docx(HeadingNumbers::kTyped), {}, {}, {}},
      {"docx-counted", "docx", docx(HeadingNumbers::kCounted), kCounted, {}, {}},
      {"flatopc-counted",
       "doc",
       [](Text, Plain plain) { return test::FlatOpcReportOf(plain, HeadingNumbers::kCounted); },
       kCounted,
       {},
       {}},
      {"odt", "odt", odt(HeadingNumbers::kTyped), {}, {}, {}},
      {"odt-counted", "odt", odt(HeadingNumbers::kCounted), kCounted, {}, {}},
      {"md", "md", [](Text, Plain plain) { return test::MarkdownOf(plain); }, {}, {}, {}},
      {"html", "html", [](Text, Plain plain) { return test::HtmlOf(plain); }, {}, {}, {}},
      {"html-tags",
       "html",
       [](Text, Plain plain) { return test::HtmlOf(plain, true); },
       {},
       {},
       {}},
      {"html-gb18030",
       "html",
       [](Text, Plain plain) { return InGb18030(test::HtmlOf(plain)); },
       {},
       {},
       {}},
      {"page",
       "html",
       [](Text, Plain plain) { return test::GovernmentPageOf(plain); },
       kPublished,
       {},
       {}},
      {"page-breaks",
       "htm",
       [](Text, Plain plain) {
         return test::GovernmentPageOf(plain, {.title_in_text = true, .line_breaks = true});
       },
       kPublished,
       {},
       {}},
      {"mht",
       "mht",
       [](Text, Plain plain) { return test::MhtOf(test::GovernmentPageOf(plain), "utf-8"); },
       kPublished,
       {},
       {}},
      {"ofd",
       "ofd",
       [](Text, Plain plain) { return test::OfdOf(test::PagesOf(plain)); },
       kLaidOut,
       {},
       {}},
      {"pdf",
       "pdf",
       [](Text, Plain plain) { return testing::WritePdf(test::PagesOf(plain)); },
       kOwnPdf,
       {},
       {}},
      {"utf8-mark", "txt", [](Text text, Plain) { return "\xEF\xBB\xBF" + text; }, {}, {}, {}},
      {"utf16-le", "txt", utf16(false), {}, {}, {}},
      {"utf16-be", "txt", utf16(true), {}, {}, {}},
      {"utf16-no-mark",
       "txt",
       [](Text text, Plain) { return ToUtf16WithMark(text, false).substr(2); },
       {},
       {},
       {}},
      {"gb18030", "txt", [](Text text, Plain) { return ToGb18030(text); }, {}, {}, {}},
      {"crlf", "txt", [](Text text, Plain) { return WithCrLf(text); }, {}, {}, {}},
  };
  // Its RTF has a question mark for the 、 of a number that is counted, its HTML counts 1, 2, 3: these are made of typed numbers.
  static const std::vector<Form> kOfOffice{
      {"office-docx", "docx", {}, kCounted, "docx-counted", "MS Word 2007 XML"},
      {"office-odt", "odt", {}, kCounted, "docx-counted", "writer8"},
      {"office-doc", "doc", {}, kCounted, "docx-counted", "MS Word 97"},
      {"office-fodt", "fodt", {}, kCounted, "docx-counted", "OpenDocument Text Flat XML"},
      {"office-wordxml", "doc", {}, kCounted, "docx-counted", "MS Word 2003 XML"},
      {"office-rtf", "rtf", {}, {}, "docx", "Rich Text Format"},
      {"office-pdf", "pdf", {}, kLaidOut, "docx-counted", "writer_pdf_Export"},
      {"office-html", "html", {}, kLaidOut, "docx", "HTML (StarWriter)"},
  };
  return office ? kOfOffice : kWritten;
}

test::ProgramOptions Environment() {
  const char* const path = std::getenv("PATH");
  test::ProgramOptions options;
  options.environment = {std::string("PATH=") + (path != nullptr ? path : "/usr/bin:/bin")};
  return options;
}

// A paragraph a line; of two that are alike and follow one another, as a headline above the title, only one.
std::string Joined(const PlainReport& report) {
  std::string joined, last;
  for (const std::string& paragraph : report.paragraphs) {
    joined += paragraph == last ? "" : paragraph + "\n\n";
    last = paragraph;
  }
  return joined;
}

std::string WithoutBlanks(const std::string& quote) {
  static const std::array<std::string, 7> kBlanks{" ",      "\t",     "\r",    "\n",
                                                  "\u3000", "\u00A0", "\u2003"};
  std::string text;
  for (std::size_t i = 0; i < quote.size();) {
    const auto blank = std::find_if(kBlanks.begin(), kBlanks.end(), [&](const std::string& b) {
      return quote.compare(i, b.size(), b) == 0;
    });
    if (blank == kBlanks.end()) {
      text += quote[i++];
    } else {
      i += blank->size();
    }
  }
  return text;
}

struct Verdict {
  std::string status;  // "fail planned-only"
  std::vector<std::string> quotes;

  std::string Text() const {
    std::string text = status;
    for (const std::string& quote : quotes) {
      text += " | " + quote;
    }
    return text;
  }
  // Lines of a title may be one where the form joins them.
  std::string Words() const {
    std::string words;
    for (const std::string& quote : quotes) {
      words += quote;
    }
    return words;
  }
};

using Verdicts = std::map<std::string, Verdict>;  // by rule

Verdicts VerdictsOf(const json& document) {
  Verdicts verdicts;
  for (const json& result : document.at("results")) {
    Verdict& verdict = verdicts[result.at("rule")];
    verdict.status = result.at("status");
    if (result.at("reason").is_string()) {
      verdict.status += ' ' + std::string(result.at("reason"));
    }
    for (const json& evidence : result.at("evidence")) {
      verdict.quotes.push_back(WithoutBlanks(evidence.at("quote")));
    }
  }
  return verdicts;
}

// The documents of a folder, by the names of their reports.
std::map<std::string, Verdicts> Audit(const test::TempFolder& folder, const std::string& form,
                                      const std::string& program, FormsResult& result) {
  test::ProgramOptions options = Environment();
  options.folder = folder.root();
  const test::ProgramRun run = test::RunProgram(program,
                                                {"check", "--no-gate", "--no-cache", "--lang", "en",
                                                 "--as-of", "2027-04-30", "--format", "json", form},
                                                options);
  const json audit = json::parse(run.out, nullptr, false);
  std::map<std::string, Verdicts> verdicts;
  if (audit.is_discarded()) {
    result.problems.push_back(form + ": " + run.err);
    return verdicts;
  }
  for (const json& error : audit.at("errors")) {
    result.problems.push_back(std::string(error.at("path")) + ": " + error.dump());
  }
  for (const json& document : audit.at("documents")) {
    const std::string path = document.at("path");
    const std::size_t begin = path.find_last_of('/') + 1;
    verdicts[path.substr(begin, path.find_last_of('.') - begin)] = VerdictsOf(document);
  }
  return verdicts;
}

const Exception* FindException(const Exceptions& exceptions, const FormDifference& difference) {
  const auto found =
      std::find_if(exceptions.begin(), exceptions.end(), [&](const Exception& exception) {
        return difference.rule.starts_with(exception.rule) &&
               difference.report.starts_with(exception.report) &&
               difference.expected.starts_with(exception.expected) &&
               difference.found.starts_with(exception.found) &&
               !(exception.quotes_alone && difference.verdict);
      });
  return found == exceptions.end() ? nullptr : &*found;
}

void CompareForm(const Form& form, const std::map<std::string, Verdicts>& expected,
                 const std::map<std::string, Verdicts>& found, FormsResult& result) {
  FormShare share{form.name, !form.filter.empty(), {}, {}};
  Exceptions exceptions = kEverywhere;
  exceptions.insert(exceptions.end(), form.exceptions.begin(), form.exceptions.end());
  for (const auto& [report, verdicts] : expected) {
    const auto of_form = found.find(report);
    if (of_form == found.end()) {
      result.problems.push_back(form.name + "/" + report + ": not audited");
      continue;
    }
    for (const auto& [rule, verdict] : verdicts) {
      const auto other = of_form->second.find(rule);
      const Verdict none{"not judged", {}};
      const Verdict& got = other == of_form->second.end() ? none : other->second;
      const bool same = got.status == verdict.status;
      const bool same_words = got.Words() == verdict.Words();
      if (!same || !same_words) {
        FormDifference difference{form.name, report, rule, verdict.Text(), got.Text(), !same, {}};
        if (const Exception* const exception = FindException(exceptions, difference)) {
          difference.explanation = exception->why;
          result.differences.push_back(std::move(difference));
          ++share.explained;
          continue;
        }
        result.differences.push_back(std::move(difference));
      }
      share.verdicts.Count(same);
      if (same) {
        share.quotes.Count(same_words);
      }
    }
  }
  result.shares.push_back(share);
}

std::string PathOf(const Form& form, const std::string& report) {
  return form.name + "/" + report + "." + form.extension;
}

void ConvertByOffice(const test::TempFolder& folder, const Form& form,
                     const std::vector<std::string>& reports) {
  const auto source =
      std::find_if(Forms(false).begin(), Forms(false).end(),
                   [&form](const Form& written) { return written.name == form.source; });
  std::vector<std::string> arguments{
      "soffice",      "-env:UserInstallation=file://" + folder.Path("profile-" + form.name),
      "--headless",   "--norestore",
      "--convert-to", form.extension + ":" + form.filter,
      "--outdir",     folder.Path(form.name)};
  for (const std::string& report : reports) {
    arguments.push_back(folder.Path(PathOf(*source, report)));
  }
  test::ProgramOptions options = Environment();
  options.environment.push_back("HOME=" + folder.Path("home"));
  test::RunProgram("/usr/bin/env", arguments, options);
}

// All forms, two at a time.
void ConvertByOffice(const test::TempFolder& folder, const std::vector<std::string>& reports) {
  const auto convert = [&](std::size_t begin) {
    for (std::size_t i = begin; i < Forms(true).size(); i += 2) {
      ConvertByOffice(folder, Forms(true)[i], reports);
    }
  };
  std::thread other(convert, 1);
  convert(0);
  other.join();
}

}  // namespace

bool OfficeIsInstalled() {
  return test::RunProgram("/usr/bin/env", {"soffice", "--version"}, Environment()).exit_code == 0;
}

FormsResult CompareForms(const std::vector<TextReport>& reports, bool office,
                         const std::string& program) {
  FormsResult result;
  const test::TempFolder folder;
  std::vector<std::string> names;
  for (const TextReport& report : reports) {
    const Result<DecodedText> text = DecodeText(report.bytes, testing::ZhLanguage().charset);
    if (!text) {
      result.problems.push_back(report.name + ": no text");
      continue;
    }
    names.push_back(report.name);
    folder.Write("text/" + report.name + ".txt", report.bytes);
    // Paragraphs are what they are once broken lines are put together, and stay so.
    const PlainReport plain = test::PlainReportOf(Joined(test::PlainReportOf(text->text)));
    for (const Form& form : Forms(false)) {
      const bool asked = !office || form.name.starts_with("docx");  // what LibreOffice is given
      if (asked) {
        folder.Write(PathOf(form, report.name), form.write(text->text, plain));
      }
    }
  }
  if (office) {
    ConvertByOffice(folder, names);
  }
  const std::map<std::string, Verdicts> expected = Audit(folder, "text", program, result);
  for (const Form& form : Forms(office)) {
    CompareForm(form, expected, Audit(folder, form.name, program, result), result);
  }
  return result;
}

std::string DescribeForms(const FormsResult& result) {
  std::string text;
  const auto count = [](const Share& share) {
    return std::to_string(share.part) + " of " + std::to_string(share.whole);
  };
  for (const FormShare& share : result.shares) {
    text += share.form + std::string(share.form.size() < 16 ? 16 - share.form.size() : 0, ' ') +
            PercentText(Percent(share.verdicts)) + " % (" + count(share.verdicts) +
            " verdicts), quotes of " + count(share.quotes) + ", " +
            std::to_string(share.explained) + " explained\n";
  }
  std::map<std::string, int> explanations;
  for (const FormDifference& difference : result.differences) {
    if (!difference.explanation.empty()) {
      ++explanations[difference.form + "  " + difference.explanation];
      continue;
    }
    text += "\n" + difference.form + "  " + difference.report + "  " + difference.rule +
            "\n  text: " + difference.expected + "\n  form: " + difference.found + "\n";
  }
  for (const auto& [explanation, times] : explanations) {
    text += "explained: " + explanation + " (" + std::to_string(times) + ")\n";
  }
  for (const std::string& problem : result.problems) {
    text += "problem: " + problem + "\n";
  }
  return text;
}

}  // namespace hegui::accuracy

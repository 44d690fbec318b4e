#include "cli/ocr_converter.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "cli/helper_program.h"
#include "cli/ocr_page.h"
#include "engine/base/limits.h"

namespace hegui {
namespace {

using Clock = std::chrono::steady_clock;

// Of the longer side of a picture: 300 points to the inch on A4, whatever the size of the page says.
constexpr const char* kPixels = "3508";

struct Programs {
  HelperProgram info, draw, read;
};

Result<Programs> FindPrograms() {
  Programs programs;
  const auto find = [](HelperProgram& into, const char* name,
                       const char* package) -> std::optional<Error> {
    Result<HelperProgram> program = HelperProgram::Find({name}, package);
    if (!program) {
      return std::move(program).error();
    }
    into = std::move(*program);
    return std::nullopt;
  };
  for (std::optional<Error> error :
       {find(programs.info, "pdfinfo", "poppler-utils"),
        find(programs.draw, "pdftoppm", "poppler-utils"),
        find(programs.read, "tesseract", "tesseract-ocr tesseract-ocr-chi-sim")}) {
    if (error) {
      return tl::unexpected(std::move(*error));
    }
  }
  return programs;
}

// The longer side of a page in points, from a line as "Page    1 size: 595.304 x 841.89 pts (A4)".
std::optional<double> SideOf(std::string_view line) {
  constexpr std::string_view kPage = "Page ", kSize = " size:", kCross = " x ";
  const std::size_t number = line.find_first_not_of(' ', kPage.size());
  const std::size_t size = line.find(kSize);
  const std::size_t cross = line.find(kCross);
  if (!line.starts_with(kPage) || number == std::string_view::npos || line[number] < '0' ||
      line[number] > '9' || size == std::string_view::npos || cross == std::string_view::npos) {
    return std::nullopt;
  }
  const auto read = [line](std::size_t from) {
    double value = 0;
    const std::size_t begin = std::min(line.find_first_not_of(' ', from), line.size());
    std::from_chars(line.data() + begin, line.data() + line.size(), value);
    return std::isfinite(value) ? value : 0;
  };
  return std::max({read(size + kSize.size()), read(cross + kCross.size()), 1.0});
}

std::vector<double> SidesOf(std::string_view info) {
  std::vector<double> sides;
  while (!info.empty()) {
    const std::size_t end = std::min(info.find('\n'), info.size());
    if (const std::optional<double> side = SideOf(info.substr(0, end))) {
      sides.push_back(*side);
    }
    info.remove_prefix(std::min(end + 1, info.size()));
  }
  return sides;
}

class Reader {
 public:
  Reader(Programs programs, const PrivateFolder& folder)
      : programs_(std::move(programs)),
        folder_(folder),
        deadline_(Clock::now() + std::chrono::seconds(limits::kMaxOcrSeconds)) {}

  Result<std::string> Run() {
    const std::string last = std::to_string(limits::kMaxOcrPages + 1);
    const Result<ChildResult> info =
        Start(programs_.info, {"-enc", "UTF-8", "-f", "1", "-l", last, "in.pdf"});
    if (!info) {
      return tl::unexpected(info.error());
    }
    if (info->errors.find("Incorrect password") != std::string::npos) {
      return Fail("D023");
    }
    const std::vector<double> sides = SidesOf(info->output);
    if (info->code != 0 || sides.empty()) {
      return Fail("D030", {{"reason", ReasonOf(*info, folder_)}});
    }
    if (sides.size() > limits::kMaxOcrPages) {
      return Fail("D073", {{"what", "ocr"}, {"limit", std::to_string(limits::kMaxOcrPages)}});
    }
    std::string out = "<doc>\n";
    for (std::size_t page = 0; page < sides.size(); ++page) {
      Result<std::string> read = ReadPage(std::to_string(page + 1), sides[page]);
      if (!read) {
        return read;
      }
      out += *read;
    }
    return out + "</doc>\n";
  }

 private:
  Result<std::string> ReadPage(const std::string& page, double side) {
    const Result<ChildResult> drawn =
        Start(programs_.draw, {"-scale-to", kPixels, "-gray", "-png", "-f", page, "-l", page,
                               "-singlefile", "in.pdf", "page"});
    if (!drawn) {
      return tl::unexpected(drawn.error());
    }
    if (drawn->code != 0) {
      return Fail("D030", {{"reason", ReasonOf(*drawn, folder_)}});
    }
    const Result<ChildResult> read =
        Start(programs_.read, {"page.png", "-", "-l", "chi_sim", "tsv"});
    if (!read) {
      return tl::unexpected(read.error());
    }
    if (read->errors.find("chi_sim") != std::string::npos && read->code != 0) {
      return Fail("D020", {{"program", "tesseract"}, {"package", "tesseract-ocr-chi-sim"}});
    }
    if (read->code != 0) {
      return Fail("D021", {{"program", "tesseract"}, {"reason", ReasonOf(*read, folder_)}});
    }
    return OcrPageToXhtml(read->output, side);
  }

  // Within the time that is left for the whole document.
  Result<ChildResult> Start(const HelperProgram& program, std::vector<std::string> arguments) {
    const auto left =
        std::chrono::duration_cast<std::chrono::seconds>(deadline_ - Clock::now()).count();
    if (left <= 0) {
      return Fail("D022", {{"program", "tesseract"},
                           {"limit", std::to_string(limits::kMaxOcrSeconds) + " s"}});
    }
    ChildCommand command = program.Command(std::move(arguments), folder_);
    command.seconds = std::min(command.seconds * 2, static_cast<unsigned>(left));
    return hegui::Run(program, command);
  }

  const Programs programs_;
  const PrivateFolder& folder_;
  const Clock::time_point deadline_;
};

}  // namespace

Result<std::string> ReadPdfByOcr(std::string_view bytes) {
  Result<Programs> programs = FindPrograms();
  if (!programs) {
    return tl::unexpected(std::move(programs).error());
  }
  const Result<PrivateFolder> folder = PrivateFolder::Make();
  if (!folder) {
    return tl::unexpected(folder.error());
  }
  if (Result<void> written = folder->Write("in.pdf", bytes); !written) {
    return tl::unexpected(std::move(written).error());
  }
  return Reader(std::move(*programs), *folder).Run();
}

}  // namespace hegui

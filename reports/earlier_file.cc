#include "reports/earlier_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hegui {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kSchema = "hegui-audit/1";
constexpr double kHundredths = 100;
// Beyond any score and year, bonuses included.
constexpr double kMostNumber = 1e6;

enum class Shape { kObject, kList, kText, kNumber, kFlag };

// All that is read; a list's entries have [] behind its path. All else is passed over, however it is nested.
struct Known {
  std::string_view path;
  Shape shape;
};
constexpr std::array kKnown{Known{"", Shape::kObject},
                            Known{".schema", Shape::kText},
                            Known{".packs", Shape::kList},
                            Known{".packs[]", Shape::kObject},
                            Known{".packs[].id", Shape::kText},
                            Known{".packs[].version", Shape::kText},
                            Known{".packs[].digest", Shape::kText},
                            Known{".options", Shape::kObject},
                            Known{".options.as_of", Shape::kText},
                            Known{".options.redacted", Shape::kFlag},
                            Known{".documents", Shape::kList},
                            Known{".documents[]", Shape::kObject},
                            Known{".documents[].path", Shape::kText},
                            Known{".documents[].sha256", Shape::kText},
                            Known{".documents[].facts", Shape::kObject},
                            Known{".documents[].facts.unit", Shape::kText},
                            Known{".documents[].facts.report_year", Shape::kNumber},
                            Known{".documents[].score", Shape::kObject},
                            Known{".documents[].score.lower", Shape::kNumber},
                            Known{".documents[].score.grade", Shape::kText},
                            Known{".documents[].results", Shape::kList},
                            Known{".documents[].results[]", Shape::kObject},
                            Known{".documents[].results[].rule", Shape::kText},
                            Known{".documents[].results[].title", Shape::kText},
                            Known{".documents[].results[].status", Shape::kText},
                            Known{".documents[].results[].fingerprint", Shape::kText}};

// What may be null, and is then as if it were not there.
constexpr std::array<std::string_view, 4> kNullable{
    ".documents[].facts.unit", ".documents[].facts.report_year", ".documents[].score",
    ".documents[].score.grade"};

const Known* KnownAt(std::string_view path) {
  for (const Known& known : kKnown) {
    if (known.path == path) {
      return &known;
    }
  }
  return nullptr;
}

// Takes the parser's events; returning false ends the reading.
class EarlierReader : public nlohmann::json_sax<Json> {
 public:
  bool null() override {
    if (const Known* const known = Next()) {
      const bool may =
          std::find(kNullable.begin(), kNullable.end(), known->path) != kNullable.end();
      return may || Refuse("type");
    }
    return Goes();
  }
  bool boolean(bool value) override {
    if (const Known* const known = NextOf(Shape::kFlag)) {
      audit_.redacted = value;
      return known != nullptr;
    }
    return Goes();
  }
  bool number_integer(number_integer_t value) override {
    return Number(static_cast<double>(value));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return Number(static_cast<double>(value));
  }
  bool number_float(number_float_t value, const string_t& /*text*/) override {
    return Number(value);
  }
  bool string(string_t& value) override {
    if (const Known* const known = NextOf(Shape::kText)) {
      return Take(known->path, value);
    }
    return Goes();
  }
  bool binary(binary_t& /*value*/) override { return Goes(); }

  bool start_object(std::size_t /*size*/) override { return Start(Shape::kObject); }
  bool start_array(std::size_t /*size*/) override { return Start(Shape::kList); }

  bool key(string_t& value) override {
    if (skipped_ > 0) {
      return true;
    }
    Level& level = levels_.back();
    path_.resize(level.size);
    next_ = nullptr;
    // No key that is read has so many bytes.
    constexpr std::size_t kLongest = 32;
    if (value.size() <= kLongest && value.find_first_of(".[]") == std::string::npos) {
      path_ += "." + value;
      next_ = KnownAt(path_);
    }
    if (next_ != nullptr && !level.seen.insert(next_).second) {
      return Refuse("twice");
    }
    return true;
  }

  bool end_object() override { return End(); }
  bool end_array() override { return End(); }

  bool parse_error(std::size_t place, const std::string& /*token*/,
                   const Json::exception& /*error*/) override {
    error_ = Error{"C130", {{"reason", "json"}, {"what", std::to_string(place)}}};
    return false;
  }

  Result<EarlierAudit> Finish(bool parsed) && {
    if (parsed && !error_) {
      RequireWhole();
    }
    if (error_) {
      return tl::unexpected(*std::move(error_));
    }
    return std::move(audit_);
  }

 private:
  struct Level {
    const Known* known = nullptr;
    std::size_t size = 0;         // of the path
    std::set<const Known*> seen;  // of its keys, those that are read
  };

  bool Goes() const { return !error_; }

  bool Refuse(std::string_view reason) { return Refuse(reason, path_.empty() ? "." : path_); }
  bool Refuse(std::string_view reason, std::string_view what) {
    if (!error_) {
      what.remove_prefix(what.size() > 1 && what.front() == '.' ? 1 : 0);
      error_ = Error{"C130", {{"reason", std::string(reason)}, {"what", std::string(what)}}};
    }
    return false;
  }

  // Where the value that comes stands; nullptr when it is not read.
  const Known* Next() {
    if (skipped_ > 0) {
      return nullptr;
    }
    if (levels_.empty()) {
      return &kKnown.front();
    }
    if (levels_.back().known->shape == Shape::kList) {
      path_.resize(levels_.back().size);
      path_ += "[]";
      return KnownAt(path_);
    }
    return next_;
  }

  const Known* NextOf(Shape shape) {
    const Known* const known = Next();
    if (known != nullptr && known->shape != shape) {
      Refuse("type");
      return nullptr;
    }
    return known;
  }

  bool Start(Shape shape) {
    const Known* const known = NextOf(shape);
    if (error_) {
      return false;
    }
    if (known == nullptr) {
      ++skipped_;
      return true;
    }
    levels_.push_back({known, path_.size(), {}});
    if (known->path == ".packs[]") {
      ++packs_;
    } else if (known->path == ".documents[]") {
      audit_.documents.emplace_back();
    } else if (known->path == ".documents[].score") {
      audit_.documents.back().score.emplace();
    } else if (known->path == ".documents[].results[]") {
      audit_.documents.back().results.emplace_back();
    }
    return true;
  }

  bool End() {
    if (skipped_ > 0) {
      --skipped_;
      return true;
    }
    const Level& level = levels_.back();
    path_.resize(level.size);
    const auto requires_all = [&](std::string_view object,
                                  std::initializer_list<std::string_view> keys) {
      for (const std::string_view name : keys) {
        const std::string path = std::string(object) + "." + std::string(name);
        if (level.known->path == object && !level.seen.contains(KnownAt(path))) {
          return Refuse("lacks", path);
        }
      }
      return true;
    };
    const bool whole =
        requires_all("", {"schema", "packs", "options", "documents"}) &&
        requires_all(".packs[]", {"id", "version"}) && requires_all(".options", {"as_of"}) &&
        requires_all(".documents[]", {"path", "sha256", "facts", "score", "results"}) &&
        requires_all(".documents[].score", {"lower"}) &&
        requires_all(".documents[].results[]", {"rule", "title", "status", "fingerprint"});
    levels_.pop_back();
    return whole;
  }

  bool Number(double value) {
    const Known* const known = NextOf(Shape::kNumber);
    if (known == nullptr) {
      return Goes();
    }
    if (!(std::abs(value) < kMostNumber)) {
      return Refuse("value");
    }
    EarlierDocument& document = audit_.documents.back();
    if (known->path == ".documents[].score.lower") {
      document.score->lower = static_cast<int>(std::lround(value * kHundredths));
    } else if (value != std::floor(value)) {
      return Refuse("value");
    } else {
      document.report_year = static_cast<int>(value);
    }
    return true;
  }

  bool Take(std::string_view path, std::string& value) {
    if (path == ".schema") {
      return value == kSchema || Refuse("schema", value.substr(0, kSchema.size() * 2));
    }
    if (path == ".options.as_of") {
      audit_.as_of = std::move(value);
      return true;
    }
    if (path.starts_with(".packs")) {
      return TakePack(path, value);
    }
    EarlierDocument& document = audit_.documents.back();
    if (path == ".documents[].path") {
      document.path = std::move(value);
    } else if (path == ".documents[].sha256") {
      document.sha256 = std::move(value);
    } else if (path == ".documents[].facts.unit") {
      document.unit = std::move(value);
    } else if (path == ".documents[].score.grade") {
      document.score->grade = std::move(value);
    } else {
      return TakeResult(path, value, document.results.back());
    }
    return true;
  }

  // The first one is the pack; what it extends is told within it.
  bool TakePack(std::string_view path, std::string& value) {
    if (packs_ > 1) {
      return true;
    }
    (path == ".packs[].id"        ? audit_.pack
     : path == ".packs[].version" ? audit_.pack_version
                                  : audit_.pack_digest) = std::move(value);
    return true;
  }

  bool TakeResult(std::string_view path, std::string& value, EarlierResult& result) {
    if (path == ".documents[].results[].rule") {
      result.rule = std::move(value);
    } else if (path == ".documents[].results[].title") {
      result.title = std::move(value);
    } else if (path == ".documents[].results[].fingerprint") {
      result.fingerprint = std::move(value);
    } else {
      const std::optional<Status> status = StatusNamed(value);
      result.status = status.value_or(Status::kPass);
      return status.has_value() || Refuse("value");
    }
    return true;
  }

  void RequireWhole() {
    if (packs_ == 0 || audit_.pack.empty()) {
      Refuse("lacks", "packs[].id");
    }
    for (const EarlierDocument& document : audit_.documents) {
      std::set<std::string_view> rules;
      for (const EarlierResult& result : document.results) {
        if (!rules.insert(result.rule).second) {
          Refuse("twice", "documents[].results[].rule");
        }
      }
    }
  }

  EarlierAudit audit_;
  std::optional<Error> error_;
  std::vector<Level> levels_;
  std::string path_;
  const Known* next_ = nullptr;  // of the key that was read last
  std::size_t skipped_ = 0;      // how deep within what is not read
  std::size_t packs_ = 0;
};

}  // namespace

Result<EarlierAudit> ReadEarlierAudit(std::string_view text) {
  EarlierReader reader;
  const bool parsed = Json::sax_parse(text, &reader);
  return std::move(reader).Finish(parsed);
}

}  // namespace hegui

#include "engine/audit/find_likenesses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/base/limits.h"
#include "tests/support/audited.h"

namespace hegui {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Le;
using ::testing::SizeIs;

using Sentences = std::vector<std::string>;

// 「@」 stands for the town's name, 「#」 for a figure.
const Sentences kRiver = {
    "@把学习贯彻习近平法治思想列入党委会议第一议题，全年组织专题学习#次，班子成员逐一交流发言。",
    "依托河畔议事亭开设夜校课堂，由驻村律师轮流讲授婚姻家庭和土地承包方面的常见纠纷处理办法。",
    "围绕渡口改造项目，先后召开座谈会#场，把船户和商户提出的意见逐条记入台账并反馈采纳情况。",
    "对河道沿线的养殖棚舍逐户建档，分批约谈经营者，引导#户自行拆除，没有发生一起强制执行。",
    "把原先分散在各站所的章证集中到便民大厅，群众办理临时救助不再往返跑，平均用时缩短到#天。",
    "组建由老支书和网格员参加的调解小组，摸排邻里积怨#件，逢集市日在茶馆里当面说开。",
};
const Sentences kHill = {
    "山上茶园多，@把普法摊位搬到采茶季的收购点，茶农排队过秤时就能问明白合同里的定金条款。",
    "镇里的合法性审核员由两名退休法官兼任，对林权流转的格式文本提出修改建议#条，全部写进新版合同。",
    "行政执法队按片区划分责任田，执法记录仪当天导出当天编号，抽查案卷#宗，没有发现程序瑕疵。",
    "采石场复绿引发的信访积案拖了多年，镇长带队蹲点半个月，最终促成矿主与村组签订分期补偿协议。",
    "主动公开惠农补贴发放名册，张榜日期和监督电话写在同一张纸上，收到核实申请#件并当面答复。",
    "尽管如此，山区站所人手偏紧的问题仍然存在，一些年轻干部办案经验不足，文书说理不够充分。",
};

void ReplaceAll(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

struct Report {
  std::string town = "石桥镇";
  int figure = 12;
  int year = 2024;
};

std::string Text(const Report& report, const Sentences& first, const Sentences& second = {}) {
  const std::string year = std::to_string(report.year);
  std::string text = "岚川省砚北市栖川县@人民政府\n" + year + "年法治政府建设工作总结\n\n" + year +
                     "年，工作情况总结如下：\n\n一、主要工作情况\n\n";
  for (const std::string& sentence : first) {
    text += sentence + "\n";
  }
  text += "\n二、存在的问题\n\n";
  for (const std::string& sentence : second) {
    text += sentence + "\n";
  }
  text += "\n@人民政府\n" + std::to_string(report.year + 1) + "年1月10日\n";
  ReplaceAll(text, "@", report.town);
  ReplaceAll(text, "#", std::to_string(report.figure));
  return text;
}

class FindLikenessesTest : public ::testing::Test {
 protected:
  void Add(std::string_view text) {
    AuditInput& input = audit_.inputs.emplace_back();
    input.audited = test::AuditOf(*rules_, text);
    input.audited->path = std::to_string(audit_.inputs.size()) + ".txt";
  }

  LikenessSearch Search() const { return FindLikenesses(audit_, *rules_); }
  Likenesses Find() const { return Search().likenesses; }

  std::string_view TextOf(std::size_t input, Span span) const {
    return audit_.inputs[input].audited->document.Of(span);
  }

  std::shared_ptr<const RuleSet> rules_ = test::EmbeddedPack();
  Audit audit_;
};

TEST_F(FindLikenessesTest, SeesACopyUnderAnotherNameAndWithOtherFigures) {
  Add(Text({"石桥镇", 12}, kRiver));
  Add(Text({"柳林镇", 345}, kRiver));
  const Likenesses found = Find();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].share, 10'000);
  EXPECT_EQ(found[0].kind, LikenessKind::kOtherUnits);
  ASSERT_FALSE(found[0].passages.empty());
  const LikePassage& passage = found[0].passages.front();
  EXPECT_THAT(TextOf(0, passage.first), HasSubstr("石桥镇把学习贯彻"));
  EXPECT_THAT(TextOf(1, passage.second), HasSubstr("柳林镇把学习贯彻"));
}

TEST_F(FindLikenessesTest, SeesACopyWithItsSentencesInAnotherOrder) {
  Sentences shuffled = kRiver;
  std::rotate(shuffled.begin(), shuffled.begin() + 4, shuffled.end());
  std::swap(shuffled[2], shuffled[5]);
  Add(Text({}, kRiver));
  Add(Text({"柳林镇", 7}, shuffled));
  const Likenesses found = Find();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].share, 10'000);
  EXPECT_THAT(found[0].passages, SizeIs(3)) << "samples, not all of it";
}

TEST_F(FindLikenessesTest, MeasuresByTheShorterText) {
  Sentences both = kRiver;
  both.insert(both.end(), kHill.begin(), kHill.end());
  Add(Text({}, both));
  Add(Text({"柳林镇", 7}, kHill));
  const Likenesses found = Find();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].share, 10'000);
  EXPECT_EQ(found[0].shared, found[0].second_text);
  EXPECT_GT(found[0].first_text, found[0].second_text);
}

TEST_F(FindLikenessesTest, FindsNothingBetweenReportsOfTheSameTemplate) {
  Add(Text({}, kRiver));
  Add(Text({"柳林镇", 12}, kHill));
  EXPECT_THAT(Find(), IsEmpty());
}

TEST_F(FindLikenessesTest, TakesTitlesOfLawsForNobodysText) {
  const std::string laws =
      "《中华人民共和国行政处罚法》《中华人民共和国行政复议法》《重大行政决策程序暂行条例》"
      "《法治政府建设实施纲要（2021—2025年）》《中华人民共和国政府信息公开条例》";
  Sentences one = kRiver, two = kHill;
  one.push_back("镇里先后组织学习" + laws + "，在渡口和码头设点宣讲。");
  two.push_back("干部夜学重点研读" + laws + "，茶农也来旁听并提问。");
  Add(Text({}, one));
  Add(Text({"柳林镇", 12}, two));
  EXPECT_THAT(Find(), IsEmpty());
}

TEST_F(FindLikenessesTest, LeavesOutWhatStandsInManyDocuments) {
  // Four with a prescribed text and one sentence of their own each.
  for (std::size_t i = 0; i < 4; ++i) {
    Sentences text = kRiver;
    text.push_back(kHill[i]);
    Add(Text({"柳林镇", static_cast<int>(i)}, text));
  }
  EXPECT_THAT(Find(), IsEmpty());
}

TEST_F(FindLikenessesTest, PairsTheFirstOfManyCopiesWithEachOther) {
  // More of them than may share a set phrase, all that there are.
  for (const char* const town : {"石桥镇", "柳林镇", "梅渡镇", "青石镇", "白沙镇", "双碓镇"}) {
    Add(Text({town, static_cast<int>(audit_.inputs.size())}, kRiver));
  }
  const LikenessSearch search = Search();
  EXPECT_THAT(search.notices, IsEmpty());
  ASSERT_THAT(search.likenesses, SizeIs(5));
  for (std::size_t i = 0; i < 5; ++i) {
    const Likeness& likeness = search.likenesses[i];
    EXPECT_EQ(likeness.first, 0U);
    EXPECT_EQ(likeness.second, i + 1);
    EXPECT_EQ(likeness.share, 10'000);
    ASSERT_THAT(likeness.passages, SizeIs(1));
    EXPECT_THAT(TextOf(i + 1, likeness.passages[0].second), HasSubstr("说开。"));
  }
}

TEST_F(FindLikenessesTest, CopiesStandForOneTextAgainstTheRest) {
  // Without that, what the copies hold would stand in most documents.
  for (const char* const town : {"石桥镇", "柳林镇", "梅渡镇", "青石镇", "白沙镇"}) {
    Add(Text({town, 5}, kRiver));
  }
  Sentences more = kRiver;
  more.push_back(kHill[2]);
  Add(Text({"双碓镇", 5}, more));
  const Likenesses found = Find();
  ASSERT_THAT(found, SizeIs(5));
  EXPECT_TRUE(std::any_of(found.begin(), found.end(), [](const Likeness& likeness) {
    return likeness.first == 0 && likeness.second == 5;
  }));
}

TEST_F(FindLikenessesTest, TakesShortTextsThatManyFilledInForAForm) {
  for (const char* const town : {"石桥镇", "柳林镇", "梅渡镇", "青石镇", "白沙镇"}) {
    Add(Text({town, 5}, {kRiver[0], kRiver[1], kRiver[2]}));
  }
  EXPECT_THAT(Find(), IsEmpty());
}

TEST_F(FindLikenessesTest, SaysThatTextsAreMostlyEverybodys) {
  for (std::size_t i = 0; i < 6; ++i) {
    Sentences text = kRiver;
    text.push_back(kHill[i]);
    Add(Text({"柳林镇", static_cast<int>(i)}, text));
  }
  Add(Text({"双碓镇", 3}, kHill));
  const LikenessSearch search = Search();
  EXPECT_THAT(search.likenesses, IsEmpty());
  ASSERT_THAT(search.notices, SizeIs(1));
  EXPECT_EQ(search.notices[0].code, "C128");
  EXPECT_EQ(search.notices[0].arguments[0].value, "6");
  EXPECT_EQ(search.notices[0].arguments[1].value, "1.txt");
}

TEST_F(FindLikenessesTest, TakesQuotationsForNobodysText) {
  const std::string quotation =
      "县委全会强调，“推进县域治理现代化，要坚持依法办事与便民利民相统一，把矛盾化解在萌芽状态，"
      "把服务送到群众家门口，做到遇事找法有门路、解决问题有回音、办事流程有公示，让人民群众在每一次"
      "办事中感受到公平正义，真正把制度优势转化为基层治理的实际效能，为全县高质量发展营造安定有序、"
      "公开透明、预期稳定的法治环境，各乡镇要结合自身实际细化举措，把责任压实到岗到人，年底逐项对账"
      "销号，以钉钉子精神推动各项部署落地见效，绝不搞形式主义，绝不给基层增加负担”。";
  Sentences one = kRiver, two = kHill;
  one.push_back(quotation + "镇里照着办了渡口的两件事。");
  two.push_back(quotation + "茶山上的路灯因此装好了。");
  Add(Text({}, one));
  Add(Text({"柳林镇", 12}, two));
  EXPECT_THAT(Find(), IsEmpty());
}

TEST_F(FindLikenessesTest, SeesOneLongPassageInTextsThatElseDiffer) {
  Sentences one = kHill;
  Sentences two = kRiver;
  one.insert(one.end(), kRiver.begin(), kRiver.end());
  // So long a text of its own that the passage is a small share of it.
  const auto grow = [](Sentences& sentences, char32_t from) {
    for (char32_t c = 0; c < 150; ++c) {
      std::string own;
      for (char32_t i = 0; i < 20; ++i) {
        const char32_t code = from + c * 20 + i;
        own += {static_cast<char>(0xE0U | (code >> 12U)),
                static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)),
                static_cast<char>(0x80U | (code & 0x3FU))};
      }
      sentences.push_back(own + "。");
    }
  };
  grow(one, 0x5000);
  grow(two, 0x7000);
  Add(Text({}, one));
  Add(Text({"柳林镇", 7}, two));
  const Likenesses found = Find();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_LT(found[0].share, rules_->pack->likeness.min_share_percent * 100);
  EXPECT_GE(found[0].longest, static_cast<std::size_t>(rules_->pack->likeness.min_passage));
}

TEST_F(FindLikenessesTest, TellsLastYearsTextFromASecondCopy) {
  Add(Text({"石桥镇", 12, 2023}, kRiver));
  Add(Text({"石桥镇", 15, 2024}, kRiver, {kHill[4]}));
  Add(Text({"石桥镇", 15, 2024}, kRiver, {kHill[5]}));
  std::vector<std::tuple<std::size_t, std::size_t, LikenessKind>> kinds;
  for (const Likeness& likeness : Find()) {
    kinds.emplace_back(likeness.first, likeness.second, likeness.kind);
  }
  EXPECT_THAT(kinds, ::testing::UnorderedElementsAre(std::tuple(0, 1, LikenessKind::kOtherYears),
                                                     std::tuple(0, 2, LikenessKind::kOtherYears),
                                                     std::tuple(1, 2, LikenessKind::kSameUnit)));
}

TEST_F(FindLikenessesTest, GoesByTheRosterWhoseADocumentIs) {
  Add(Text({"石桥镇", 12, 2023}, kRiver));
  Add(Text({"柳林镇", 15, 2024}, kRiver));
  audit_.submissions.emplace();
  audit_.submissions->units.emplace_back().inputs = {0, 1};
  const Likenesses found = Find();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].kind, LikenessKind::kOtherYears);
}

TEST_F(FindLikenessesTest, PassesOverFilesThatCouldNotBeRead) {
  audit_.inputs.emplace_back().failed = FailedDocument{"x.pdf", {"D030", {}}};
  Add(Text({}, kRiver));
  audit_.inputs.emplace_back().failed = FailedDocument{"y.pdf", {"D030", {}}};
  Add(Text({"柳林镇", 1}, kRiver));
  const Likenesses found = Find();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].first, 1U);
  EXPECT_EQ(found[0].second, 3U);
}

TEST_F(FindLikenessesTest, FindsTheSameWhateverTheOrder) {
  std::mt19937 random(7);
  for (int round = 0; round < 6; ++round) {
    audit_.inputs.clear();
    for (int i = 0; i < 7; ++i) {
      Sentences sentences;
      for (const Sentences* source : {&kRiver, &kHill}) {
        for (const std::string& sentence : *source) {
          for (auto times = random() % 3; times > 1; --times) {
            sentences.push_back(sentence);
          }
          if (random() % 4 == 0) {
            sentences.push_back(sentence);
          }
        }
      }
      std::shuffle(sentences.begin(), sentences.end(), random);
      Add(Text({i % 2 == 0 ? "东湾镇" : "西湾镇", i}, sentences));
    }
    using Key = std::tuple<std::string, std::string, int, std::size_t, std::size_t>;
    const auto keys = [this] {
      std::set<Key> all;
      for (const Likeness& likeness : Find()) {
        std::string first = audit_.inputs[likeness.first].audited->path;
        std::string second = audit_.inputs[likeness.second].audited->path;
        std::vector<std::string> samples;
        for (const LikePassage& passage : likeness.passages) {
          std::string one(TextOf(likeness.first, passage.first));
          std::string two(TextOf(likeness.second, passage.second));
          samples.push_back(first < second ? one + two : two + one);
        }
        std::sort(samples.begin(), samples.end());
        if (second < first) {
          std::swap(first, second);
        }
        all.emplace(first, second + std::accumulate(samples.begin(), samples.end(), std::string()),
                    likeness.share, likeness.shared, likeness.longest);
      }
      return all;
    };
    const std::set<Key> before = keys();
    std::shuffle(audit_.inputs.begin(), audit_.inputs.end(), random);
    EXPECT_EQ(keys(), before);
    for (const Likeness& likeness : Find()) {
      EXPECT_LT(likeness.first, likeness.second);
      EXPECT_THAT(likeness.share, AllOf(Ge(0), Le(10'000)));
    }
  }
}

TEST_F(FindLikenessesTest, SaysWhatIsTooLongToCompareInFull) {
  Add(Text({}, kRiver));
  Document& document = audit_.inputs[0].audited->document;
  document.text.clear();
  for (std::size_t i = 0; i <= limits::kMaxPieces; ++i) {
    document.text += "河畔议事亭开设夜校课堂的全部讲义。";
  }
  document.paragraphs.resize(1);
  document.paragraphs[0] = {};
  document.paragraphs[0].text = {0, static_cast<std::uint32_t>(document.text.size())};
  Add(Text({"柳林镇", 1}, kHill));
  const LikenessSearch search = Search();
  EXPECT_THAT(search.likenesses, IsEmpty());
  ASSERT_THAT(search.notices, SizeIs(1));
  EXPECT_EQ(search.notices[0].code, "C127");
}

class HostileLikenessesTest : public FindLikenessesTest {
 protected:
  // The same document, so many times; reading it each time would take long.
  void AddCopies(std::string_view text, std::size_t count) {
    Add(text);
    for (std::size_t i = 1; i < count; ++i) {
      audit_.inputs.push_back(audit_.inputs.back());
      audit_.inputs.back().audited->path = std::to_string(audit_.inputs.size()) + ".txt";
    }
  }

  // Gives the last document one paragraph of any text.
  void Replace(std::string text) {
    Document& document = audit_.inputs.back().audited->document;
    document.text = std::move(text);
    document.paragraphs.resize(1);
    document.paragraphs[0] = {};
    document.paragraphs[0].text = {0, static_cast<std::uint32_t>(document.text.size())};
  }
};

TEST_F(HostileLikenessesTest, ListsNoMorePairsThanAPersonCouldRead) {
  AddCopies(Text({}, kRiver), 1'000);
  const LikenessSearch search = Search();
  EXPECT_THAT(search.likenesses, SizeIs(limits::kMaxLikenesses));
  ASSERT_THAT(search.notices, SizeIs(1));
  EXPECT_EQ(search.notices[0].code, "C126");
  EXPECT_EQ(search.notices[0].arguments[0].value, std::to_string(999 - limits::kMaxLikenesses));
}

TEST_F(HostileLikenessesTest, ComparesManyDocumentsOfWhichEachIsLikeAHundred) {
  // 500 of 5 texts, each with a sentence of its own, so that none is a copy.
  for (std::size_t kind = 0; kind < 5; ++kind) {
    Sentences text = kHill;
    for (std::string& sentence : text) {
      ReplaceAll(sentence, "的", std::vector<std::string>{"江", "湖", "海", "溪", "川"}[kind]);
      ReplaceAll(sentence, "，",
                 std::vector<std::string>{"，甲", "，乙", "，丙", "，丁", "，戊"}[kind]);
    }
    AddCopies(Text({"柳林镇", 1}, text), 100);
    for (std::size_t i = 100 * kind; i < 100 * (kind + 1); ++i) {
      Document& document = audit_.inputs[i].audited->document;
      for (std::size_t n = i + 1; n > 0; n /= 3) {
        document.text += std::vector<std::string>{"日", "月", "星"}[n % 3];
      }
      document.text += "照着山上的茶园和河边的渡口亮堂堂。";
      document.paragraphs.back().element = Element::kBody;
      document.paragraphs.back().text.end = static_cast<std::uint32_t>(document.text.size());
    }
  }
  const LikenessSearch search = Search();
  EXPECT_THAT(search.likenesses, SizeIs(limits::kMaxLikenesses));
  ASSERT_FALSE(search.notices.empty());
  EXPECT_EQ(search.notices[0].code, "C126");
}

TEST_F(HostileLikenessesTest, ReadsALineOfThirtyMegabytes) {
  constexpr std::size_t kSize = 30U << 20;
  const auto fill = [](std::string_view piece) {
    std::string text;
    while (text.size() < kSize) {
      text += piece;
    }
    return text;
  };
  // Without stops; with nothing but stops, marks and names.
  for (const std::string_view piece : {"河畔议事亭开设夜校课堂", "。，《“石桥镇”石桥《"}) {
    audit_.inputs.clear();
    Add(Text({}, kRiver));
    Replace(fill(piece));
    Add(Text({}, kRiver));
    Add(Text({"柳林镇", 1}, kRiver));
    const LikenessSearch search = Search();
    ASSERT_THAT(search.likenesses, SizeIs(1));
    EXPECT_EQ(search.likenesses[0].first, 1U);
    EXPECT_EQ(search.likenesses[0].second, 2U);
  }
}

}  // namespace
}  // namespace hegui

// Every limit of the engine, its value and its reason. Reaching one is a stated outcome (a diagnostic
// or an error of that document), never a silent cut.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hegui::limits {

// The text of a document, whatever its format. A report of a county has some 30 KB, 3,000 pages have 6 MB. What a document takes
// in memory grows with its text, up to some twenty bytes for one where every word is a word of the rules.
inline constexpr std::size_t kMaxTextBytes = 8U << 20;

// Bytes that are decoded to text, markup included: a web page saved with its pictures within it.
inline constexpr std::size_t kMaxDecodedBytes = 20U << 20;

// Lines of a document, rows of tables included. A report of 200 pages has some 4,000; what holds more than this would fill memory with
// lines of a few characters.
inline constexpr std::size_t kMaxLines = 300'000;

// Headings of an outline. A report has some 60, one of 200 pages 1,000; where there are more, they are
// lines of a table or of a log.
inline constexpr std::size_t kMaxHeadings = 5'000;

// Text that is searched at a time, and the longest sentence that is searched in one piece: a longer one is no sentence.
inline constexpr std::uint32_t kMaxUnitBytes = 64U << 10;
inline constexpr std::size_t kScanBatchBytes = 1U << 20;

// A pack is written by hand; the largest of ours has some 300 KB.
inline constexpr std::size_t kMaxPackBytes = 16U << 20;

// One RE2 program. RE2's own default is 8 MiB; a phrase of ours needs some 20 KB.
inline constexpr std::int64_t kMaxRegexBytes = 4 << 20;

// Literal alternatives that one phrase may expand to before it is run as an expression instead.
inline constexpr std::size_t kMaxPhraseExpansions = 64;

// A gap {…} without a stated width, and the widest one that may be stated, in characters: a clause of
// official Chinese seldom exceeds 30, and a wider gap joins what does not belong together.
inline constexpr int kDefaultGapCharacters = 30;
inline constexpr int kMaxGapCharacters = 120;

// Evidence kept per rule. A word that stands in a document thousands of times proves nothing more
// by its thousandth place; the count in full is kept beside it.
inline constexpr std::size_t kMaxEvidencePerRule = 50;

// Entries of a part that are compared with one another or with those of another part: a report lists some ten problems, and
// every entry is held against every other.
inline constexpr std::size_t kMaxComparedEntries = 200;

// A sentence (or two that go on with one another) whose numbers are held against one another. The longest of a report has
// some 3 KB; what is longer is a table without stops.
inline constexpr std::size_t kMaxPassageBytes = 16U << 10;

// Pieces of text that are held against those of other documents: of one document, and of all together. A report has some 600; each
// takes some 50 bytes.
inline constexpr std::size_t kMaxPieces = 20'000;
inline constexpr std::size_t kMaxPiecesOfAll = 4'000'000;

// Pairs of like documents that are listed: a person looks at each.
inline constexpr std::size_t kMaxLikenesses = 200;

// Levels of an outline. Official documents have four; deeper ones are kept as the deepest.
inline constexpr int kMaxSectionLevel = 9;

// Documents with a container or markup. Real reports have some 100 KB, with pictures some 10 MB; scanned ones up to 60 MB.
inline constexpr std::size_t kMaxDocumentBytes = 100U << 20;

// Entries of a zip container. A Word file has some 20, an OFD of 300 pages some 1,000.
inline constexpr std::size_t kMaxZipEntries = 10'000;

// Bytes that come out of one part of a container, and of all its parts together, counted as they come: what the
// container says of itself may be a lie. The body of a report of 200 pages has some 4 MB of XML.
inline constexpr std::size_t kMaxPartBytes = 64U << 20;
inline constexpr std::size_t kMaxUnpackedBytes = 256U << 20;

// Documents in a bundle, and what they come to unpacked. A county sends the reports of its 60 townships and departments in one.
inline constexpr std::size_t kMaxBundleDocuments = 2'000;
inline constexpr std::size_t kMaxBundleBytes = std::size_t{1} << 30;

// How many bytes may come out of one byte of a part, once 1 MiB has come. XML of many like paragraphs shrinks some 30 times, a bomb
// 1,000 times.
inline constexpr std::size_t kMaxUnpackedRatio = 200;

// XML. Word nests some 30 deep, tables within tables 100; elements of a report of 200 pages are some 100,000. A tag, a
// comment or an attribute that takes more bytes than this between two events is none that an office program writes.
inline constexpr int kMaxXmlDepth = 256;
inline constexpr std::size_t kMaxXmlElements = 5'000'000;
inline constexpr std::size_t kMaxXmlTokenBytes = 1U << 20;

// Paragraphs in one row of a table.
inline constexpr std::size_t kMaxRowParagraphs = 200'000;

// Styles and lists of an office document. A template has some 200 styles, a document that was pasted together for years some
// thousand; WPS makes a list of its own for every list of a document.
inline constexpr std::size_t kMaxStyles = 20'000;
inline constexpr std::size_t kMaxLists = 20'000;

// Rows of a sheet that hold something, and its cells. A city has some 3,000 units that report; a list of more rows than this is not the one
// that was meant.
inline constexpr std::size_t kMaxSheetRows = 10'000;
inline constexpr std::size_t kMaxSheetCells = 500'000;

// Bytes of headers, footers, notes and comments together.
inline constexpr std::size_t kMaxSideBytes = 8U << 20;

// HTML, counted before it is parsed, because the parser takes quadratic time for what is beyond: tags that are open at a time, attributes
// of one tag, bytes of one tag.
inline constexpr std::size_t kMaxHtmlDepth = 2'000;
inline constexpr std::size_t kMaxHtmlAttributes = 500;
inline constexpr std::size_t kMaxHtmlTagBytes = 64U << 10;

// What the pages of a site come to once parsed: elements, attributes, and the elements that the parser makes anew for marks that nobody
// closed. A county's report saved with its page has some 20,000; each takes some 200 bytes.
inline constexpr std::size_t kMaxHtmlNodes = 600'000;

// Pages of a paged document, and what stands on one of them. A report has some 20 pages of 600 characters.
inline constexpr std::uint32_t kMaxPages = 3'000;
inline constexpr std::size_t kMaxObjectsPerPage = 200'000;

// What a helper program may use for one document: seconds of processor and of waiting, memory, bytes it may write, files it may have open.
// A report takes an office program a second and 300 MB; a page of OCR takes some 15 seconds.
inline constexpr unsigned kMaxConversionSeconds = 60;
inline constexpr unsigned kMaxOcrSeconds = 1'800;
inline constexpr std::size_t kMaxOcrPages = 60;
inline constexpr std::size_t kMaxConversionMemory = std::size_t{2} << 30;
// The text of a PDF takes 50 MB, whatever its length; only drawing bombs take more.
inline constexpr std::size_t kMaxPdfMemory = std::size_t{768} << 20;
inline constexpr std::size_t kMaxConvertedBytes = 64U << 20;
inline constexpr unsigned kMaxConversionFiles = 256;

// The report of an earlier run (JSON). A document takes some 200 KB of it.
inline constexpr std::size_t kMaxEarlierBytes = 256U << 20;
// A history of runs. A run of 500 documents takes some 150 KB of it.
inline constexpr std::size_t kMaxHistoryBytes = 64U << 20;

}  // namespace hegui::limits

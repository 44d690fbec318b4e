// What hegui_accuracy prints of figures and rows, and the table for other
// programs.
#pragma once

#include <ostream>
#include <vector>

#include "tests/accuracy/comparison.h"
#include "tests/accuracy/relations.h"

namespace hegui::accuracy {

// Per rule, per set, in total; confusion of statuses and of reasons.
void PrintFigures(const std::vector<Row>& rows, std::ostream& out);

// Every row that differs in status, reason or place: rule, report, expected,
// got, first evidence.
void PrintDifferences(const std::vector<Row>& rows, std::ostream& out);

// Each relation with how often it held, and every case where it did not.
void PrintRelations(const RelationResults& results, std::ostream& out);

// All rows, with tabs between the columns.
void PrintTsv(const std::vector<Row>& rows, std::ostream& out);

}  // namespace hegui::accuracy

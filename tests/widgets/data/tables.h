#pragma once

#include "widgets/data/sample_table.h"

namespace netwright::test {

// What a worker thread would have read.
SampleTable imageTable(int shown, int edge);
SampleTable spiralTable(int shown);
SampleTable waveTable(int shown); // two numbers, one number as target
SampleTable wideTable(int shown, int width);

} // namespace netwright::test

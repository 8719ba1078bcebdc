#pragma once

namespace netwright::window_bench {

struct Options {
    double seconds = 60; // of the training beside which the window is watched
    double part = 4; // seconds of one timed part of a training
    int rounds = 5;
};

// Each prints its rows of the table.
void measureStart();
void measureFirstBatch();
void measureBusyWindow(const Options& options);
void measureTrainingSpeed(const Options& options);
void measureLargeNetwork();
void measureManyPoints();

// In a process of its own: opens the window as the program does and prints the milliseconds since
// `begun` (nanoseconds of the steady clock) when it is painted.
int paintFirstWindow(int argc, char** argv, long long begun);

} // namespace netwright::window_bench

#pragma once

#include <string>

namespace netwright::bench {

// One process measures one thing and prints a line of JSON; the table gathers the lines.

// Trains a job and prints samples a second (best and median of parts), peak memory, the share of
// the peak FLOP rate, and the seconds until the first batch was trained.
void measureTraining(const std::string& job, int threads, bool isNeighbourBusy);
// Prints the calls of a job's training step with their milliseconds, for finding what is slow.
void printTrainingProfile(const std::string& job, int threads);
// The seconds that making the training Program takes, the first time and the second.
void measurePlanning(const std::string& job, int threads);
// Speed of mlp with callbacks, events and control over the speed without.
void measureCallbacks(int threads);
// check() of 1,000 layers, whole and after an edit that changes no shape.
void measureCheck();
// FLOP/s of a large product of matrices.
double peakRate(int threads);

} // namespace netwright::bench

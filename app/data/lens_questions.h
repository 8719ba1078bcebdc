#pragma once

#include "app/data/data_facts.h"
#include "app/training/training_session.h"
#include "widgets/lenses/boundary_plot.h"
#include "widgets/lenses/confusion_matrix.h"
#include "widgets/lenses/prediction_bars.h"

#include <QImage>
#include <QStringList>

#include <optional>
#include <vector>

namespace netwright {

// What lenses ask of a network. The first output is meant; logits are turned into probabilities.

// --- what is asked, in the window thread
// The arrays of one sample shown, one an input, with a batch of 1.
std::vector<Array> sampleAt(const DataFacts& facts, int index);
// The truth, names and kind of a sample shown, for predictionOf() to add the values.
Prediction askedOf(const DataFacts& facts, int index);
// The plane over which a network of one or two inputs is asked.
struct BoundaryGrid {
    QRectF area;
    int columns = 0, rows = 0; // one row: asked along x alone
    bool isRegression = false;
};
// Nothing where the data is no plane.
std::optional<BoundaryGrid> boundaryGrid(const DataFacts& facts, int edge);

// --- what answers, on the training thread, which owns the Model
// At most so many samples are predicted for a matrix that follows a training.
inline constexpr qint64 kLiveSamples = 2000;
// Throws ShapeError where the data has no classes that the network could tell.
Confusion confusionOf(
    Model& model, Dataset& validation, const TrainingSession::RunOptions& options);
Boundary boundaryOf(
    Model& model, const BoundaryGrid& grid, const TrainingSession::RunOptions& options);
Prediction predictionOf(Model& model, const std::vector<Array>& sample, Prediction asked,
    const TrainingSession::RunOptions& options);
struct Kernels {
    QString layer; // its name; empty where no layer has kernels that are images
    std::vector<QImage> images;
    QStringList captions; // numbers of the filters or units
};
// Of the first convolutional layer, or of the first Dense layer behind an image; at most 64.
Kernels firstKernels(Model& model);

} // namespace netwright

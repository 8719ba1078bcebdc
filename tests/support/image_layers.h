#pragma once

#include "engine/layers/layer.h"
#include "tests/support/tensors.h"

#include <string>
#include <vector>

namespace netwright::test {

// What a layer on images is held to beside expectConforms(); see expectImageLayer().
struct ImageLayerPromise {
    std::string layer;
    Config config = Config::object();
    Shape input = {3, 6, 7, 3}; // a batch, channels last
    Shape output = {}; // as the input where empty; while training
    double low = 0, high = 255; // of the values
    bool isRandom = true; // two training steps differ
    bool isOffOutsideTraining = true;
};
// Checks that the layer does nothing outside training; that training repeats for one step, differs
// from step to step, is the same for any thread number and for channels first; that single images
// and bytes are taken; that a shape may be unknown; that inputs of two axes are refused.
void expectImageLayer(const ImageLayerPromise& promise);

// Checks all that RandomHeight and RandomWidth promise. `line`: the shape of five cells in a row
// along the axis that the layer stretches.
void expectStretchLayer(const std::string& layer, const Shape& line);

// Uniform values in [low, high), float32, the same each time.
Array someImages(const Shape& shape, double low = 0, double high = 255);
// One call of a layer, named "tested".
struct ImageCall {
    CallContext::Mode mode = CallContext::Mode::training;
    std::uint64_t step = 1;
    int threads = 1;
};
std::vector<Array> callOnImages(
    Layer& layer, const std::vector<Array>& inputs, const ImageCall& call = {});
// The first output, of a fresh layer while training.
Array trainedOn(
    const Array& images, const std::string& layer, const Config& config, std::uint64_t step = 1);
// The values of one image of a batch.
std::vector<double> imageOf(const Array& batch, Dimension index);
// Mean and standard deviation.
struct MeanAndDeviation {
    double mean = 0;
    double deviation = 0;
};
MeanAndDeviation meanAndDeviation(const std::vector<double>& values);

} // namespace netwright::test

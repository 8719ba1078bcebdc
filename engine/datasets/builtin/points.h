#pragma once

#include "engine/datasets/builtin/exact.h"
#include "engine/datasets/dataset.h"

#include <functional>
#include <string>
#include <vector>

namespace netwright {

// What the two-dimensional sets are made of.
struct Point {
    double x = 0;
    double y = 0;
};

struct PointSet {
    int samples = 500;
    int seed = 1;
    double noise = 0; // standard deviation of what is added to both coordinates
};

// Input "point" (2,) float32, target "class" int32. `place` puts a sample of a class; classes
// take turns, so that each has as many samples as the others.
std::unique_ptr<Dataset> makeClassified(const PointSet& set, std::vector<std::string> classNames,
    const std::function<Point(int label, exact::Noise&)>& place);

// Input "point" (2,) float32, evenly spread over -1 … 1; target "value" (1,) float32, to which
// the noise is added.
std::unique_ptr<Dataset> makeSurface(
    const PointSet& set, const std::function<double(Point)>& height);

} // namespace netwright

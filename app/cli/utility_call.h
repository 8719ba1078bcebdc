#pragma once

#include "engine/base/value.h"

#include <string>

namespace netwright {

// Calls one of Keras's utilities on plain numbers: to_categorical, normalize, pad_sequences,
// timeseries_dataset_from_array, array_to_img or preprocess_input, whose family stands in the
// arguments ("family": "vgg16"). Arguments are an object of Keras's names. Throws ConfigError for
// what does not exist and FormatError for unusable arguments.
Value callUtility(const std::string& name, const Value& arguments);

} // namespace netwright

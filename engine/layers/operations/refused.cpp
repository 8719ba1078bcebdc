#include "engine/layers/operations/refused.h"

#include "engine/base/error.h"
#include "engine/layers/operations/operation.h"

namespace netwright {
namespace {

// Why an operation is refused.
constexpr const char* kShapeDepends
    = NW_TEXT("%1: the shape of the result depends on the values, so it cannot be computed here.");
constexpr const char* kComplex
    = NW_TEXT("%1: complex numbers are not known here, so it cannot be computed.");
constexpr const char* kPython
    = NW_TEXT("%1: it runs a function of Python, which is not done here.");
constexpr const char* kBits
    = NW_TEXT("%1: it reads the bits of numbers as others, which is not done here.");
constexpr const char* kDecomposition
    = NW_TEXT("%1: it needs a decomposition of matrices, which is not computed here.");
constexpr const char* kSequences
    = NW_TEXT("%1: alignments of label sequences are not computed as a node here.");

constexpr const char* kNumpy = "keras.src.ops.numpy";
constexpr const char* kNetwork = "keras.src.ops.nn";
constexpr const char* kCore = "keras.src.ops.core";
constexpr const char* kMath = "keras.src.ops.math";
constexpr const char* kLinalg = "keras.src.ops.linalg";

bool publishRefused()
{
    for (const RefusedOperation& one : refusedOperations())
        publishOperations({.module = one.module,
            .summary = "An operation of keras.ops that is kept and shown, but cannot be computed.",
            .entries = {{.className = one.className,
                .signature = "*x",
                .compute = {},
                .refusal = one.reason}}});
    return true;
}

} // namespace

const std::vector<RefusedOperation>& refusedOperations()
{
    static const std::vector<RefusedOperation> table = {
        {"Nonzero", kNumpy, kShapeDepends},
        {"Bincount", kNumpy, kShapeDepends},
        {"Vectorize", kNumpy, kPython},
        {"View", kNumpy, kBits},
        {"Slogdet", kNumpy, kDecomposition},
        {"Polar", kNetwork, kComplex},
        {"CtcLoss", kNetwork, kSequences},
        {"CTCLoss", kNetwork, kSequences},
        {"CtcDecode", kNetwork, kSequences},
        {"CTCDecode", kNetwork, kSequences},
        {"Map", kCore, kPython},
        {"Scan", kCore, kPython},
        {"AssociativeScan", kCore, kPython},
        {"Switch", kCore, kPython},
        {"WhileLoop", kCore, kPython},
        {"ForiLoop", kCore, kPython},
        {"VectorizedMap", kCore, kPython},
        {"Cond", kCore, kPython},
        {"FFT", kMath, kComplex},
        {"FFT2", kMath, kComplex},
        {"IFFT2", kMath, kComplex},
        {"RFFT", kMath, kComplex},
        {"IRFFT", kMath, kComplex},
        {"STFT", kMath, kComplex},
        {"ISTFT", kMath, kComplex},
        {"Cholesky", kLinalg, kDecomposition},
        {"CholeskyInverse", kLinalg, kDecomposition},
        {"Det", kLinalg, kDecomposition},
        {"Eig", kLinalg, kDecomposition},
        {"Eigh", kLinalg, kDecomposition},
        {"Inv", kLinalg, kDecomposition},
        {"LuFactor", kLinalg, kDecomposition},
        {"Qr", kLinalg, kDecomposition},
        {"Solve", kLinalg, kDecomposition},
        {"SolveTriangular", kLinalg, kDecomposition},
        {"SVD", kLinalg, kDecomposition},
        {"Lstsq", kLinalg, kDecomposition},
    };
    return table;
}

namespace {

const bool published = publishRefused();

} // namespace
} // namespace netwright

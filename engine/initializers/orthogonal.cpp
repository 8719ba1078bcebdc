#include "engine/initializers/seeded.h"

#include <Eigen/QR>

namespace netwright {
namespace {

using Matrix = Eigen::MatrixXd;

// Orthonormal columns, uniformly spread over all such matrices.
Matrix orthonormalColumns(Eigen::Index rows, Eigen::Index columns, Random& random)
{
    Matrix a(rows, columns);
    for (Eigen::Index i = 0; i < rows; ++i)
        for (Eigen::Index j = 0; j < columns; ++j) a(i, j) = random.normal();
    const Eigen::HouseholderQR<Matrix> decomposition(a);
    Matrix q = decomposition.householderQ() * Matrix::Identity(rows, columns);
    for (Eigen::Index j = 0; j < columns; ++j)
        if (decomposition.matrixQR()(j, j) < 0) q.col(j) = -q.col(j);
    return q;
}

// Source: Saxe et al. 2014; keras.initializers.Orthogonal.
class Orthogonal final : public SeededInitializer {
public:
    double gain = 1;

    Array make(const Shape& shape, DType dtype, Random& random) const override
    {
        if (shape.rank() < 2)
            throw ShapeError(
                NW_TEXT("Orthogonal: the weight must have at least 2 axes, received shape %1."),
                shape);
        const Eigen::Index columns = shape.back();
        const Eigen::Index rows = shape.slice(0, shape.rank() - 1).count();
        Matrix values = rows >= columns
            ? orthonormalColumns(rows, columns, random)
            : Matrix(orthonormalColumns(columns, rows, random).transpose());
        Array result(shape, dtype);
        for (Eigen::Index i = 0; i < rows; ++i)
            for (Eigen::Index j = 0; j < columns; ++j)
                result.set(static_cast<std::size_t>(i * columns + j), gain * values(i, j));
        return result;
    }
};

const bool published = publish<Initializer, Orthogonal>({
    .name = "Orthogonal",
    .category = "initializers",
    .summary = "A random matrix whose rows or columns are orthogonal.",
    .aliases = {"OrthogonalInitializer"},
    .params =
        {
            Orthogonal::seedParam(),
            param("gain", &Orthogonal::gain, "Length of the rows or columns."),
        },
});

} // namespace
} // namespace netwright

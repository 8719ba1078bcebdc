#include "engine/initializers/initializer.h"
#include "tests/engine/initializers/spread.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class OrthogonalTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Initializer, "Orthogonal"); }
    void rowsOrColumnsAreOrthonormal()
    {
        for (const Shape& shape : {Shape{5, 3}, Shape{4, 4}, Shape{2, 6}}) {
            Random random(3);
            const Array values = create<Initializer>("Orthogonal",
                {{"gain", 2}})->make(shape, DType::float64, random);
            const bool isTall = shape[0] >= shape[1];
            const Dimension vectors = isTall ? shape[1] : shape[0];
            const Dimension length = isTall ? shape[0] : shape[1];
            const auto at = [&](Dimension vector, Dimension i) {
                const Dimension index = isTall ? i * shape[1] + vector : vector * shape[1] + i;
                return values.at(static_cast<std::size_t>(index));
            };
            for (Dimension a = 0; a < vectors; ++a)
                for (Dimension b = 0; b < vectors; ++b) {
                    double product = 0;
                    for (Dimension i = 0; i < length; ++i) product += at(a, i) * at(b, i);
                    QVERIFY(std::fabs(product - (a == b ? 4 : 0)) < 1e-9);
                }
        }
    }
};

NW_TEST(OrthogonalTest)
#include "tst_orthogonal.moc"

#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;

class AveragePooling1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "AveragePooling1D",
            .config = {{"pool_size", 2}},
            .input = {2, 5, 3},
            .output = {2, 2, 3}});
    }
};

NW_TEST(AveragePooling1DTest)

} // namespace netwright

#include "tst_average_pooling1d.moc"

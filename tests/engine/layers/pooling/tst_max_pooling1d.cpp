#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;

class MaxPooling1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "MaxPooling1D", .input = {2, 5, 3}, .output = {2, 2, 3}});
    }
};

NW_TEST(MaxPooling1DTest)

} // namespace netwright

#include "tst_max_pooling1d.moc"

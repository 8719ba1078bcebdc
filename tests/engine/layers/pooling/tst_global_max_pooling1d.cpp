#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;

class GlobalMaxPooling1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "GlobalMaxPooling1D", .input = {2, 5, 3}, .output = {2, 3}});
    }
};

NW_TEST(GlobalMaxPooling1DTest)

} // namespace netwright

#include "tst_global_max_pooling1d.moc"

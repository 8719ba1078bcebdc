#include "tests/support/image_layers.h"
#include "tests/support/test.h"

namespace netwright {

class RandomHeightTest : public QObject {
    Q_OBJECT
private slots:
    void stretchesTheHeightOnly() { test::expectStretchLayer("RandomHeight", {1, 5, 1, 1}); }
};

NW_TEST(RandomHeightTest)

} // namespace netwright

#include "tst_random_height.moc"

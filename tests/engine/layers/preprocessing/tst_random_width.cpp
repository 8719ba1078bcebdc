#include "tests/support/image_layers.h"
#include "tests/support/test.h"

namespace netwright {

class RandomWidthTest : public QObject {
    Q_OBJECT
private slots:
    void stretchesTheWidthOnly() { test::expectStretchLayer("RandomWidth", {1, 1, 5, 1}); }
};

NW_TEST(RandomWidthTest)

} // namespace netwright

#include "tst_random_width.moc"

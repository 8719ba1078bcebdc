#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::builtLayer;
using test::expectConforms;

class UpSampling3DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "UpSampling3D",
            .config = {{"size", {2, 1, 3}}},
            .input = {1, 2, 3, 1, 2},
            .output = {1, 4, 3, 3, 2}});
    }
    void takesChannelsFirst()
    {
        expectConforms({.layer = "UpSampling3D",
            .config = {{"data_format", "channels_first"}},
            .input = {1, 2, 1, 2, 1},
            .output = {1, 2, 2, 4, 2}});
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("UpSampling3D", {{"size", {1, 2}}}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("UpSampling3D", Config::object(), {{2, 3, 3}}));
    }
};

NW_TEST(UpSampling3DTest)

} // namespace netwright

#include "tst_up_sampling3d.moc"

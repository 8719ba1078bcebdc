#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;

class IdentityLayerTest : public QObject {
    Q_OBJECT
private slots:
    void conforms() { expectConforms({.layer = "Identity", .input = {2, 3}, .output = {2, 3}}); }
    void returnsTheSameTensor()
    {
        const auto layer = create<Layer>("Identity");
        CallContext context(CallContext::Mode::inference);
        const Tensor x = placeholder({2, 3});
        QVERIFY((*layer)({.inputs = {x}}, context) == Tensors{x});
    }
};

NW_TEST(IdentityLayerTest)

} // namespace netwright

#include "tst_identity.moc"

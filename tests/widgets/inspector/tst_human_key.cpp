#include "widgets/inspector/human_key.h"

#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class HumanKeyTest : public QObject {
    Q_OBJECT
private slots:

    void readsLikeASentence()
    {
        QCOMPARE(humanKey("kernel_size"), QString("Kernel size"));
        QCOMPARE(humanKey("units"), QString("Units"));
        QCOMPARE(humanKey(""), QString());
    }
};

NW_TEST(HumanKeyTest)
#include "tst_human_key.moc"

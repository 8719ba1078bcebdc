#include "engine/formats/npz.h"
#include "tests/app/cli/folder.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class WeightsTest : public QObject {
    Q_OBJECT
private slots:
    void writesAndListsThem()
    {
        const Folder folder;
        folder.trainSmallProject();
        NW_EXPECT_DONE(folder.run({"weights", "run/model.keras", "--output", "w.npz"}));
        const NamedArrays arrays = readNpzFile(folder.path("w.npz").toStdString());
        QCOMPARE(arrays.size(), std::size_t(8));
        QVERIFY(findArray(arrays, "w0")->shape() == Shape({2, 32}));
        const CliResult result = folder.run({"weights", "run/model.keras", "--json"});
        const Value list = Value::parse(result.out.toStdString());
        QCOMPARE(list.size(), std::size_t(8));
        QCOMPARE(list[1]["shape"], Value({32}));
        QCOMPARE(list[1]["dtype"], Value("float32"));
        QCOMPARE(list[1]["trainable"], Value(true));
        QVERIFY(list[1]["path"].get<std::string>().find("bias") != std::string::npos);
        QVERIFY(folder.run({"weights", "run/model.keras"}).out.contains("kernel"));
    }
};

NW_TEST(WeightsTest)
#include "tst_weights.moc"

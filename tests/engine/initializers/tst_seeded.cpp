#include "engine/initializers/seeded.h"
#include "tests/support/test.h"

using namespace netwright;

class SeededTest : public QObject {
    Q_OBJECT
private slots:
    void valuesDependOnTheRandomNumbersAlone()
    {
        Random first(5), second(5);
        const Array a = normalValues({20}, DType::float32, first, {});
        const Array b = normalValues({20}, DType::float32, second, {});
        for (std::size_t i = 0; i < a.count(); ++i) QCOMPARE(a.at(i), b.at(i));
    }
    void readsASeedOrItsGenerator()
    {
        QVERIFY(!create<Initializer>("RandomNormal")->ownSeed());
        QCOMPARE(create<Initializer>("RandomNormal", {{"seed", 4}})->ownSeed(), 4);
        const Value generator = {{"class_name", "SeedGenerator"}, {"config", {{"seed", 9}}}};
        QCOMPARE(create<Initializer>("RandomNormal", {{"seed", generator}})->ownSeed(), 9);
    }
};

NW_TEST(SeededTest)
#include "tst_seeded.moc"

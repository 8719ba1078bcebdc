#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class EarlyStoppingTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Callback, "EarlyStopping"); }

    void stopsWhenPatienceIsOver_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<int>("epochs");
        using List = QList<double>;
        QTest::newRow("no patience") << QByteArray("{}") << List{3, 2, 2, 1} << 3;
        QTest::newRow("first epoch never stops") << QByteArray("{}") << List{NAN, NAN, 1} << 2;
        QTest::newRow("patience 2")
            << QByteArray(R"({"patience": 2})") << List{3, 4, 2, 3, 3, 1} << 5;
        QTest::newRow("min_delta")
            << QByteArray(R"({"min_delta": 0.5})") << List{3, 2.4, 2.3, 1} << 3;
        QTest::newRow("negative min_delta counts as positive")
            << QByteArray(R"({"min_delta": -0.5})") << List{3, 2.4, 2.3, 1} << 3;
        QTest::newRow("max") << QByteArray(R"({"mode": "max"})") << List{1, 2, 3, 2, 5} << 4;
        QTest::newRow("start_from_epoch")
            << QByteArray(R"({"start_from_epoch": 3})") << List{1, 2, 3, 4, 5, 6} << 5;
        QTest::newRow("baseline not reached")
            << QByteArray(R"({"baseline": 0.5, "patience": 3})") << List{3, 2, 1, 1, 0.1} << 4;
        QTest::newRow("baseline reached")
            << QByteArray(R"({"baseline": 2.5, "patience": 2})") << List{3, 2, 2, 2, 0} << 4;
    }

    void stopsWhenPatienceIsOver()
    {
        QFETCH(QByteArray, config);
        QFETCH(QList<double>, values);
        QFETCH(int, epochs);
        const auto callback
            = create<Callback>("EarlyStopping", Config::parse(config.toStdString()));
        FakeTraining training;
        QCOMPARE(training.run(*callback, "val_loss", {values.begin(), values.end()}), epochs);
        QVERIFY(training.isStopped);
    }

    void knowsThatMoreAccuracyIsBetter()
    {
        const auto callback
            = create<Callback>("EarlyStopping", {{"monitor", "val_accuracy"}, {"patience", 1}});
        FakeTraining training;
        QCOMPARE(training.run(*callback, "val_accuracy", {0.1, 0.5, 0.4, 0.9}), 3);
    }

    void showsItsPatience()
    {
        const auto callback = create<Callback>("EarlyStopping", {{"patience", 3}});
        FakeTraining training;
        training.run(*callback, "val_loss", {3, 2, 4, 5});
        QCOMPARE(training.patience.size(), std::size_t(4));
        const Patience& last = training.patience.back();
        QCOMPARE(last.monitor, std::string("val_loss"));
        QCOMPARE(last.bestEpoch, 1);
        QCOMPARE(last.bestValue, 2.0);
        QCOMPARE(last.waited, 2);
        QCOMPARE(last.patience, 3);
    }

    void putsTheBestWeightsBack()
    {
        const auto callback
            = create<Callback>("EarlyStopping", {{"patience", 2}, {"restore_best_weights", true}});
        FakeTraining training;
        training.run(*callback, "val_loss", {3, 1, 2, 2, 0});
        QCOMPARE(training.weights, 1);
    }

    void putsTheBestWeightsBackWithoutAStopToo()
    {
        const auto callback
            = create<Callback>("EarlyStopping", {{"patience", 9}, {"restore_best_weights", true}});
        FakeTraining training;
        training.run(*callback, "val_loss", {3, 1, 2});
        QVERIFY(!training.isStopped);
        QCOMPARE(training.weights, 1);
    }

    void warnsOnceOfAFigureThatIsMissing()
    {
        const auto callback = create<Callback>("EarlyStopping");
        FakeTraining training;
        QCOMPARE(training.run(*callback, "loss", {3, 3, 3}), 3);
        QCOMPARE(training.warnings,
            QStringList{
                "EarlyStopping: there is no figure named val_loss to watch; there are loss."});
    }

    void refusesANameWithoutDirection()
    {
        QVERIFY_EXCEPTION_THROWN(
            create<Callback>("EarlyStopping", {{"monitor", "beauty"}}), ConfigError);
        QVERIFY(create<Callback>("EarlyStopping", {{"monitor", "beauty"}, {"mode", "max"}}));
    }
};

NW_TEST(EarlyStoppingTest)
#include "tst_early_stopping.moc"

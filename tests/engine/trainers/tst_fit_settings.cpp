#include "engine/trainers/fit_settings.h"

#include "engine/base/error.h"
#include "tests/support/test.h"

using namespace netwright;

class FitSettingsTest : public QObject {
    Q_OBJECT
private slots:
    void haveTheDefaultsOfKeras()
    {
        const FitSettings settings
            = FitSettings::fromValue({{"batch_size", nullptr}, {"class_weight", nullptr}});
        QCOMPARE(settings.epochs, 1);
        QCOMPARE(settings.batchSize, 32);
        QVERIFY(settings.shuffle);
        QVERIFY(!settings.seed);
    }

    void readClassWeights()
    {
        const FitSettings settings
            = FitSettings::fromValue({{"class_weight", {{"0", 1.0}, {"2", 0.5}}}});
        QCOMPARE(settings.classWeight, (Feeder::ClassWeights{{0, 1}, {2, 0.5}}));
    }

    void knowWhenToValidate()
    {
        const FitSettings every2 = FitSettings::fromValue({{"validation_freq", 2}});
        QVERIFY(!every2.validatesAfter(0));
        QVERIFY(every2.validatesAfter(1));
        const FitSettings list = FitSettings::fromValue({{"validation_freq", {1, 4}}});
        QVERIFY(list.validatesAfter(0));
        QVERIFY(!list.validatesAfter(1));
        QVERIFY(list.validatesAfter(3));
    }

    void refuseWhatMakesNoSense_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char* json : {R"({"epochs": "ten"})", R"({"batch_size": 0})",
                 R"({"validation_split": 1})", R"({"shuffle": 1})", R"({"epochs": 2.5})",
                 R"({"class_weight": {"cat": 1}})", R"({"steps_per_epoch": -1})", R"([1])"})
            QTest::newRow(json) << QByteArray(json);
    }

    void refuseWhatMakesNoSense()
    {
        QFETCH(QByteArray, json);
        QVERIFY_EXCEPTION_THROWN(
            FitSettings::fromValue(Value::parse(json.toStdString())), ConfigError);
    }
};

NW_TEST(FitSettingsTest)
#include "tst_fit_settings.moc"

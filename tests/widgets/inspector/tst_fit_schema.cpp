#include "widgets/inspector/fit_schema.h"

#include "tests/widgets/inspector/parts.h"
#include "widgets/inspector/value_judge.h"

using namespace netwright;
using namespace netwright::test;

class FitSchemaTest : public QObject {
    Q_OBJECT
private slots:

    void hasKerassDefaults()
    {
        const Schema& schema = fitSchema();
        QCOMPARE(schema.defaultOf(*schema.find("epochs")), Value(1));
        QCOMPARE(schema.defaultOf(*schema.find("batch_size")), Value(32));
        QCOMPARE(schema.defaultOf(*schema.find("seed")), Value());
    }

    void judgesValues()
    {
        const ValueJudge judge(fitSchema());
        const auto refuses = [&judge](const char* key, const Value& value) {
            return judge.refusal(Config::object(), *fitSchema().find(key), value).has_value();
        };
        QVERIFY(refuses("epochs", 0));
        QVERIFY(refuses("batch_size", "many"));
        QVERIFY(refuses("validation_split", 1.0));
        QVERIFY(!refuses("validation_split", 0.2));
        QVERIFY(!refuses("seed", 4294967295U));
        QVERIFY(!refuses("seed", Value()));
        QVERIFY(refuses("seed", 1.5));
        QVERIFY(refuses("seed", -1));
    }
};

NW_TEST(FitSchemaTest)
#include "tst_fit_schema.moc"

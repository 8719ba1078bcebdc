#include "widgets/inspector/value_judge.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class ValueJudgeTest : public QObject {
    Q_OBJECT
private slots:

    void saysWhyAValueCannotBe()
    {
        const ValueJudge judge(Registry::instance().get("layer", "Dense"));
        const Param& units = paramOf("layer", "Dense", "units");
        QVERIFY(!judge.refusal({{"units", 3}}, units, 4));
        QCOMPARE(judge.refusal({{"units", 3}}, units, 0)->english(),
            std::string("Dense: units must be at least 1, received 0."));
        QVERIFY(judge.refusal({{"units", 3}}, units, "many")->english().find("whole number")
            != std::string::npos);
    }

    void seesContradictions()
    {
        const ValueJudge judge(Registry::instance().get("optimizer", "Adam"));
        const Param& clip = paramOf("optimizer", "Adam", "clipvalue");
        QVERIFY(!judge.refusal(Config::object(), clip, 1.0));
        QVERIFY(judge.refusal({{"clipnorm", 1.0}}, clip, 1.0).has_value());
    }

    void doesNotBlameAValueForAnother()
    {
        const ValueJudge judge(Registry::instance().get("layer", "Dense"));
        QVERIFY(!judge.refusal({{"units", 0}}, paramOf("layer", "Dense", "use_bias"), false));
    }

    void comparesWithTheDefaultByMeaning()
    {
        const ValueJudge judge(Registry::instance().get("layer", "Dense"));
        const Param& initializer = paramOf("layer", "Dense", "kernel_initializer");
        QVERIFY(judge.isDefault(initializer, "glorot_uniform"));
        QVERIFY(!judge.isDefault(initializer, "he_normal"));
        QVERIFY(!judge.isDefault(paramOf("layer", "Dense", "units"), 1));
    }

    void knowsTuplesFromLists()
    {
        const ValueJudge conv(Registry::instance().get("layer", "Conv2D"));
        QCOMPARE(conv.lengthOf(paramOf("layer", "Conv2D", "kernel_size")), std::optional<int>(2));
        const ValueJudge reshape(Registry::instance().get("layer", "Reshape"));
        QVERIFY(!reshape.lengthOf(paramOf("layer", "Reshape", "target_shape")));
        QCOMPARE(conv.canonical(paramOf("layer", "Conv2D", "kernel_size"), 3),
            Value(Value::array({3, 3})));
    }

    void findsASettingByItsOlderName()
    {
        const Config config{{"lr", 0.1}};
        QCOMPARE(*settingOf(config, paramOf("optimizer", "Adam", "learning_rate")), Value(0.1));
        QVERIFY(settingOf(config, paramOf("optimizer", "Adam", "beta_1")) == nullptr);
    }

    void foldsAwayWhatAllClassesHave()
    {
        const auto is = [](const char* kind, const char* name, const char* key) {
            return isAdvanced(Registry::instance().get(kind, name), paramOf(kind, name, key));
        };
        QVERIFY(is("layer", "Dense", "trainable"));
        QVERIFY(is("layer", "Dense", "kernel_initializer"));
        QVERIFY(is("optimizer", "Adam", "clipnorm"));
        QVERIFY(!is("optimizer", "Adam", "learning_rate"));
        QVERIFY(!is("layer", "Dense", "units"));
        QVERIFY(!is("callback", "EarlyStopping", "monitor"));
    }
};

NW_TEST(ValueJudgeTest)
#include "tst_value_judge.moc"

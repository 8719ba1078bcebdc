#include "engine/layers/layer.h"
#include "tests/support/test.h"

namespace netwright {

class DTypePolicyTest : public QObject {
    Q_OBJECT
private slots:
    void computesInOneTypeAndStoresInAnother()
    {
        const DTypePolicy mixed{"mixed_bfloat16"};
        QCOMPARE(mixed.compute(), DType::bfloat16);
        QCOMPARE(mixed.variable(), DType::float32);
        QCOMPARE(DTypePolicy{"float64"}.variable(), DType::float64);
    }
    void readsNamesAndKerasObjects()
    {
        DTypePolicy policy;
        Field<DTypePolicy>::read("float64", policy);
        QCOMPARE(policy.name, std::string("float64"));
        const Value written = Field<DTypePolicy>::write(policy);
        QCOMPARE(written["class_name"], Value("DTypePolicy"));
        policy = {};
        Field<DTypePolicy>::read(written, policy);
        QCOMPARE(policy.name, std::string("float64"));
        Field<DTypePolicy>::read(nullptr, policy);
        QCOMPARE(policy.name, std::string("float32"));
    }
    void refusesWhatIsNoType()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Identity", {{"dtype", "float23"}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Identity", {{"dtype", "mixed_x"}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Identity", {{"dtype", 3}}));
    }
};

NW_TEST(DTypePolicyTest)

} // namespace netwright

#include "tst_dtype_policy.moc"

#include "engine/layers/operations/signature.h"

#include "engine/base/error.h"
#include "tests/support/test.h"

namespace netwright {

class SignatureTest : public QObject {
    Q_OBJECT

    const Signature m_take = readSignature("x, :axis=None, indices, :mode='clip', scale=(0.5, 2)");

private slots:
    void readsWhatPythonWouldWrite()
    {
        QCOMPARE(m_take.size(), 5U);
        QVERIFY(!m_take[0].standard && !m_take[0].isSetting);
        QVERIFY(m_take[1].isSetting && m_take[1].standard && m_take[1].standard->is_null());
        QVERIFY(*m_take[3].standard == "clip");
        QVERIFY(*m_take[4].standard == Value({0.5, 2}));
        QVERIFY(readSignature("[xs]")[0].takesList);
        QVERIFY(readSignature("*operands")[0].takesRest);
    }
    void argumentsOfANodeFillWhatIsNoSetting()
    {
        const Value bound = bindArguments("Take", m_take, Binding::ofNode, {{"axis", 1}},
            Value::array({"a", "b"}), Value::object());
        QVERIFY(bound["x"] == "a" && bound["indices"] == "b" && bound["axis"] == 1);
        QVERIFY(bound["mode"] == "clip");
    }
    void argumentsOfAFunctionFillAllInOrder()
    {
        const Value bound = bindArguments("Take", m_take, Binding::ofFunction, Value::object(),
            Value::array({"a", 0, "b"}), {{"mode", "wrap"}});
        QVERIFY(bound["x"] == "a" && bound["axis"] == 0 && bound["indices"] == "b");
        QVERIFY(bound["mode"] == "wrap");
    }
    void theRestIsAList()
    {
        const Value bound = bindArguments("Einsum", readSignature(":subscripts, *operands"),
            Binding::ofFunction, Value::object(), Value::array({"ij->i", 1, 2}), Value::object());
        QVERIFY(bound["operands"] == Value({1, 2}));
    }
    void refusesWhatIsMissingUnknownOrTwice()
    {
        const Value none = Value::object();
        const auto bind = [&](const Value& args, const Value& kwargs) {
            bindArguments("Take", m_take, Binding::ofFunction, none, args, kwargs);
        };
        QVERIFY_THROWS_EXCEPTION(ConfigError, bind(Value::array({1}), none));
        QVERIFY_THROWS_EXCEPTION(ConfigError, bind(Value::array({1, 2, 3}), {{"axes", 1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, bind(Value::array({1, 2, 3}), {{"x", 1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, bind(Value::array({1, 2, 3, 4, 5, 6}), none));
    }
};

NW_TEST(SignatureTest)

} // namespace netwright

#include "tst_signature.moc"

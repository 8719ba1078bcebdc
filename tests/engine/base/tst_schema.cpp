#include "engine/base/schema.h"

#include "tests/engine/base/animals.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

Param numberWithin(Limits limits)
{
    Param param;
    param.key = "rate";
    param.type = ParamType::real;
    param.limits = std::move(limits);
    return param;
}

std::string schemaComplaint(const Param& param, const Value& value)
{
    try {
        checkLimits("Owner", param, value);
    } catch (const ConfigError& error) {
        return error.what();
    }
    return {};
}

} // namespace

class SchemaTest : public QObject {
    Q_OBJECT
private slots:
    void numbersStayWithinTheirLimits()
    {
        QCOMPARE(schemaComplaint(numberWithin(atLeast(1)), 1), "");
        QCOMPARE(schemaComplaint(numberWithin(atLeast(1)), 0),
            "Owner: rate must be at least 1, received 0.");
        QCOMPARE(schemaComplaint(numberWithin(above(0)), 0),
            "Owner: rate must be more than 0, received 0.");
        QCOMPARE(schemaComplaint(numberWithin(between(0, 1)), 1), "");
        QCOMPARE(schemaComplaint(numberWithin(between(0, 1)), 1.5),
            "Owner: rate must be between 0 and 1, received 1.5.");
    }

    void whatIsNoNumberIsOutsideEveryLimit()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!schemaComplaint(numberWithin(atLeast(1)), nan).empty());
        QVERIFY(!schemaComplaint(numberWithin(between(0, 1)), nan).empty());
    }

    void everyItemOfAListIsChecked()
    {
        QCOMPARE(schemaComplaint(numberWithin(atLeast(1)), Value{2, 1}), "");
        QVERIFY(!schemaComplaint(numberWithin(atLeast(1)), Value{2, 0}).empty());
    }

    void choicesAreNamedWhereAnotherIsGiven()
    {
        QCOMPARE(schemaComplaint(numberWithin(oneOf({"same", "valid"})), "full"),
            "Owner: rate must be one of same, valid, received \"full\".");
    }

    void nullNeedsAParameterThatMayBeNull()
    {
        Param param = numberWithin({});
        QCOMPARE(
            schemaComplaint(param, nullptr), "Owner: rate must be a number, received nothing.");
        param.isNullable = true;
        QCOMPARE(schemaComplaint(param, nullptr), "");
    }

    void limitsAreJoined()
    {
        const Limits both = required() & atLeast(2);
        QVERIFY(both.isRequired);
        QCOMPARE(both.minimum, std::optional<double>(2));
    }

    void parametersAreFoundByKeyAndAlias()
    {
        const Schema& schema = Registry::instance().get("animal", "Cat");
        QCOMPARE(schema.find("feet"), schema.find("legs"));
        QVERIFY(schema.find("wings") == nullptr);
        QCOMPARE(schema.defaultOf(*schema.find("legs")), Value(4));
        QCOMPARE(schema.find("friend")->kind, "animal");
    }
};

NW_TEST(SchemaTest)
#include "tst_schema.moc"

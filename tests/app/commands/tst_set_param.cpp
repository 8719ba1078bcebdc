#include "app/commands/set_param.h"

#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

Value units(int count)
{
    return {{"name", "a"}, {"units", count}};
}

} // namespace

class SetParamTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_document.load(test::projectOf(test::smallNetwork())); }

    void goesThereAndBack()
    {
        SetParam command(m_document, "units", {{2, units(5)}}, 0);
        QCOMPARE(command.text(), QString("Change units"));
        command.redo();
        QCOMPARE(m_document.network().find(2)->config, units(5));
        command.undo();
        QCOMPARE(m_document.network().find(2)->config, units(8));
    }
    void joinsStepsOfOneSeriesAndKey()
    {
        SetParam first(m_document, "units", {{2, units(5)}}, 1);
        SetParam second(m_document, "units", {{2, units(6)}}, 1);
        SetParam other(m_document, "units", {{2, units(7)}}, 2);
        SetParam another(m_document, "name", {{2, units(7)}}, 1);
        first.redo();
        second.redo();
        QVERIFY(first.id() != -1);
        QVERIFY(first.mergeWith(&second));
        QVERIFY(!first.mergeWith(&other));
        QVERIFY(!first.mergeWith(&another));
        first.undo();
        QCOMPARE(m_document.network().find(2)->config, units(8));
        first.redo();
        QCOMPARE(m_document.network().find(2)->config, units(6));
    }
    void isObsoleteWhereNothingChanged()
    {
        SetParam first(m_document, "units", {{2, units(5)}}, 1);
        SetParam second(m_document, "units", {{2, units(8)}}, 1);
        first.redo();
        second.redo();
        QVERIFY(first.mergeWith(&second));
        QVERIFY(first.isObsolete());
        QCOMPARE(m_document.network().find(2)->config, units(8));
    }

private:
    Document m_document;
};

NW_TEST(SetParamTest)
#include "tst_set_param.moc"

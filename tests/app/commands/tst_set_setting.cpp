#include "app/commands/set_setting.h"

#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"

using namespace netwright;

class SetSettingTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_document.load(test::projectOf(test::smallNetwork())); }

    void goesThereAndBack()
    {
        const std::string before = test::textOf(m_document);
        SetSetting command(m_document, "fit/epochs", fit(7), "Epochs", 0);
        QCOMPARE(command.id(), -1);
        command.redo();
        QCOMPARE(m_document.setting("fit/epochs"), Value(7));
        command.undo();
        QCOMPARE(test::textOf(m_document), before);
    }
    void whatIsTakenAwayComesBackToItsPlace()
    {
        const std::string before = test::textOf(m_document);
        SetSetting command(m_document, "fit", {"fit", {}, 0}, "No fit", 0);
        command.redo();
        QVERIFY(m_document.setting("fit").is_null());
        command.undo();
        QCOMPARE(test::textOf(m_document), before);
        command.redo();
        command.undo();
        QCOMPARE(test::textOf(m_document), before);
    }
    void joinsStepsOfOneSeriesAndPath()
    {
        SetSetting first(m_document, "fit/epochs", fit(7), "Epochs", 1);
        SetSetting second(m_document, "fit/epochs", fit(8), "Epochs", 1);
        SetSetting other(m_document, "fit/seed", fit(8), "Seed", 1);
        first.redo();
        second.redo();
        QVERIFY(!first.mergeWith(&other));
        QVERIFY(first.mergeWith(&second));
        QVERIFY(!first.isObsolete());
        first.undo();
        QCOMPARE(m_document.setting("fit/epochs"), Value(3));
    }
    void isObsoleteWhereNothingChanged()
    {
        SetSetting first(m_document, "fit/epochs", fit(7), "Epochs", 1);
        SetSetting second(m_document, "fit/epochs", fit(3), "Epochs", 1);
        first.redo();
        second.redo();
        QVERIFY(first.mergeWith(&second));
        QVERIFY(first.isObsolete());
    }

private:
    ProjectEntry fit(int epochs) const
    {
        return entryWith(m_document.toValue(), "fit/epochs", epochs);
    }

    Document m_document;
};

NW_TEST(SetSettingTest)
#include "tst_set_setting.moc"

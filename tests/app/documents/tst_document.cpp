#include "app/documents/document.h"

#include "app/documents/network_edits.h"
#include "engine/base/error.h"
#include "tests/app/documents/drawings.h"
#include "tests/support/test.h"
#include "tests/support/window/driver.h"

#include <QSignalSpy>

using namespace netwright;

class DocumentTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_document.load(test::projectOf(test::smallNetwork())); }

    void givesBackEachTemplateByteForByte()
    {
        for (const ProjectTemplate& entry : projectTemplates()) {
            m_document.load(parseJson(entry.json, entry.name));
            QCOMPARE(test::textOf(m_document) + "\n", entry.json);
        }
    }
    void refusesWhatIsNoProjectAndStaysAsItWas()
    {
        const std::string before = test::textOf(m_document);
        for (const Value& wrong : {Value(), Value(3), Value::object(), Value{{"netwright", 2}},
                 Value{{"netwright", 1}, {"model", 3}}})
            QVERIFY_EXCEPTION_THROWN(m_document.load(wrong), Error);
        QCOMPARE(test::textOf(m_document), before);
    }
    void settingsAreStepsOfUndo()
    {
        const std::string before = test::textOf(m_document);
        QSignalSpy edited(&m_document, &Document::settingEdited);
        m_document.setSetting("fit/epochs", 9, "Epochs");
        QCOMPARE(m_document.setting("fit/epochs"), Value(9));
        m_document.setSetting("weights", {}, "No weights");
        m_document.setSetting("fit", {}, "No fit");
        m_document.setSetting("fit", {}, "Nothing");
        QCOMPARE(m_document.undoStack().count(), 3);
        QCOMPARE(edited.size(), 3);
        m_document.undoStack().setIndex(0);
        QCOMPARE(test::textOf(m_document), before);
    }
    void stepsOfOneSpinJoin()
    {
        const std::string before = test::textOf(m_document);
        for (int epochs = 4; epochs < 20; ++epochs)
            m_document.setSetting("fit/epochs", epochs, "Epochs", true);
        QCOMPARE(m_document.undoStack().count(), 1);
        m_document.endSteps();
        m_document.setSetting("fit/epochs", 30, "Epochs", true);
        QCOMPARE(m_document.undoStack().count(), 2);
        for (int units = 9; units < 20; ++units) m_document.setParam({2}, "units", units, true);
        QCOMPARE(m_document.undoStack().count(), 3);
        m_document.setParam({2}, "units", 8, true); // as it began
        QCOMPARE(m_document.undoStack().count(), 2);
        m_document.undoStack().setIndex(0);
        QCOMPARE(test::textOf(m_document), before);
    }
    void paramsAreCheckedAtOnce()
    {
        QSignalSpy checked(&m_document, &Document::checked);
        QSignalSpy edited(&m_document, &Document::networkEdited);
        m_document.setParam({2}, "units", 0);
        QCOMPARE(checked.size(), 1);
        QCOMPARE(edited.at(0).at(0).value<QList<int>>(), QList<int>({2}));
        QVERIFY(m_document.checkResult().hasErrors());
        m_document.undoStack().undo();
        QVERIFY(!m_document.checkResult().hasErrors());
        QVERIFY(!m_document.isChecking());
    }
    void aClearedParamComesBackToItsPlace()
    {
        m_document.setParam({2}, "activation", "relu");
        m_document.clearParam({2}, "units");
        QVERIFY(!m_document.network().find(2)->config.contains("units"));
        m_document.undoStack().undo();
        const Value expected = {{"name", "a"}, {"units", 8}, {"activation", "relu"}};
        QCOMPARE(m_document.network().find(2)->config.dump(), expected.dump());
    }
    void sharedLayersChangeTogether()
    {
        Blueprint after = m_document.network();
        after.find(3)->layer = 2;
        m_document.changeNetwork(after, "Share");
        m_document.setParam({3}, "units", 4);
        QCOMPARE(m_document.network().find(2)->config["units"], Value(4));
        QCOMPARE(m_document.network().find(3)->config["units"], Value(4));
    }
    void anotherClassKeepsWhatItKnows()
    {
        m_document.setParam({2}, "class_name", "Activation");
        const Value expected = {{"name", "a"}, {"activation", "relu"}};
        QCOMPARE(m_document.network().find(2)->config, expected);
        QVERIFY(!m_document.checkResult().hasErrors());
        m_document.undoStack().undo();
        QCOMPARE(m_document.network().find(2)->className, std::string("Dense"));
    }
    void whatIsOrderedWhileAChangeIsToldIsNotFollowed()
    {
        const std::string before = test::textOf(m_document);
        connect(&m_document, &Document::settingEdited, this, [this](const QString& path) {
            if (path == "fit/epochs") m_document.setSetting("fit/batch_size", 7, "Batch");
        });
        m_document.setSetting("fit/epochs", 33, "Epochs");
        QCOMPARE(m_document.undoStack().count(), 1);
        m_document.undoStack().undo();
        QCOMPARE(m_document.undoStack().count(), 1);
        QCOMPARE(test::textOf(m_document), before);
        m_document.disconnect(this);
    }
    void nodesAndNotesMoveInOneStep()
    {
        const std::string before = test::textOf(m_document);
        m_document.place({{2, {50, 60}}, {99, {0, 0}}}, {{1, {70, 80}}});
        QCOMPARE(m_document.network().find(2)->x, 50.0);
        const Value notes = m_document.setting("canvas/notes");
        QCOMPARE(notes[0]["at"], Value({70, 80}));
        m_document.place({{2, {50, 60}}});
        QCOMPARE(m_document.undoStack().count(), 1);
        m_document.undoStack().undo();
        QCOMPARE(test::textOf(m_document), before);
    }
    void largeDrawingsAreCheckedByAThread()
    {
        std::vector<std::pair<std::string, Value>> layers(300, {"Identity", Value::object()});
        layers.front() = {"InputLayer", test::inputOf({nullptr, 4})};
        m_document.load(test::projectOf(test::chain(layers)));
        QVERIFY(m_document.isChecking());
        QVERIFY(m_document.checkResult().nodes.empty());
        QVERIFY(test::waitFor([&] { return !m_document.isChecking(); }));
        QCOMPARE(m_document.checkResult().nodes.size(), std::size_t(300));
        Blueprint after;
        m_document.changeNetwork(after, "Empty");
        QVERIFY(!m_document.isChecking());
        QVERIFY(m_document.checkResult().nodes.empty());
    }
    void anyWrongDrawingIsSavedAndOpened()
    {
        Blueprint wrong = test::smallNetwork();
        wrong.connect({3, 0}, {2, 0});
        wrong.connect({3, 7}, {77, -4});
        wrong.connect({1, 0}, {2, 1'000'000'000});
        wrong.add("NoSuchLayer", {{"name", "a"}, {"x", {1, nullptr}}});
        wrong.add("Dense", Value::array({1, 2}));
        wrong.add("Functional", {{"layers", 3}});
        wrong.add("", nullptr);
        wrong.add("Dense", {{"units", "many"}, {"name", 5}}).id = 1'000'000'000;
        const Value project = test::projectOf(wrong);
        m_document.load(project);
        QVERIFY(m_document.checkResult().hasErrors());
        const std::string text = test::textOf(m_document);
        QCOMPARE(text, writeJson(project, 2));
        m_document.load(parseJson(text, "again"));
        QCOMPARE(test::textOf(m_document), text);
    }

private:
    Document m_document;
};

NW_TEST(DocumentTest)
#include "tst_document.moc"

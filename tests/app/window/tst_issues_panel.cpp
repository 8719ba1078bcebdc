#include "app/window/issues_panel.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"

#include <QHeaderView>
#include <QPushButton>

namespace netwright::test {
namespace {

DataIssue drawingIssue()
{
    DataIssue issue;
    issue.issue.text = Text("Dense: units must be at least 1, received 0.");
    issue.issue.node = 7;
    issue.issue.key = "units";
    issue.issue.fix = Fix{.text = Text("Set units to 1"), .node = 7, .key = "units", .value = 1};
    return issue;
}

class IssuesPanelTest final : public QObject {
    Q_OBJECT
private slots:
    void saysThatNothingIsWrong()
    {
        IssuesPanel panel;
        showAndWait(panel);
        QVERIFY(!panel.findChild<QTreeWidget*>()->isVisible());
        QCOMPARE(panel.errors(), 0);
    }

    void tellsTheNodeOfAClickedRow()
    {
        IssuesPanel panel;
        panel.resize(600, 200);
        panel.setIssues({drawingIssue()});
        showAndWait(panel);
        QSignalSpy spy(&panel, &IssuesPanel::nodeChosen);
        auto* const list = panel.findChild<QTreeWidget*>();
        const QRect row = list->visualItemRect(list->topLevelItem(0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(30, 8));
        QVERIFY(spy.count() >= 1);
        QCOMPARE(spy.first().first().toInt(), 7);
        QCOMPARE(panel.errors(), 1);
    }

    void asksForTheFixOfItsButton()
    {
        IssuesPanel panel;
        panel.resize(600, 200);
        panel.setIssues({drawingIssue()});
        showAndWait(panel);
        QSignalSpy spy(&panel, &IssuesPanel::fixRequested);
        auto* const button = panel.findChild<QPushButton*>("fix");
        QCOMPARE(button->text(), QString("Set units to 1"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
    }

    void aLongSentenceIsShownWhole()
    {
        DataIssue issue = drawingIssue();
        issue.issue.text = Text("Dense: a sentence that goes on and on, for much longer than the "
                                "narrow panel is wide, so that it needs some lines.");
        IssuesPanel panel;
        panel.resize(300, 200);
        panel.setIssues({drawingIssue(), issue});
        showAndWait(panel);
        const auto* const list = panel.findChild<QTreeWidget*>();
        const QRect shortRow = list->visualItemRect(list->topLevelItem(0));
        const QRect longRow = list->visualItemRect(list->topLevelItem(1));
        QVERIFY(longRow.height() > shortRow.height() + 2 * panel.fontMetrics().height());
        QVERIFY(list->header()->sectionSize(0) >= panel.width() * 2 / 5);
    }

    void countsWarningsApart()
    {
        DataIssue warning = drawingIssue();
        warning.issue.severity = Issue::Severity::warning;
        IssuesPanel panel;
        panel.setIssues({drawingIssue(), warning, warning});
        QCOMPARE(panel.errors(), 1);
        QCOMPARE(panel.warnings(), 2);
    }
};

NW_TEST(IssuesPanelTest)

} // namespace
} // namespace netwright::test

#include "tst_issues_panel.moc"

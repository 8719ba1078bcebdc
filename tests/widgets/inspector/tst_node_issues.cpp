#include "widgets/inspector/node_issues.h"

#include "tests/widgets/inspector/parts.h"

using namespace netwright;
using namespace netwright::test;

class NodeIssuesTest : public QObject {
    Q_OBJECT
private slots:

    void offersTheFix()
    {
        NodeIssues issues;
        Issue issue;
        issue.text = {"Dense: a vector was expected, received an image."};
        issue.node = 4;
        issue.fix
            = Fix{.text = {"Use Flatten"}, .node = 4, .key = "class_name", .value = "Flatten"};
        issues.setIssues({issue});
        showAndWait(issues);
        std::vector<Issue> asked;
        connect(&issues, &NodeIssues::fixRequested, this, [&](const Issue& one) {
            asked.push_back(one);
            issues.setIssues({}); // as the window does when the drawing is in order
        });
        QTest::mouseClick(&part<QPushButton>(issues, "fix"), Qt::LeftButton);
        QCOMPARE(asked, std::vector<Issue>{issue});
        QVERIFY(!issues.isVisible());
    }

    void offersNothingWhileReadOnly()
    {
        NodeIssues issues;
        Issue issue;
        issue.text = {"Something is wrong."};
        issue.fix.emplace();
        issue.fix->text = {"Mend it"};
        issues.setIssues({issue});
        issues.setReadOnly(true);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!part<QPushButton>(issues, "fix").isEnabled());
    }
};

NW_TEST(NodeIssuesTest)
#include "tst_node_issues.moc"

#include "widgets/common/column_scroll.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace netwright::test {
namespace {

class ColumnScrollTest final : public QObject {
    Q_OBJECT
private slots:
    void isNeverNarrowerThanItsContent()
    {
        ColumnScroll scroll;
        auto* const content = new QWidget;
        auto* const column = new QVBoxLayout(content);
        auto* const label = new QLabel;
        label->setMinimumWidth(180);
        column->addWidget(label);
        scroll.setWidget(content);
        showAndWait(scroll);
        const int before = scroll.minimumSizeHint().width();
        QVERIFY(before >= 180 + scroll.verticalScrollBar()->sizeHint().width());
        label->setMinimumWidth(260);
        QCoreApplication::processEvents();
        QCOMPARE(scroll.minimumSizeHint().width(), before + 80);
    }
};

NW_TEST(ColumnScrollTest)

} // namespace
} // namespace netwright::test

#include "tst_column_scroll.moc"

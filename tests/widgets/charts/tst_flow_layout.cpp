#include "tests/support/test.h"
#include "widgets/charts/flow_layout.h"

#include <QWidget>

namespace netwright {
namespace {

class FlowLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void beginsANewRowWhereItIsNarrow()
    {
        QWidget widget;
        auto* const layout = new FlowLayout(&widget);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(10);
        for (int i = 0; i < 3; ++i) {
            auto* const child = new QWidget(&widget);
            child->setFixedSize(100, 20);
            layout->addWidget(child);
        }
        QCOMPARE(layout->heightForWidth(320), 20);
        QCOMPARE(layout->heightForWidth(319), 50);
        QCOMPARE(layout->heightForWidth(50), 80);
        QCOMPARE(layout->sizeHint(), QSize(320, 20));
        layout->setGeometry(QRect(0, 0, 215, 50));
        QCOMPARE(layout->itemAt(1)->geometry().topLeft(), QPoint(110, 0));
        QCOMPARE(layout->itemAt(2)->geometry().topLeft(), QPoint(0, 30));
    }
};

} // namespace
} // namespace netwright

using netwright::FlowLayoutTest;
NW_TEST(FlowLayoutTest)
#include "tst_flow_layout.moc"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "tests/widgets/palette/fake_drawing.h"
#include "widgets/common/theme.h"
#include "widgets/palette/outline_delegate.h"
#include "widgets/palette/outline_model.h"

#include <QPainter>

using namespace netwright;
using test::containsColor;

class OutlineDelegateTest : public QObject {
    Q_OBJECT
private slots:
    void marksWhatIsWrong()
    {
        m_drawing.append("dense", "Dense", "core");
        m_model.setDrawing(&m_drawing);
        QVERIFY(!containsColor(painted({}), theme().error));
        m_drawing.all[0].state = CanvasNode::State::faulty;
        m_model.refresh();
        QVERIFY(containsColor(painted({}), theme().error));
        m_drawing.all[0].state = CanvasNode::State::warned;
        m_model.refresh();
        QVERIFY(containsColor(painted({}), theme().warning));
    }

    void aSelectedRowHasItsGround()
    {
        QCOMPARE(painted(QStyle::State_Selected).pixelColor(1, 1), theme().selection);
    }

    void aRowHasTwoLines()
    {
        QStyleOptionViewItem option;
        option.fontMetrics = QFontMetrics(option.font);
        const int height = m_delegate.sizeHint(option, m_model.index(0)).height();
        QVERIFY(height > option.fontMetrics.height() * 1.8);
    }

private:
    QImage painted(QStyle::State state)
    {
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 240, 44);
        option.state = state | QStyle::State_Enabled;
        QImage image(option.rect.size(), QImage::Format_ARGB32);
        image.fill(theme().field);
        QPainter painter(&image);
        m_delegate.paint(&painter, option, m_model.index(0));
        return image;
    }

    FakeDrawing m_drawing;
    OutlineModel m_model;
    OutlineDelegate m_delegate;
};

NW_TEST(OutlineDelegateTest)
#include "tst_outline_delegate.moc"

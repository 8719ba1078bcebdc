#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/theme.h"
#include "widgets/palette/layer_delegate.h"
#include "widgets/palette/layer_model.h"

#include <QPainter>

using namespace netwright;
using test::containsColor;

class LayerDelegateTest : public QObject {
    Q_OBJECT
private slots:
    void aHeadingHasThePictureOfItsCategory()
    {
        QVERIFY(containsColor(painted(m_model.index(0, 0), {}), theme().category("core")));
        QVERIFY(!containsColor(painted(layer(), {}), theme().category("core")));
    }

    void rowsShowHoverAndSelection()
    {
        QCOMPARE(painted(layer(), QStyle::State_Selected).pixelColor(2, 2), theme().selection);
        QCOMPARE(painted(layer(), QStyle::State_MouseOver).pixelColor(2, 2), theme().hover);
        QCOMPARE(painted(layer(), {}).pixelColor(2, 2), theme().field);
    }

    void whatIsDraggedLooksLikeANode()
    {
        const QPixmap picture = LayerDelegate::dragPicture(layer(), QFont(), 2);
        QCOMPARE(picture.devicePixelRatio(), 2.0);
        QVERIFY(containsColor(picture.toImage(), theme().node));
        QVERIFY(containsColor(picture.toImage(), theme().category("core")));
    }

    void rowsGrowWithTheText()
    {
        QStyleOptionViewItem option;
        const int small = m_delegate.sizeHint(option, layer()).height();
        Look::instance().apply(Theme::Kind::light, 200);
        option.font = QApplication::font();
        option.fontMetrics = QFontMetrics(option.font);
        QVERIFY(m_delegate.sizeHint(option, layer()).height() > small * 1.7);
        Look::instance().apply(Theme::Kind::light, 100);
    }

private:
    QModelIndex layer() const { return m_model.index(0, 0, m_model.index(0, 0)); }
    QImage painted(const QModelIndex& index, QStyle::State state)
    {
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 240, 28);
        option.state = state | QStyle::State_Enabled;
        QImage image(option.rect.size(), QImage::Format_ARGB32);
        image.fill(theme().field);
        QPainter painter(&image);
        m_delegate.paint(&painter, option, index);
        return image;
    }

    LayerModel m_model;
    LayerDelegate m_delegate;
};

NW_TEST(LayerDelegateTest)
#include "tst_layer_delegate.moc"

#include "tests/support/test.h"
#include "widgets/common/control_parts.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <functional>

using namespace netwright;

namespace {

QImage picture(const std::function<void(QPainter&)>& paint)
{
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paint(painter);
    return image;
}

bool contains(const QImage& image, const QColor& color)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == color) return true;
    return false;
}

constexpr QRect kRect{0, 0, 40, 40};

} // namespace

class ControlPartsTest : public QObject {
    Q_OBJECT
private slots:
    void aFieldShowsFocusAndWhatIsInvalid()
    {
        const auto field = [](const FieldState& state) {
            return picture([&](QPainter& painter) { drawField(painter, kRect, state); });
        };
        QCOMPARE(field({}).pixelColor(20, 0), theme().border);
        QCOMPARE(field({.hasFocus = true}).pixelColor(20, 1), theme().focus);
        QCOMPARE(field({.isInvalid = true}).pixelColor(20, 1), theme().error);
        QCOMPARE(field({}).pixelColor(20, 20), theme().field);
        QVERIFY(field({.isEnabled = false}).pixelColor(20, 20) != theme().field);
    }

    void aTickIsFilledWithTheAccent()
    {
        const auto mark = [](const CheckState& state) {
            return picture([&](QPainter& painter) { drawCheckMark(painter, kRect, state); });
        };
        QCOMPARE(mark({}).pixelColor(20, 20), theme().field);
        QCOMPARE(mark({.isOn = true}).pixelColor(8, 8), theme().accent);
        QVERIFY(contains(mark({.isOn = true}), theme().accentText));
        QCOMPARE(mark({.isPartial = true}).pixelColor(20, 20), theme().accentText);
        QCOMPARE(mark({.isEnabled = false, .isOn = true}).pixelColor(8, 8), theme().disabledText);
    }

    void aRadioMarkHasADotWhereItIsOn()
    {
        const auto mark = [](const CheckState& state) {
            return picture([&](QPainter& painter) { drawRadioMark(painter, kRect, state); });
        };
        QCOMPARE(mark({.isOn = true}).pixelColor(20, 20), theme().accentText);
        QCOMPARE(mark({}).pixelColor(20, 20), theme().field);
    }

    void aChevronPointsWhereItIsTold()
    {
        const auto chevron = [](Qt::ArrowType type) {
            return picture(
                [&](QPainter& painter) { drawChevron(painter, kRect, type, Qt::black); });
        };
        QVERIFY(contains(chevron(Qt::DownArrow), Qt::black));
        QVERIFY(chevron(Qt::DownArrow) != chevron(Qt::UpArrow));
        QVERIFY(chevron(Qt::LeftArrow) != chevron(Qt::RightArrow));
    }

    void theFocusRingLeavesTheMiddleAlone()
    {
        const QImage ring = picture([](QPainter& painter) { drawFocusRing(painter, kRect); });
        QCOMPARE(ring.pixelColor(20, 20), QColor(Qt::magenta));
        QVERIFY(ring.pixelColor(20, 1) != QColor(Qt::magenta));
    }
};

NW_TEST(ControlPartsTest)
#include "tst_control_parts.moc"

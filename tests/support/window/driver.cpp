#include "tests/support/window/driver.h"

#include "tests/support/places.h"

#include <QDir>
#include <QtTest>

namespace netwright::test {

void drag(QWidget& widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers,
    Qt::MouseButton button)
{
    constexpr int kMoves = 8;
    QTest::mousePress(&widget, button, modifiers, from);
    for (int i = 1; i <= kMoves; ++i) {
        const QPoint at = from + (to - from) * i / kMoves;
        QMouseEvent move(
            QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, button, modifiers);
        QCoreApplication::sendEvent(&widget, &move);
        QCoreApplication::processEvents();
    }
    QTest::mouseRelease(&widget, button, modifiers, to);
    QCoreApplication::processEvents();
}

void typeText(QWidget& widget, const QString& text)
{
    QTest::keyClicks(&widget, text);
    QCoreApplication::processEvents();
}

void press(QWidget& widget, const QKeySequence& keys)
{
    QTest::keySequence(&widget, keys);
    QCoreApplication::processEvents();
}

bool waitFor(const std::function<bool()>& condition, int milliseconds)
{
    return QTest::qWaitFor(condition, milliseconds);
}

void showAndWait(QWidget& widget)
{
    widget.show();
    QTest::qWait(0);
    static_cast<void>(QTest::qWaitForWindowExposed(&widget));
    QCoreApplication::processEvents();
}

bool containsColor(const QImage& image, const QColor& color)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == color) return true;
    return false;
}

void keepPicture(QWidget& widget, const QString& name)
{
    const QDir folder(binaryFolder() + "/pictures");
    folder.mkpath(".");
    widget.grab().save(folder.filePath(name + ".png"));
}

} // namespace netwright::test

#pragma once

#include <QColor>
#include <QImage>
#include <QKeySequence>
#include <QPoint>
#include <QWidget>

#include <functional>

namespace netwright::test {

// Real mouse and key events, as a hand makes them.

// Press, several moves, release; viewport coordinates of `widget`.
void drag(QWidget& widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {},
    Qt::MouseButton button = Qt::LeftButton);
void typeText(QWidget& widget, const QString& text);
void press(QWidget& widget, const QKeySequence& keys);
// Lets the event loop run until the condition holds; false after the time.
bool waitFor(const std::function<bool()>& condition, int milliseconds = 5000);
// Shows a widget and waits until it is painted.
void showAndWait(QWidget& widget);
// True where a pixel has exactly this colour.
bool containsColor(const QImage& image, const QColor& color);
// Saves a picture of the widget as build/…/pictures/NAME.png, to be looked at.
void keepPicture(QWidget& widget, const QString& name);

} // namespace netwright::test

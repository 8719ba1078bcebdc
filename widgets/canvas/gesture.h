#pragma once

#include <QPoint>
#include <Qt>

namespace netwright {

// A movement of the mouse with the button held, from the moment it is more than a click to its
// release. Points are of the viewport. A gesture that is destroyed before it finished leaves
// everything as it was.
class Gesture {
public:
    Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;
    virtual ~Gesture() = default;

    virtual void moveTo(QPoint point, Qt::KeyboardModifiers modifiers) = 0;
    virtual void finish(QPoint point, Qt::KeyboardModifiers modifiers) = 0;
};

} // namespace netwright

#pragma once

#include "widgets/canvas/canvas_scene.h"

namespace netwright {

// Moves nodes to new places before the eyes, then orders it as one step.
class NodeMotion final : public QObject {
    Q_OBJECT
public:
    explicit NodeMotion(CanvasScene& scene);

    void start(const QList<CanvasModel::Placement>& places);
    // Everything goes back to where the model has it.
    void stop();

private:
    void show(double share);
    void finish();

    CanvasScene& m_scene;
    QVariantAnimation m_animation;
    QList<CanvasModel::Placement> m_starts, m_places;
};

} // namespace netwright

#include "widgets/canvas/node_motion.h"

namespace netwright {

NodeMotion::NodeMotion(CanvasScene& scene) : m_scene(scene)
{
    constexpr int kTime = 150;
    m_animation.setDuration(kTime);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
        [this](const QVariant& share) { show(share.toDouble()); });
    connect(&m_animation, &QVariantAnimation::finished, this, &NodeMotion::finish);
    connect(&scene, &CanvasScene::aboutToChange, this, &NodeMotion::stop);
}

void NodeMotion::start(const QList<CanvasModel::Placement>& places)
{
    stop();
    m_starts.clear();
    m_places.clear();
    for (const CanvasModel::Placement& place : places) {
        const NodeItem* item = m_scene.nodeItem(place.id);
        if (!item) continue;
        m_starts << CanvasModel::Placement{place.id, item->pos()};
        m_places << place;
    }
    if (!m_places.isEmpty() && m_scene.canChange()) m_animation.start();
}

void NodeMotion::stop()
{
    if (m_animation.state() != QVariantAnimation::Running) return;
    m_animation.stop();
    m_scene.takePlaces();
}

void NodeMotion::show(double share)
{
    if (m_animation.state() != QVariantAnimation::Running) return;
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        NodeItem* item = m_scene.nodeItem(m_places[i].id);
        if (!item) continue;
        item->setPos(m_starts[i].at + (m_places[i].at - m_starts[i].at) * share);
        m_scene.followNode(item->id());
    }
}

void NodeMotion::finish()
{
    if (m_scene.canChange()) m_scene.model()->move(m_places, {});
    m_scene.takePlaces();
}

} // namespace netwright

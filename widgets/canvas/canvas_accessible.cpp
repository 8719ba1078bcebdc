#include "widgets/canvas/canvas_accessible.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"

#include <QAccessibleWidget>

namespace netwright {
namespace {

class NodeAccessible final : public QAccessibleInterface {
    Q_DECLARE_TR_FUNCTIONS(NodeAccessible)
public:
    NodeAccessible(CanvasView& view, int id) : m_view(&view), m_id(id) { }

    bool isValid() const override { return item() != nullptr; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return parent() ? parent()->window() : nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override { }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessibleInterface* parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view.data()) : nullptr;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (!item()) return {};
        if (kind == QAccessible::Name) return item()->node().title;
        return kind == QAccessible::Description ? describeNode(*m_view, m_id) : QString();
    }

    QRect rect() const override
    {
        if (!item()) return {};
        const QRect seen = m_view->mapFromScene(item()->box()).boundingRect();
        return {m_view->viewport()->mapToGlobal(seen.topLeft()), seen.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!item()) return state;
        state.focusable = state.selectable = true;
        state.selected = item()->isSelected();
        state.focused = m_view->hasFocus() && m_view->canvas().focusedNode() == m_id;
        return state;
    }

    static QString describeNode(const CanvasView& view, int id);

private:
    const NodeItem* item() const { return m_view ? m_view->canvas().nodeItem(m_id) : nullptr; }

    QPointer<CanvasView> m_view;
    int m_id;
};

QString NodeAccessible::describeNode(const CanvasView& view, int id)
{
    const CanvasScene& scene = view.canvas();
    QStringList sources, targets;
    for (const WireItem* wire : scene.wiresOf(id)) {
        const bool isSource = wire->wire().from.node == id;
        const int other = isSource ? wire->wire().to.node : wire->wire().from.node;
        if (const NodeItem* node = scene.nodeItem(other))
            (isSource ? targets : sources) << node->node().title;
    }
    QStringList parts{scene.nodeItem(id)->description()};
    if (!sources.isEmpty()) parts << tr("Reads from %1.").arg(sources.join(", "));
    if (!targets.isEmpty()) parts << tr("Read by %1.").arg(targets.join(", "));
    return parts.join(' ');
}

class CanvasAccessible final : public QAccessibleWidget {
public:
    explicit CanvasAccessible(CanvasView& view)
        : QAccessibleWidget(&view, QAccessible::List), m_view(view)
    {
    }
    ~CanvasAccessible() override
    {
        for (const QAccessible::Id id : m_children) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(nodes().size()); }
    QAccessibleInterface* child(int index) const override
    {
        const QList<int> all = nodes();
        if (index < 0 || index >= all.size()) return nullptr;
        QAccessible::Id& known = m_children[all[index]];
        if (known == 0)
            known
                = QAccessible::registerAccessibleInterface(new NodeAccessible(m_view, all[index]));
        return QAccessible::accessibleInterface(known);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (this->child(i) == child) return i;
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (child(i)->rect().contains(x, y)) return child(i);
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        return child(static_cast<int>(nodes().indexOf(m_view.canvas().focusedNode())));
    }

private:
    QList<int> nodes() const { return m_view.model() ? m_view.model()->nodes() : QList<int>(); }

    CanvasView& m_view;
    mutable QHash<int, QAccessible::Id> m_children;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<CanvasView*>(object);
    return view ? new CanvasAccessible(*view) : nullptr;
}

} // namespace

void makeAccessible()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(isInstalled);
}

void announceFocus(CanvasView& view, int node)
{
    const NodeItem* item = view.canvas().nodeItem(node);
    view.setAccessibleDescription(item ? NodeAccessible::describeNode(view, node) : QString());
    if (!item || !view.hasFocus() || !QAccessible::isActive()) return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(static_cast<int>(view.model()->nodes().indexOf(node)));
    QAccessible::updateAccessibility(&event);
}

} // namespace netwright

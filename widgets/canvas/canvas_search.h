#pragma once

#include "widgets/canvas/canvas_model.h"
#include "widgets/canvas/search_box.h"

#include <functional>

namespace netwright {

class CanvasView;

// What the search box of a canvas is opened for: a layer to add, or a node to wire to.
class CanvasSearch final : public QObject {
    Q_OBJECT
public:
    explicit CanvasSearch(CanvasView& view);

    bool isOpen() const { return m_box.isOpen(); }
    void dismiss() { m_box.dismiss(); }
    // Behind the selection, else at `at`.
    void openForLayer(QPointF at);
    // At `at`, wired to what is given.
    void openForLayer(QPointF at, const CanvasModel::Attachment& ends);
    // All nodes that could read from an output of `node`, by title.
    void openForTarget(int node);

private:
    using Answer = std::function<void(int index)>;
    void open(const QList<SearchEntry>& entries, const QString& prompt, QPointF at, Answer answer);
    void openLayers(const CanvasModel::Attachment& fitting, QPointF at,
        std::function<int(const LayerChoice&)> add);

    CanvasView& m_view;
    SearchBox& m_box;
    Answer m_answer;
};

} // namespace netwright

#pragma once

#include <QWidget>

#include <memory>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace netwright {

class CanvasView;
class Document;
class NestedModel;

// A look into nested models, over the canvas: the way in as a row of buttons, the inside below.
// Nothing can be changed in it.
class NestedView final : public QWidget {
    Q_OBJECT
public:
    explicit NestedView(const Document& document, QWidget* parent = nullptr);
    ~NestedView() override;

    // Opens a nested model of the drawing, or one of the model that is open now.
    void open(int node);
    void leave(); // to the drawing

signals:
    void left();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void show(std::size_t depth);
    void rebuildTrail();

    const Document& m_document;
    CanvasView* m_canvas;
    QHBoxLayout* m_trail;
    std::vector<std::unique_ptr<NestedModel>> m_models; // from the outside in
};

} // namespace netwright

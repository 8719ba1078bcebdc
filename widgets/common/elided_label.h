#pragma once

#include <QLabel>

namespace netwright {

// A label of one line that may be narrower than its text: the end (or the middle) is replaced by
// an ellipsis and the whole text stands in the tool tip. text() is always the whole text.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);

    void setElideMode(Qt::TextElideMode mode); // Qt::ElideRight at first
    bool isElided() const;

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRect textRect() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace netwright

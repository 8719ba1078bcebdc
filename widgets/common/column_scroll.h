#pragma once

#include <QScrollArea>

namespace netwright {

// Scrolls a column of controls up and down only; never narrower than they need beside its bar.
class ColumnScroll final : public QScrollArea {
    Q_OBJECT
public:
    explicit ColumnScroll(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace netwright

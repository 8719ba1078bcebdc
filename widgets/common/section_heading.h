#pragma once

#include <QAbstractButton>

namespace netwright {

// The heading of a Section: an arrow, a picture, the title, and a hint at the right end. Checked
// means unfolded.
class SectionHeading final : public QAbstractButton {
    Q_OBJECT
public:
    explicit SectionHeading(QWidget* parent = nullptr);

    void setPicture(const QString& iconName);
    QString hint() const { return m_hint; }
    void setHint(const QString& hint);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QFont titleFont() const;

    QString m_picture;
    QString m_hint;
};

} // namespace netwright

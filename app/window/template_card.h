#pragma once

#include <QAbstractButton>
#include <QPixmap>

namespace netwright {

// A template on the welcome page: its drawing as a picture, its name and one sentence.
class TemplateCard final : public QAbstractButton {
    Q_OBJECT
public:
    explicit TemplateCard(const QString& name, QWidget* parent = nullptr);

    const QString& name() const { return m_name; }
    // In the window's language.
    void setTexts(const QString& title, const QString& sentence);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    const QPixmap& picture();

    QString m_name, m_title, m_sentence;
    QPixmap m_picture;
};

} // namespace netwright

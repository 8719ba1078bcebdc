#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace netwright {

// What an empty panel shows: a quiet picture, one sentence that says what to do, and a button
// where there is something to press. The owner translates the texts.
class EmptyNote final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyNote(const QString& iconName = {}, QWidget* parent = nullptr);

    void setIconName(const QString& name);
    QString sentence() const;
    void setSentence(const QString& sentence);
    // The text of the button; empty: no button.
    void setAction(const QString& text);
    QPushButton* button() const { return m_button; }

signals:
    void pressed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void showPicture();

    QString m_iconName;
    QLabel* m_picture = nullptr;
    QLabel* m_sentence = nullptr;
    QPushButton* m_button = nullptr;
};

} // namespace netwright

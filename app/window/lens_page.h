#pragma once

#include <QStackedWidget>

namespace netwright {

class EmptyNote;

// A lens, or one sentence that says why there is nothing to see yet.
class LensPage final : public QStackedWidget {
    Q_OBJECT
public:
    explicit LensPage(QWidget* lens, QWidget* parent = nullptr);

    void showLens();
    void showNote(const QString& sentence);
    bool hasNote() const { return currentIndex() == 0; }

private:
    EmptyNote* m_note;
};

} // namespace netwright

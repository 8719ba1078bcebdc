#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QHBoxLayout;

namespace netwright {

// A line above the canvas that tells something and offers what to do about it, without stopping
// anybody: the file changed on disk, a drawing can be recovered, a training failed.
class Banner final : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    enum class Kind { info, warning, error };
    struct Choice {
        QString text;
        std::function<void()> act; // the banner goes away first
    };
    // Replaces what it said before. `key` tells what it is about, for hideIf().
    void tell(
        Kind kind, const QString& key, const QString& sentence, const QList<Choice>& choices = {});
    void hideIf(const QString& key);
    QString key() const { return isVisibleTo(parentWidget()) ? m_key : QString(); }
    QString sentence() const;

private:
    void clear();

    QString m_key;
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_choices;
};

} // namespace netwright

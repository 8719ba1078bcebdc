#pragma once

#include "widgets/common/theme.h"

#include <QByteArray>
#include <QKeySequence>
#include <QLocale>
#include <QObject>
#include <QString>

#include <optional>

namespace netwright {

// What the program remembers between starts, in QSettings. Lives in the window thread; set values
// take effect at once.
class Preferences final : public QObject {
    Q_OBJECT
public:
    explicit Preferences(QObject* parent = nullptr);

    // "en", "zh_CN"; where none was chosen, that of the system if there is a translation.
    QString language() const;
    void setLanguage(const QString& language);
    // With its own name: {"zh_CN", "中文"}.
    struct Language {
        QString code, name;
    };
    static QList<Language> languages();

    Theme::Kind theme() const;
    void setTheme(Theme::Kind kind);
    int textPercent() const;
    void setTextPercent(int percent);
    // Large text and high contrast for a beamer; the looks before come back when it is switched
    // off.
    bool isProjecting() const { return m_isProjecting; }
    void setProjecting(bool isOn);

    Qt::Orientation direction() const; // in which drawings flow
    void setDirection(Qt::Orientation direction);
    bool isSnapping() const;
    void setSnapping(bool isOn);

    // Geometry and docks of a layout: "last", "designing", "training", "presenting".
    QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);

    // A shortcut that the user chose for an action; nothing where it is the usual one.
    std::optional<QKeySequence> shortcut(const QString& action) const;
    void setShortcut(const QString& action, const QKeySequence& keys);
    void resetShortcut(const QString& action);

    // Where copies of unsaved work are kept.
    static QString recoveryFolder();

    // Applies language and looks; once at the start.
    void apply();

signals:
    void languageChanged();

private:
    void applyLook() const;

    bool m_isProjecting = false;
};

} // namespace netwright

#include "app/settings/preferences.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

namespace netwright {
namespace {

constexpr int kProjectorPercent = 160;

// Translations of the program and of Qt's own texts, in use now.
struct Translators {
    QTranslator program, qt;
};

Translators& translators()
{
    static Translators all;
    return all;
}

void useLanguage(const QString& language)
{
    Translators& all = translators();
    QCoreApplication::removeTranslator(&all.program);
    QCoreApplication::removeTranslator(&all.qt);
    QLocale::setDefault(language == "en" ? QLocale(QLocale::English) : QLocale(language));
    if (language == "en") return;
    if (all.qt.load("qtbase_" + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&all.qt);
    if (all.program.load(":/translations/netwright_" + language + ".qm"))
        QCoreApplication::installTranslator(&all.program);
}

QString themeName(Theme::Kind kind)
{
    switch (kind) {
    case Theme::Kind::dark: return "dark";
    case Theme::Kind::highContrast: return "high_contrast";
    case Theme::Kind::light: break;
    }
    return "light";
}

} // namespace

Preferences::Preferences(QObject* parent) : QObject(parent) { }

QList<Preferences::Language> Preferences::languages()
{
    QList<Language> all = {{"en", "English"}};
    for (QString file : QDir(":/translations").entryList({"netwright_*.qm"})) {
        const QString code = file.remove("netwright_").remove(".qm");
        all.append({code, QLocale(code).nativeLanguageName()});
    }
    return all;
}

QString Preferences::language() const
{
    const QString chosen = QSettings().value("language").toString();
    for (const Language& language : languages())
        if (language.code == chosen) return chosen;
    const QLocale system = QLocale::system();
    for (const Language& language : languages())
        if (QLocale(language.code).language() == system.language()) return language.code;
    return "en";
}

void Preferences::setLanguage(const QString& language)
{
    QSettings().setValue("language", language);
    useLanguage(this->language());
    emit languageChanged();
}

Theme::Kind Preferences::theme() const
{
    const QString name = QSettings().value("theme").toString();
    for (const Theme::Kind kind : {Theme::Kind::dark, Theme::Kind::highContrast})
        if (name == themeName(kind)) return kind;
    return Theme::Kind::light;
}

void Preferences::setTheme(Theme::Kind kind)
{
    QSettings().setValue("theme", themeName(kind));
    m_isProjecting = false;
    applyLook();
}

int Preferences::textPercent() const
{
    return std::clamp(QSettings().value("text_percent", 100).toInt(), 100, 200);
}

void Preferences::setTextPercent(int percent)
{
    QSettings().setValue("text_percent", std::clamp(percent, 100, 200));
    applyLook();
}

void Preferences::setProjecting(bool isOn)
{
    m_isProjecting = isOn;
    applyLook();
}

void Preferences::applyLook() const
{
    if (m_isProjecting)
        Look::instance().apply(
            Theme::Kind::highContrast, std::max(textPercent(), kProjectorPercent));
    else
        Look::instance().apply(theme(), textPercent());
}

Qt::Orientation Preferences::direction() const
{
    return QSettings().value("direction") == "horizontal" ? Qt::Horizontal : Qt::Vertical;
}

void Preferences::setDirection(Qt::Orientation direction)
{
    QSettings().setValue("direction", direction == Qt::Horizontal ? "horizontal" : "vertical");
}

bool Preferences::isSnapping() const
{
    return QSettings().value("snapping", true).toBool();
}

void Preferences::setSnapping(bool isOn)
{
    QSettings().setValue("snapping", isOn);
}

QByteArray Preferences::layout(const QString& name) const
{
    return QSettings().value("layouts/" + name).toByteArray();
}

void Preferences::setLayout(const QString& name, const QByteArray& state)
{
    QSettings().setValue("layouts/" + name, state);
}

QByteArray Preferences::geometry() const
{
    return QSettings().value("geometry").toByteArray();
}

void Preferences::setGeometry(const QByteArray& geometry)
{
    QSettings().setValue("geometry", geometry);
}

std::optional<QKeySequence> Preferences::shortcut(const QString& action) const
{
    const QVariant keys = QSettings().value("shortcuts/" + action);
    if (!keys.isValid()) return {};
    return QKeySequence::fromString(keys.toString(), QKeySequence::PortableText);
}

void Preferences::setShortcut(const QString& action, const QKeySequence& keys)
{
    QSettings().setValue("shortcuts/" + action, keys.toString(QKeySequence::PortableText));
}

void Preferences::resetShortcut(const QString& action)
{
    QSettings().remove("shortcuts/" + action);
}

QString Preferences::recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/recovery";
}

void Preferences::apply()
{
    useLanguage(language());
    applyLook();
}

} // namespace netwright

#include "tests/screenshots/scenes.h"

#include "app/settings/preferences.h"
#include "engine/base/parallel.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

#include <iostream>

namespace netwright::screenshots {
namespace {

struct Frame {
    QString name;
    QSize size;
    int textPercent;
};

const QList<Frame> kFrames = {
    {"1366x768", {1366, 768}, 100}, {"1920x1080", {1920, 1080}, 100}, {"large", {1366, 768}, 150}};

struct Look {
    QString name;
    Theme::Kind kind;
};

const QList<Look> kLooks = {{"light", Theme::Kind::light}, {"dark", Theme::Kind::dark},
    {"contrast", Theme::Kind::highContrast}};

// High contrast and large text are shown once, not in each combination.
bool isWanted(const Frame& frame, const Look& look)
{
    const bool isUsualText = frame.textPercent == 100;
    return look.kind == Theme::Kind::highContrast ? frame.name == "1366x768"
                                                  : isUsualText || look.name == "light";
}

int run(const QString& folder, const QString& filter)
{
    Preferences preferences;
    int pictures = 0;
    for (const Preferences::Language& language : Preferences::languages()) {
        for (const Frame& frame : kFrames) {
            for (const Look& look : kLooks) {
                const QString where = language.code + "-" + look.name + "-" + frame.name;
                if (!isWanted(frame, look) || !where.contains(QRegularExpression(filter))) continue;
                preferences.setTheme(look.kind);
                preferences.setTextPercent(frame.textPercent);
                preferences.setLanguage(language.code);
                pictures += takePictures(preferences, frame.size, QDir(folder).filePath(where));
            }
        }
    }
    std::cout << pictures << " pictures in " << folder.toStdString() << '\n';
    return pictures > 0 ? 0 : 1;
}

} // namespace
} // namespace netwright::screenshots

// netwright_screenshots FOLDER [PATTERN]: all pictures whose language-look-size fits the pattern.
int main(int argc, char** argv)
{
    netwright::limitSpinning(argv);
    QApplication application(argc, argv);
    QApplication::setOrganizationName("NetwrightScreenshots");
    QApplication::setApplicationName("Netwright");
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::cerr << "usage: netwright_screenshots FOLDER [PATTERN]\n";
        return 2;
    }
    return netwright::screenshots::run(arguments[1], arguments.value(2));
}

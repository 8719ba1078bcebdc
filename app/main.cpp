#include "app/settings/preferences.h"
#include "app/window/main_window.h"
#include "engine/base/parallel.h"
#include "widgets/common/icons.h"

#include <QApplication>
#include <QCommandLineParser>

namespace netwright {
namespace {

int run(QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Draws and trains neural networks for Keras."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument("file",
        QCoreApplication::translate("main", "A project or a model file to open."), "[FILE]");
    parser.process(application);

    Preferences preferences;
    preferences.apply();
    MainWindow window(preferences);
    window.restoreLayout();
    window.show();
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty()) window.openFile(files.first());
    window.offerRecovery();
    return QApplication::exec();
}

} // namespace
} // namespace netwright

int main(int argc, char** argv)
{
    netwright::limitSpinning(argv);
    QApplication application(argc, argv);
    QApplication::setOrganizationName("Netwright");
    QApplication::setApplicationName("Netwright");
    QApplication::setApplicationVersion(NETWRIGHT_VERSION);
    QApplication::setDesktopFileName("netwright");
    QApplication::setWindowIcon(QIcon(":/icons/netwright.svg"));
    return netwright::run(application);
}

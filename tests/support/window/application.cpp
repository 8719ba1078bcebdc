#include "tests/support/test.h"
#include "widgets/common/theme.h"

#include <QApplication>

namespace netwright::test {
namespace {

std::unique_ptr<QCoreApplication> makeApplication(int& count, char** arguments)
{
    auto application = std::make_unique<QApplication>(count, arguments);
    QApplication::setOrganizationName("NetwrightTests");
    QApplication::setApplicationName("Netwright");
    Look::instance().apply(Theme::Kind::light, 100);
    return application;
}

const bool isUsed = useApplication(makeApplication);

} // namespace
} // namespace netwright::test

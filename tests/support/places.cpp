#include "tests/support/places.h"

#include <QDir>

#include <memory>
#include <vector>

namespace netwright::test {

QString sourceFolder()
{
    return QStringLiteral(NETWRIGHT_SOURCE_DIR);
}

QString binaryFolder()
{
    return QStringLiteral(NETWRIGHT_BINARY_DIR);
}

std::optional<QString> sharedFolder()
{
    const QDir folder(sourcePath("../shared"));
    if (!folder.exists()) return std::nullopt;
    return folder.canonicalPath();
}

QString sourcePath(const QString& relative)
{
    return sourceFolder() + '/' + relative;
}

QString cliPath()
{
#ifdef NETWRIGHT_CLI
    return QStringLiteral(NETWRIGHT_CLI);
#else
    return {};
#endif
}

bool isSanitized()
{
#ifdef NETWRIGHT_IS_SANITIZED
    return true;
#else
    return false;
#endif
}

QString temporaryFolder()
{
    static std::vector<std::unique_ptr<QTemporaryDir>> folders;
    folders.push_back(std::make_unique<QTemporaryDir>());
    return folders.back()->path();
}

} // namespace netwright::test

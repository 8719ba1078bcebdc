#include "app/training/run_copy.h"

#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "widgets/common/strings.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <filesystem>

namespace netwright {
namespace {

void copyFile(const QString& from, const QString& to)
{
    constexpr qint64 kPiece = 1 << 20; // bytes
    QFile source(from);
    QSaveFile target(to);
    const auto fail = [](const QFileDevice& file) {
        throw FormatError(NW_TEXT("%1: %2"), fromQt(file.fileName()), fromQt(file.errorString()));
    };
    if (!source.open(QIODevice::ReadOnly)) fail(source);
    if (!target.open(QIODevice::WriteOnly)) fail(target);
    while (!source.atEnd()) {
        const QByteArray piece = source.read(kPiece);
        if (piece.isEmpty()) fail(source);
        if (target.write(piece) != piece.size()) fail(target);
    }
    if (!target.commit()) fail(target);
}

} // namespace

void copyRun(const QString& from, const QString& to)
{
    const QDir source(from), target(to);
    std::error_code error;
    std::filesystem::create_directories(fromQt(to), error);
    if (error) throw writeError(fromQt(to), error.value());
    for (const QString& name : source.entryList(QDir::Files | QDir::NoSymLinks))
        copyFile(source.filePath(name), target.filePath(name));
}

} // namespace netwright

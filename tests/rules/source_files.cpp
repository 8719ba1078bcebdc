#include "tests/rules/source_files.h"

#include "tests/support/places.h"

#include <QDir>
#include <QDirIterator>

#include <cstdio>

namespace netwright::rules {
namespace {

void addFiles(QStringList& paths, const QString& folder, const QStringList& patterns)
{
    const QDir root(test::sourceFolder());
    const auto filters = QDir::Files | QDir::Hidden | QDir::NoSymLinks;
    QDirIterator files(root.filePath(folder), patterns, filters, QDirIterator::Subdirectories);
    while (files.hasNext()) paths << root.relativeFilePath(files.next());
}

std::vector<SourceFile> read(QStringList paths)
{
    paths.sort();
    paths.removeDuplicates();
    std::vector<SourceFile> result;
    for (const QString& path : paths) {
        QFile file(test::sourcePath(path));
        if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
        result.push_back({path, QString::fromUtf8(file.readAll())});
    }
    return result;
}

const QStringList kFolders = {"engine", "widgets", "app", "tests"};

std::vector<SourceFile> readCppFiles()
{
    QStringList paths;
    for (const QString& folder : kFolders) addFiles(paths, folder, {"*.cpp", "*.h"});
    return read(paths);
}

std::vector<SourceFile> readAllTexts()
{
    const QStringList patterns
        = {"*.cpp", "*.h", "CMakeLists.txt", "*.cmake", "*.sh", "*.md", "*.py", "run", "copyright"};
    QStringList paths;
    for (const QString& folder : kFolders + QStringList{"packaging", "resources", ".ci"})
        addFiles(paths, folder, patterns);
    for (const QString name : {"CMakeLists.txt", "CMakePresets.json", "README.md"})
        if (exists(name)) paths << name;
    return read(paths);
}

} // namespace

const std::vector<SourceFile>& cppFiles()
{
    static const std::vector<SourceFile> files = readCppFiles();
    return files;
}

const std::vector<SourceFile>& allTexts()
{
    static const std::vector<SourceFile> files = readAllTexts();
    return files;
}

bool exists(const QString& path)
{
    return QFile::exists(test::sourcePath(path));
}

bool areNone(const QStringList& faults)
{
    for (const QString& fault : faults) std::printf("%s\n", qPrintable(fault));
    return faults.isEmpty();
}

} // namespace netwright::rules

#include "tests/app/cli/folder.h"

#include "engine/formats/json.h"
#include "tests/support/places.h"

#include <QFile>

namespace netwright::test {

Folder::Folder() : m_path(temporaryFolder()) { }

QByteArray Folder::content(const QString& file) const
{
    QFile opened(path(file));
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

bool Folder::has(const QString& file) const
{
    return QFile::exists(path(file));
}

void Folder::write(const QString& file, const QByteArray& content) const
{
    QFile opened(path(file));
    if (opened.open(QIODevice::WriteOnly)) opened.write(content);
}

Value Folder::readJson(const QString& file) const
{
    return readJsonFile(path(file).toStdString());
}

void Folder::writeJson(const QString& file, const Value& value) const
{
    writeJsonFile(path(file).toStdString(), value);
}

CliResult Folder::run(const QStringList& arguments, const QStringList& environment) const
{
    // Threads that wait actively starve when other tests run beside this one.
    const QStringList passive{"OMP_WAIT_POLICY=passive"};
    return runCli(arguments, {.folder = m_path, .environment = passive + environment});
}

void Folder::writeProject(const QString& name, const std::function<void(Value&)>& change) const
{
    run({"new", name, "project.netwright", "--force"});
    Value project = readJson("project.netwright");
    if (change) change(project);
    writeJson("project.netwright", project);
}

void Folder::writeSmallProject(const std::function<void(Value&)>& change) const
{
    writeProject("spiral", [&change](Value& project) {
        for (const char* part : {"train", "validation", "test"})
            project["data"][part]["samples"] = 50;
        project["fit"]["epochs"] = 2;
        if (change) change(project);
    });
}

void Folder::trainSmallProject() const
{
    writeSmallProject();
    run({"train", "project.netwright", "--output", "run"});
}

QString faultOf(const CliResult& result, int exitCode, const QByteArray& part)
{
    const QString received = QStringLiteral("exit code %1, standard error: %2")
                                 .arg(result.exitCode)
                                 .arg(QString::fromUtf8(result.err));
    if (result.exitCode != exitCode)
        return QStringLiteral("exit code %1 was expected; ").arg(exitCode) + received;
    QByteArrayList lines;
    for (const QByteArray& line : result.err.trimmed().split('\n'))
        if (!line.startsWith("Warning: ")) lines << line;
    if (lines.size() != 1 || !lines[0].startsWith("netwright-cli"))
        return "one sentence was expected; " + received;
    if (!lines[0].contains(part))
        return "a sentence with \"" + QString::fromUtf8(part) + "\" was expected; " + received;
    return {};
}

} // namespace netwright::test

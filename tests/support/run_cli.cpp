#include "tests/support/run_cli.h"

#include "tests/support/places.h"

#include <QProcess>

namespace netwright::test {

CliResult runCli(const QStringList& arguments, const CliOptions& options)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& entry : options.environment)
        environment.insert(entry.section('=', 0, 0), entry.section('=', 1));
    process.setProcessEnvironment(environment);
    if (!options.folder.isEmpty()) process.setWorkingDirectory(options.folder);
    process.start(cliPath(), arguments);
    CliResult result;
    if (!process.waitForFinished(options.timeLimitSeconds * 1000)) {
        process.kill();
        process.waitForFinished();
        result.err = process.errorString().toUtf8();
        return result;
    }
    if (process.exitStatus() == QProcess::NormalExit) result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

} // namespace netwright::test

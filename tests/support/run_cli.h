#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace netwright::test {

struct CliResult {
    int exitCode = -1; // -1: did not start, crashed, or ran into the time limit
    QByteArray out;
    QByteArray err;
};

struct CliOptions {
    QString folder; // the working folder; empty: that of the test
    QStringList environment; // "NAME=value", added to that of the test
    int timeLimitSeconds = 300;
};

// Runs netwright-cli and waits for its end.
CliResult runCli(const QStringList& arguments, const CliOptions& options = {});

} // namespace netwright::test

#pragma once

#include "engine/base/value.h"
#include "tests/support/run_cli.h"

#include <QString>

#include <functional>

namespace netwright::test {

// A folder of one test in which the program works.
class Folder {
public:
    Folder();

    QString path(const QString& file) const { return m_path + '/' + file; }
    QByteArray content(const QString& file) const;
    bool has(const QString& file) const;
    void write(const QString& file, const QByteArray& content) const;
    Value readJson(const QString& file) const;
    void writeJson(const QString& file, const Value& value) const;
    CliResult run(const QStringList& arguments, const QStringList& environment = {}) const;

    // A project from a template, changed by a function, as project.netwright.
    void writeProject(const QString& name, const std::function<void(Value&)>& change = {}) const;
    // The spiral, so small that it trains at once, as project.netwright.
    void writeSmallProject(const std::function<void(Value&)>& change = {}) const;
    // That, trained: run/model.keras.
    void trainSmallProject() const;

private:
    QString m_path;
};

// What is wrong with the answer of a command that had to fail with this exit code: the error must
// be one sentence that has `part`. Empty where all is well.
QString faultOf(const CliResult& result, int exitCode, const QByteArray& part);

} // namespace netwright::test

#define NW_EXPECT_FAILURE(result, exitCode, part)                                                  \
    do {                                                                                           \
        const QString nwFault = netwright::test::faultOf(result, exitCode, part);                  \
        QVERIFY2(nwFault.isEmpty(), qPrintable(nwFault));                                          \
    } while (false)

// The command must succeed.
#define NW_EXPECT_DONE(...)                                                                        \
    do {                                                                                           \
        const netwright::test::CliResult nwResult = (__VA_ARGS__);                                 \
        QVERIFY2(nwResult.exitCode == 0,                                                           \
            ("exit " + QByteArray::number(nwResult.exitCode) + ": " + nwResult.err).constData());  \
    } while (false)

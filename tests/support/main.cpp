#include "tests/support/test.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <cstdio>
#include <vector>

namespace netwright::test {
namespace {

struct Entry {
    const char* name;
    std::unique_ptr<QObject> (*make)();
};

// Filled by constants of other files before main().
std::vector<Entry>& entries()
{
    static std::vector<Entry> all;
    return all;
}

bool isExempt(const QString& message)
{
    return message.startsWith("This plugin does not support");
}

bool isWarning(const QStringView type)
{
    return type == u"qwarn" || type == u"warn" || type == u"qcritical" || type == u"system";
}

// QTest takes Qt's messages for itself while it runs, so they are read from its second log.
int warningsIn(const QString& logPath)
{
    QFile file(logPath);
    if (!file.open(QIODevice::ReadOnly)) return 1;
    // A light log is a sequence of elements without a root.
    QXmlStreamReader reader("<log>" + file.readAll() + "</log>");
    int warnings = 0;
    bool counts = false;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement && reader.name() == u"Message") {
            counts = isWarning(reader.attributes().value("type"));
        } else if (token == QXmlStreamReader::StartElement && reader.name() == u"Description") {
            if (counts && !isExempt(reader.readElementText().trimmed())) ++warnings;
        }
    }
    return warnings;
}

// Runs a class in this process; the number of failures.
int run(const Entry& entry, QStringList arguments)
{
    const QTemporaryDir folder;
    const QString log = folder.filePath("log.xml");
    if (!arguments.contains("-o"))
        arguments << "-o"
                  << "-,txt";
    arguments << "-o" << log + ",lightxml";
    const auto object = entry.make();
    const int failures = QTest::qExec(object.get(), arguments);
    const int warnings = warningsIn(log);
    if (warnings > 0) std::printf("FAIL!  : %s: %d warnings of Qt\n", entry.name, warnings);
    return failures + warnings;
}

// A process for each class: one that crashes or skips itself leaves the others alone.
int runEach(const QStringList& arguments)
{
    QStringList failed;
    for (const Entry& entry : entries()) {
        const QStringList own = QStringList{entry.name} + arguments.mid(1);
        if (QProcess::execute(QCoreApplication::applicationFilePath(), own) != 0)
            failed << entry.name;
    }
    std::printf("Test classes: %d, failed: %d %s\n", int(entries().size()), int(failed.size()),
        qPrintable(failed.join(' ')));
    return failed.isEmpty() ? 0 : 1;
}

// PROGRAM [CLASS] [arguments of QTest, e.g. the name of a function]
int runAll(QStringList arguments)
{
    const QString wanted = arguments.value(1);
    for (const Entry& entry : entries()) {
        if (wanted != entry.name) continue;
        arguments.removeAt(1);
        return run(entry, arguments) > 0 ? 1 : 0;
    }
    return runEach(arguments);
}

ApplicationMaker& applicationMaker()
{
    static ApplicationMaker maker = [](int& count, char** arguments) {
        return std::make_unique<QCoreApplication>(count, arguments);
    };
    return maker;
}

} // namespace

bool useApplication(ApplicationMaker maker)
{
    applicationMaker() = maker;
    return true;
}

bool addTest(const char* name, std::unique_ptr<QObject> (*make)())
{
    entries().push_back({name, make});
    return true;
}

} // namespace netwright::test

int main(int argc, char** argv)
{
    const auto application = netwright::test::applicationMaker()(argc, argv);
    return netwright::test::runAll(QCoreApplication::arguments());
}

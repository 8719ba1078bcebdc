#include "tests/support/test.h"

#include <QCoreApplication>
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

bool isExempt(const QString& message) { return message.startsWith("This plugin does not support"); }

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

int run(const Entry& entry, QStringList arguments, const QTemporaryDir& folder)
{
    const QString log = folder.filePath(QString(entry.name) + ".xml");
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

int runAll(QStringList arguments)
{
    const QString wanted
        = arguments.size() > 1 && !arguments.at(1).startsWith('-') ? arguments.at(1) : QString();
    const auto isClass = [&](const Entry& entry) { return wanted == entry.name; };
    const bool one = std::any_of(entries().begin(), entries().end(), isClass);
    if (one) arguments.removeAt(1);
    const QTemporaryDir folder;
    int classes = 0, failedClasses = 0;
    for (const Entry& entry : entries()) {
        if (one && !isClass(entry)) continue;
        ++classes;
        if (run(entry, arguments, folder) > 0) ++failedClasses;
        std::fflush(stdout);
    }
    std::printf("Test classes: %d, failed: %d\n", classes, failedClasses);
    return failedClasses > 0 ? 1 : 0;
}

} // namespace

bool addTest(const char* name, std::unique_ptr<QObject> (*make)())
{
    entries().push_back({name, make});
    return true;
}

} // namespace netwright::test

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return netwright::test::runAll(QCoreApplication::arguments());
}

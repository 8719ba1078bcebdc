#include "tests/rules/cpp_scanner.h"
#include "tests/rules/exceptions.h"
#include "tests/rules/source_files.h"
#include "tests/support/test.h"

using namespace netwright::rules;

namespace {

struct Scanned {
    const SourceFile* file;
    ScannedFile content;
};

const std::vector<Scanned>& scannedFiles()
{
    static const std::vector<Scanned> files = [] {
        std::vector<Scanned> result;
        for (const SourceFile& file : cppFiles()) result.push_back({&file, scan(file.text)});
        return result;
    }();
    return files;
}

QString testPathOf(const SourceFile& source)
{
    return "tests/" + source.folder() + "/tst_" + source.stem() + ".cpp";
}

bool hasHeader(const SourceFile& source)
{
    return exists(source.folder() + '/' + source.stem() + ".h");
}

bool isInProduct(const SourceFile& file)
{
    return file.isIn("engine") || file.isIn("widgets") || file.isIn("app");
}

bool definesAnonymously(const ScannedFile& content, const QString& name)
{
    return std::any_of(
        content.classes.begin(), content.classes.end(), [&](const ClassDefinition& definition) {
            return definition.name == name && definition.isAnonymous;
        });
}

} // namespace

class PublishedClassesTest : public QObject {
    Q_OBJECT
private slots:
    void standInTheAnonymousNamespaceOfTheirFile()
    {
        QStringList faults;
        for (const auto& [file, content] : scannedFiles()) {
            if (!file->isIn("engine")) continue;
            for (const Publication& publication : content.publications)
                if (!publication.isAnonymous || !definesAnonymously(content, publication.className))
                    faults << file->path + ": " + publication.className
                            + " and its publish() belong into an anonymous namespace";
        }
        NW_VERIFY_NO_FAULTS(faults);
    }

    // engine/a/b.cpp is tested by tests/engine/a/tst_b.cpp if it publishes a class or has a header;
    // the latter may be left to other tests, by name.
    void haveATestOfTheirOwn()
    {
        QStringList breakers, faults;
        for (const auto& [file, content] : scannedFiles()) {
            if (!file->isIn("engine") || file->isHeader() || exists(testPathOf(*file))) continue;
            const bool isPublished = !content.publications.empty();
            if (!isPublished && !hasHeader(*file)) continue;
            breakers << file->path;
            if (isPublished || !isException(Rule::ownTest, file->path))
                faults << file->path + ": " + testPathOf(*file) + " is missing";
        }
        NW_VERIFY_NO_FAULTS(faults + needlessExceptions(Rule::ownTest, breakers));
    }

    // Two classes of one name with external linkage link without a word and run the wrong one.
    void haveNamesOfTheirOwn()
    {
        QMap<QString, QString> places;
        QStringList faults;
        for (const auto& [file, content] : scannedFiles()) {
            for (const ClassDefinition& definition : content.classes) {
                if (definition.isAnonymous || !isInProduct(*file)) continue;
                const QString name = definition.qualified();
                if (places.contains(name))
                    faults << name + ": in " + places.value(name) + " and in " + file->path;
                places.insert(name, file->path);
            }
        }
        NW_VERIFY_NO_FAULTS(faults);
    }

    void testClassesOfOneProgramHaveNamesOfTheirOwn()
    {
        QMap<QString, QString> places;
        QStringList faults;
        for (const auto& [file, content] : scannedFiles()) {
            if (!file->isIn("tests")) continue;
            const QString program = file->path.section('/', 0, 2);
            for (const ClassDefinition& definition : content.classes) {
                if (definition.isAnonymous) continue;
                const QString name = program + ": " + definition.qualified();
                if (places.contains(name))
                    faults << name + " in " + places.value(name) + " and in " + file->path;
                places.insert(name, file->path);
            }
        }
        NW_VERIFY_NO_FAULTS(faults);
    }

    // A test file that forgets NW_TEST would never run.
    void everyTestFileAddsItsTest()
    {
        QStringList faults;
        for (const SourceFile& file : cppFiles()) {
            if (!file.name().startsWith("tst_") || !file.isIn("tests")) continue;
            if (!file.text.contains("\nNW_TEST(")) faults << file.path + ": there is no NW_TEST";
        }
        NW_VERIFY_NO_FAULTS(faults);
    }

    void exceptionsOnlyGrowFewer() { QVERIFY(exceptionCount() <= kMostExceptions); }

private:
    static constexpr int kMostExceptions = 37;
};

NW_TEST(PublishedClassesTest)
#include "tst_published_classes.moc"

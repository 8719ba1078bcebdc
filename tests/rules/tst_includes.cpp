#include "tests/rules/dependencies.h"
#include "tests/rules/exceptions.h"
#include "tests/rules/source_files.h"
#include "tests/support/test.h"

using namespace netwright::rules;

namespace {

struct Include {
    const SourceFile* file;
    QString path;
    bool isQuoted = false;

    QString arrow() const { return file->path + " -> " + path; }
};

std::vector<Include> includesIn(const QString& where)
{
    static const QRegularExpression line(
        "^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)", QRegularExpression::MultilineOption);
    std::vector<Include> includes;
    for (const SourceFile& file : cppFiles()) {
        if (!file.isIn(where)) continue;
        for (auto matches = line.globalMatch(file.text); matches.hasNext();) {
            const auto match = matches.next();
            includes.push_back({&file, match.captured(2), match.captured(1) == "\""});
        }
    }
    return includes;
}

QStringList includesThat(const QString& where, bool (*isWrong)(const Include&))
{
    QStringList faults;
    for (const Include& include : includesIn(where))
        if (isWrong(include)) faults << include.arrow();
    return faults;
}

bool startsWithAny(const QString& path, const QStringList& prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
        [&](const QString& prefix) { return path.startsWith(prefix); });
}

bool isQt(const QString& path)
{
    static const QRegularExpression header(
        "^(Qt[A-Za-z]*/)?Q[A-Z][A-Za-z]*$|^Qt[A-Z]|^q[a-z]+\\.h$");
    return header.match(path).hasMatch();
}

bool isQtGui(const QString& path)
{
    return startsWithAny(path, {"QtGui", "QtWidgets", "QtCharts", "QtSvg"})
        || QStringList{"QApplication", "QGuiApplication", "QWidget", "QImage", "QPixmap",
            "QPainter", "QColor", "QFont"}
               .contains(path);
}

QString engineFolderOf(const QString& path)
{
    return path.section('/', 1, 1);
}

} // namespace

class IncludesTest : public QObject {
    Q_OBJECT
private slots:
    void findsTheSources() { QVERIFY(includesIn("engine").size() > 50); }

    void engineKnowsNoQtAndNothingAboveIt()
    {
        NW_VERIFY_NO_FAULTS(includesThat("engine", [](const Include& include) {
            return isQt(include.path) || startsWithAny(include.path, {"widgets/", "app/"});
        }));
    }

    void engineFoldersAreKnown()
    {
        QStringList faults;
        for (const SourceFile& file : cppFiles())
            if (file.isIn("engine") && !engineFolders().contains(engineFolderOf(file.path)))
                faults << file.path + ": no such folder in the table of dependencies";
        NW_VERIFY_NO_FAULTS(faults);
    }

    void engineFoldersIncludeOnlyWhatTheTableAllows()
    {
        QStringList breakers, faults;
        for (const Include& include : includesIn("engine")) {
            if (!include.path.startsWith("engine/")) continue;
            const auto allowed = allowedFor(engineFolderOf(include.file->path));
            if (allowed.contains(engineFolderOf(include.path))) continue;
            breakers << include.arrow();
            if (!isException(Rule::includes, include.arrow())) faults << include.arrow();
        }
        NW_VERIFY_NO_FAULTS(faults + needlessExceptions(Rule::includes, breakers));
    }

    void pathsStartAtTheRoot()
    {
        for (const QString folder : {"engine", "widgets", "app", "tests"})
            NW_VERIFY_NO_FAULTS(includesThat(folder, [](const Include& include) {
                return include.isQuoted && !include.path.endsWith(".moc")
                    && !startsWithAny(
                        include.path, {"engine/", "widgets/", "app/", "translations/", "tests/"});
            }));
    }

    void widgetsSeeLittleOfTheEngineAndNothingOfTheApp()
    {
        NW_VERIFY_NO_FAULTS(includesThat("widgets", [](const Include& include) {
            return include.path.startsWith("app/")
                || (include.path.startsWith("engine/")
                    && !startsWithAny(include.path, engineSeenByWidgets()));
        }));
    }

    void commandLineKnowsNoWindow()
    {
        NW_VERIFY_NO_FAULTS(includesThat("app/cli", [](const Include& include) {
            return isQtGui(include.path) || include.path.startsWith("widgets/")
                || (include.path.startsWith("app/") && !include.path.startsWith("app/cli/"));
        }));
    }

    void nothingIncludesTests()
    {
        for (const QString folder : {"engine", "widgets", "app"})
            NW_VERIFY_NO_FAULTS(includesThat(
                folder, [](const Include& include) { return include.path.startsWith("tests/"); }));
    }

    void librariesStayInOneFolderEach()
    {
        struct Library {
            QStringList headers;
            QString folder;
        };
        const std::vector<Library> libraries = {
            {{"dnnl", "oneapi/dnnl"}, "engine/kernels/onednn"},
            {{"cblas.h", "openblas"}, "engine/kernels"},
            {{"hdf5", "zip.h", "zlib.h", "png.h", "jpeglib", "yaml-cpp"}, "engine/formats"},
            {{"CLI/"}, "app/cli"},
        };
        QStringList faults;
        for (const QString where : {"engine", "widgets", "app"})
            for (const Include& include : includesIn(where))
                for (const Library& library : libraries)
                    if (!include.isQuoted && startsWithAny(include.path, library.headers)
                        && !include.file->isIn(library.folder))
                        faults << include.arrow() + " belongs into " + library.folder;
        NW_VERIFY_NO_FAULTS(faults);
    }
};

NW_TEST(IncludesTest)
#include "tst_includes.moc"

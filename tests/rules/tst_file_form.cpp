#include "tests/rules/exceptions.h"
#include "tests/rules/source_files.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <QProcess>
#include <QStandardPaths>

using namespace netwright;
using namespace netwright::rules;

namespace {

constexpr int kMostLines = 500;
constexpr int kMostColumns = 100;

bool hasCodeForm(const SourceFile& file)
{
    return !file.path.endsWith(".md") && !file.path.endsWith(".json");
}

QStringList linesMatching(const QRegularExpression& pattern)
{
    QStringList faults;
    for (const SourceFile& file : allTexts()) {
        const QStringList lines = file.lines();
        for (int i = 0; i < lines.size(); ++i)
            if (pattern.match(lines.at(i)).hasMatch())
                faults << QString("%1:%2: %3").arg(file.path).arg(i + 1).arg(lines.at(i).trimmed());
    }
    return faults;
}

// Functions, constants and types at the outermost level of anonymous namespaces.
QStringList hiddenNames(const QString& text)
{
    static const QRegularExpression hidden("^namespace \\{\n(.*?)^\\} // namespace$",
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression declared("^(?!namespace|using|return|static_assert)"
                                             "[A-Za-z][\\w:<>,&* ]*[ &*](\\w+)(?:[({;]| =|$)",
        QRegularExpression::MultilineOption);
    QStringList names;
    for (auto block = hidden.globalMatch(text); block.hasNext();) {
        const QString inside = block.next().captured(1);
        for (auto name = declared.globalMatch(inside); name.hasNext();)
            names << name.next().captured(1);
    }
    return names;
}

} // namespace

// The words that the rules look for are written in two halves here: this file is looked at too.
class FileFormTest : public QObject {
    Q_OBJECT
private slots:
    void filesAreShort()
    {
        QStringList breakers, faults;
        for (const SourceFile& file : allTexts()) {
            const qsizetype count = file.text.count('\n');
            if (!hasCodeForm(file) || count <= kMostLines) continue;
            breakers << file.path;
            if (!isException(Rule::length, file.path))
                faults << QString("%1: %2 lines").arg(file.path).arg(count);
        }
        NW_VERIFY_NO_FAULTS(faults + needlessExceptions(Rule::length, breakers));
    }

    void linesAreShort()
    {
        QStringList faults;
        for (const SourceFile& file : allTexts()) {
            if (!hasCodeForm(file)) continue;
            const QStringList lines = file.lines();
            for (int i = 0; i < lines.size(); ++i)
                if (lines.at(i).size() > kMostColumns)
                    faults << QString("%1:%2: %3 columns")
                                  .arg(file.path)
                                  .arg(i + 1)
                                  .arg(lines.at(i).size());
        }
        NW_VERIFY_NO_FAULTS(faults);
    }

    void nothingIsLeftForLater()
    {
        NW_VERIFY_NO_FAULTS(linesMatching(QRegularExpression("\\b(TO"
                                                             "DO|FIX"
                                                             "ME|X"
                                                             "XX)\\b")));
    }

    void noPathOfAMachineIsNamed()
    {
        NW_VERIFY_NO_FAULTS(linesMatching(QRegularExpression("(?<![\\w.])/(wo"
                                                             "rk|ro"
                                                             "ot|ho"
                                                             "me)/")));
    }

    void commentsAreNoBanners()
    {
        NW_VERIFY_NO_FAULTS(linesMatching(QRegularExpression("^\\s*(//|#)\\s*[-=*#]{4,}")));
        NW_VERIFY_NO_FAULTS(linesMatching(QRegularExpression(QChar(0x2014))));
    }

    void headersAreIncludedOnceAndOpenNoNamespace()
    {
        QStringList faults;
        for (const SourceFile& file : cppFiles()) {
            if (!file.isHeader()) continue;
            if (file.text.contains("\nusing namespace "))
                faults << file.path + ": opens a namespace for everybody";
            // A body is included once for each instruction set.
            if (!file.text.contains("#pragma once") && !file.stem().endsWith("_body"))
                faults << file.path + ": there is no #pragma once";
        }
        NW_VERIFY_NO_FAULTS(faults);
    }

    // Published classes are told apart by their file. The tests of a folder may be compiled as
    // one (tests/CMakeLists.txt), which the next rule makes safe.
    void everyFileOfTheProgramIsCompiledByItself()
    {
        QStringList faults = linesMatching(QRegularExpression("UNITY_"
                                                              "BUILD"));
        faults = faults.filter(QRegularExpression("^(?!tests/CMakeLists\\.txt:)"));
        static const QRegularExpression source("#include \"[^\"]+\\.cpp\"");
        for (const SourceFile& file : cppFiles())
            if (source.match(file.text).hasMatch()) faults << file.path + ": includes a source";
        NW_VERIFY_NO_FAULTS(faults);
    }

    // Compiled as one file, two helpers of one name are either an error or, overloaded, called for
    // each other.
    void namesWithinAFolderOfTestsAreDistinct()
    {
        QStringList faults;
        QMap<QString, QString> files; // folder and name -> where it was first
        for (const SourceFile& file : cppFiles()) {
            if (!file.stem().startsWith("tst_")) continue;
            for (const QString& name : hiddenNames(file.text)) {
                QString& first = files[file.path.section('/', 0, -2) + '/' + name];
                if (!first.isEmpty() && first != file.path)
                    faults << QString("%1: %2 is a name of %3 as well").arg(file.path, name, first);
                first = file.path;
            }
        }
        NW_VERIFY_NO_FAULTS(faults);
    }

    void numbersKeepTheirMeaningAndProgramsRunEverywhere()
    {
        static const QRegularExpression option("-(ff"
                                               "ast-math|marc"
                                               "h=native|Ofa"
                                               "st)");
        QStringList faults;
        for (const SourceFile& file : allTexts())
            for (const QString& line : file.lines())
                if (option.match(line).hasMatch() && !file.path.endsWith(".md")
                    && !line.trimmed().startsWith('#'))
                    faults << file.path + ": " + line;
        NW_VERIFY_NO_FAULTS(faults);
    }

    void clangFormatIsClean()
    {
        const QString program = QStandardPaths::findExecutable("clang-format");
        if (program.isEmpty()) QSKIP("clang-format is not installed.");
        QStringList arguments = {"--dry-run", "-Werror"};
        for (const SourceFile& file : cppFiles()) arguments << file.path;
        QProcess process;
        process.setWorkingDirectory(test::sourceFolder());
        process.start(program, arguments);
        QVERIFY(process.waitForFinished(300'000));
        QStringList faults;
        for (const QString& line : QString::fromUtf8(process.readAllStandardError()).split('\n'))
            if (line.contains("[-Wclang-format-violations]")) faults << line.section(':', 0, 1);
        NW_VERIFY_NO_FAULTS(faults);
        QCOMPARE(process.exitCode(), 0);
    }
};

NW_TEST(FileFormTest)
#include "tst_file_form.moc"

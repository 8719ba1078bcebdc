#include "tests/support/places.h"
#include "tests/support/test.h"
#include "translations/engine_texts.h"
#include "widgets/common/strings.h"

#include <QDirIterator>
#include <QDomDocument>
#include <QGlyphRun>
#include <QProcess>
#include <QRawFont>
#include <QTextLayout>

namespace netwright::test {
namespace {

struct Message {
    QString context, source;
    QStringList translations; // several for numbers
    bool isFinished = false;
};

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    QDomDocument document;
    if (!file.open(QIODevice::ReadOnly) || !document.setContent(&file)) return {};
    QList<Message> messages;
    const QDomNodeList contexts = document.elementsByTagName("context");
    for (int i = 0; i < contexts.size(); ++i) {
        const QDomElement context = contexts.at(i).toElement();
        const QString name = context.firstChildElement("name").text();
        for (QDomElement each = context.firstChildElement("message"); !each.isNull();
             each = each.nextSiblingElement("message")) {
            const QDomElement translation = each.firstChildElement("translation");
            Message message{name, each.firstChildElement("source").text(), {},
                !translation.hasAttribute("type")};
            const QDomElement form = translation.firstChildElement("numerusform");
            message.translations.append(form.isNull() ? translation.text() : form.text());
            messages.append(message);
        }
    }
    return messages;
}

QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression pattern("%(\\d|n)");
    QSet<QString> found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) found.insert(matches.next().captured());
    return found;
}

QString file()
{
    return sourcePath("translations/netwright_zh_CN.ts");
}

void verifyNone(const QStringList& faults)
{
    for (const QString& fault : faults) qInfo("%s", qPrintable(fault));
    QCOMPARE(faults.size(), 0);
}

class TranslationsTest final : public QObject {
    Q_OBJECT
private slots:
    void isComplete()
    {
        const QList<Message> messages = messagesOf(file());
        QVERIFY(messages.size() > 1000);
        QStringList faults;
        for (const Message& message : messages) {
            if (message.isFinished && !message.translations.first().isEmpty()) continue;
            faults.append(message.context + ": " + message.source);
        }
        verifyNone(faults);
    }

    void keepsThePlaceholders()
    {
        QStringList faults;
        for (const Message& message : messagesOf(file()))
            if (placeholders(message.source) != placeholders(message.translations.first()))
                faults.append(message.context + ": " + message.source);
        verifyNone(faults);
    }

    void hasEachTextOfTheEngine()
    {
        QSet<QString> known;
        for (const Message& message : messagesOf(file()))
            if (message.context == "engine") known.insert(message.source);
        QStringList faults;
        for (const std::string& text : engineTexts(sourceFolder().toStdString()))
            if (!known.contains(toQt(text))) faults.append(toQt(text));
        verifyNone(faults);
    }

    // What lupdate would add to the file.
    void hasEachTextOfTheWindow()
    {
        const QString copy = temporaryFolder() + "/netwright_zh_CN.ts";
        QVERIFY(QFile::copy(file(), copy));
        const QDir root(sourceFolder());
        QStringList arguments = {"-silent", "-locations", "none", "-I", root.path()};
        for (const char* const folder : {"app/commands", "app/data", "app/documents",
                 "app/settings", "app/training", "app/window", "widgets"})
            arguments.append(root.filePath(folder));
        arguments << root.filePath("app/main.cpp") << "-ts" << copy;
        QCOMPARE(QProcess::execute(NETWRIGHT_LUPDATE, arguments), 0);
        QStringList faults;
        for (const Message& message : messagesOf(copy))
            if (!message.isFinished && message.context != "engine")
                faults.append(message.context + ": " + message.source);
        verifyNone(faults);
    }

    // A sentence in quotation marks that is handed to a widget without tr().
    void letsNoTextPassTheTranslation()
    {
        static const QRegularExpression plain(
            "(setText|setToolTip|setTitle|setWindowTitle|setAccessibleName|setPlaceholderText|"
            "setStatusTip|addTab|setSentence|setAccessibleDescription|addAction|addItem)\\("
            "\"[^\"]*[A-Za-z]{2}");
        QStringList faults;
        for (const char* const folder : {"/app", "/widgets"}) {
            QDirIterator files(
                sourceFolder() + folder, {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                QFile source(path);
                if (path.contains("/app/cli/") || !source.open(QIODevice::ReadOnly)) continue;
                const QString text = QString::fromUtf8(source.readAll());
                const auto match = plain.match(text);
                if (match.hasMatch()) faults.append(path + ": " + match.captured());
            }
        }
        verifyNone(faults);
    }

    void hasGlyphsForItsLetters()
    {
        QString letters;
        for (const Message& message : messagesOf(file()))
            for (const QChar letter : message.translations.first())
                if (letter.unicode() >= 0x4e00 && !letters.contains(letter)) letters += letter;
        QTextLayout layout(letters, QGuiApplication::font());
        layout.beginLayout();
        layout.createLine().setLineWidth(1e6);
        layout.endLayout();
        qsizetype missing = 0, shown = 0;
        for (const QGlyphRun& run : layout.glyphRuns()) {
            missing += run.glyphIndexes().count(0);
            shown += run.glyphIndexes().size();
        }
        if (missing == shown) QSKIP("There is no Chinese font on this machine.");
        QCOMPARE(missing, 0);
    }
};

NW_TEST(TranslationsTest)

} // namespace
} // namespace netwright::test

#include "tst_translations.moc"

#include "translations/engine_texts.h"

#include "app/cli/project_templates.h"
#include "engine/base/registry.h"
#include "widgets/common/strings.h"
#include "widgets/inspector/fit_schema.h"
#include "widgets/inspector/human_key.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace netwright {
namespace {

void addSchema(const Schema& schema, std::set<std::string>& texts)
{
    texts.insert(schema.summary);
    for (const Param& param : schema.params) {
        texts.insert(param.help);
        texts.insert(fromQt(humanKey(param.key)));
    }
}

void addSchemas(std::set<std::string>& texts)
{
    const Registry& registry = Registry::instance();
    for (const std::string& kind : registry.kinds())
        for (const Schema* const schema : registry.all(kind)) addSchema(*schema, texts);
    for (const Schema* const schema : registry.all("dataset"))
        texts.insert(fromQt(humanKey(schema->name)));
    addSchema(fitSchema(), texts);
}

// The literals of one NW_TEXT put together, their escapes resolved.
QString joined(const QString& literals)
{
    static const QRegularExpression literal(R"re("((?:[^"\\]|\\.)*)")re");
    QString text;
    auto matches = literal.globalMatch(literals);
    while (matches.hasNext()) text += matches.next().captured(1);
    return text.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
}

void addMarked(const QString& path, std::set<std::string>& texts)
{
    static const QRegularExpression marked(R"re(NW_TEXT\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\))re");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return;
    auto matches = marked.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext()) texts.insert(fromQt(joined(matches.next().captured(1))));
}

} // namespace

std::set<std::string> engineTexts(const std::filesystem::path& root)
{
    std::set<std::string> texts;
    addSchemas(texts);
    for (const ProjectTemplate& entry : projectTemplates()) texts.insert(entry.summary);
    for (const char* const folder : {"engine", "app", "widgets"}) {
        QDirIterator files(toQt((root / folder).string()), {"*.cpp", "*.h"}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.contains("/app/cli/")) addMarked(path, texts);
        }
    }
    texts.erase("");
    return texts;
}

} // namespace netwright

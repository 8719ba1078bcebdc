#include "app/window/class_help.h"

#include "engine/base/schema.h"
#include "widgets/common/strings.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace netwright {
namespace {

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

QString rangeText(const Limits& limits)
{
    QStringList parts;
    if (limits.minimum)
        parts << (limits.excludesMinimum ? ClassHelp::tr("more than %1")
                                         : ClassHelp::tr("at least %1"))
                     .arg(figureText(*limits.minimum));
    if (limits.maximum)
        parts << (limits.excludesMaximum ? ClassHelp::tr("less than %1")
                                         : ClassHelp::tr("at most %1"))
                     .arg(figureText(*limits.maximum));
    for (const std::string& choice : limits.choices) parts << toQt(choice);
    return parts.join(ClassHelp::tr(", "));
}

QString row(const Schema& schema, const Param& param)
{
    const QString usual = param.limits.isRequired ? ClassHelp::tr("must be given")
                                                  : valueText(schema.defaultOf(param));
    QString explanation = escaped(translated(param.help));
    if (const QString range = rangeText(param.limits); !range.isEmpty())
        explanation += " <i>(" + escaped(range) + ")</i>";
    return QString("<tr><td><code>%1</code></td><td>%2</td><td>%3</td></tr>")
        .arg(escaped(toQt(param.key)), escaped(usual), explanation);
}

} // namespace

QString ClassHelp::page(const Schema& schema)
{
    QString text = QString("<h2>%1</h2><p>%2</p>")
                       .arg(escaped(toQt(schema.name)), escaped(translated(schema.summary)));
    if (!schema.aliases.empty()) {
        QStringList names;
        for (const std::string& alias : schema.aliases) names << escaped(toQt(alias));
        text += QString("<p>%1</p>").arg(tr("Other names: %1").arg(names.join(tr(", "))));
    }
    text += QString("<table cellpadding=5><tr><th align=left>%1</th><th align=left>%2</th>"
                    "<th align=left>%3</th></tr>")
                .arg(tr("Setting"), tr("Default"), tr("Meaning"));
    for (const Param& param : schema.params)
        if (!param.isInherited) text += row(schema, param);
    return text + "</table>";
}

ClassHelp::ClassHelp(const Schema& schema, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help on %1").arg(toQt(schema.name)));
    auto* const browser = new QTextBrowser(this);
    browser->setAccessibleName(windowTitle());
    browser->setHtml(page(schema));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const column = new QVBoxLayout(this);
    column->addWidget(browser, 1);
    column->addWidget(buttons);
    const int width = fontMetrics().averageCharWidth() * 90;
    resize(width, width * 3 / 4);
}

} // namespace netwright

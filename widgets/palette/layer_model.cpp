#include "widgets/palette/layer_model.h"

#include "engine/base/registry.h"
#include "widgets/common/strings.h"
#include "widgets/palette/palette.h"

#include <QCoreApplication>
#include <QMimeData>

#include <algorithm>

namespace netwright {
namespace {

// In the order of a first network; categories that are not named here follow by their names.
const QStringList& order()
{
    static const QStringList categories{"core", "convolutional", "pooling", "normalization",
        "regularization", "reshaping", "merging", "activations", "rnn", "attention",
        "preprocessing", "models"};
    return categories;
}

std::vector<const Schema*> layersInOrder()
{
    std::vector<const Schema*> layers = Registry::instance().all("layer");
    const auto place = [](const Schema* schema) {
        const qsizetype found = order().indexOf(toQt(schema->category));
        return found < 0 ? order().size() : found;
    };
    std::stable_sort(layers.begin(), layers.end(),
        [&](const Schema* a, const Schema* b) { return place(a) < place(b); });
    return layers;
}

QStringList namesOf(const Schema& schema)
{
    QStringList names{toQt(schema.name).toLower(), toQt(snakeCase(schema.name))};
    for (const std::string& alias : schema.aliases) names << toQt(alias).toLower();
    names.removeDuplicates();
    return names;
}

QString sentence(const char* text)
{
    return QCoreApplication::translate("LayerModel", text);
}

QStandardItem* layerItem(const Schema& schema)
{
    const QString name = toQt(schema.name);
    const QString summary = translated(schema.summary);
    const QStringList names = namesOf(schema);
    auto* item = new QStandardItem(name);
    item->setEditable(false);
    item->setDragEnabled(true);
    item->setToolTip(QString("<p><b>%1</b><br>%2</p>").arg(name, summary.toHtmlEscaped()));
    item->setData(name, LayerModel::kClassNameRole);
    item->setData(toQt(schema.category), LayerModel::kCategoryRole);
    item->setData(names, LayerModel::kNamesRole);
    const QString words = QStringList{names.join(' '), summary, toQt(schema.summary),
        categoryTitle(toQt(schema.category))}
                              .join(' ');
    item->setData(words.toLower(), LayerModel::kWordsRole);
    item->setAccessibleText(
        sentence(QT_TRANSLATE_NOOP("LayerModel", "Layer %1: %2")).arg(name, summary));
    return item;
}

} // namespace

LayerModel::LayerModel(QObject* parent) : QStandardItemModel(parent)
{
    fill();
}

void LayerModel::fill()
{
    clear();
    QStandardItem* category = nullptr;
    for (const Schema* schema : layersInOrder()) {
        const QString name = toQt(schema->category);
        if (!category || category->data(kCategoryRole) != name) category = categoryItem(name);
        category->appendRow(layerItem(*schema));
    }
    for (int row = 0; row < rowCount(); ++row) {
        QStandardItem* heading = item(row);
        heading->setData(heading->rowCount(), kCountRole);
        heading->setAccessibleText(
            sentence(QT_TRANSLATE_NOOP("LayerModel", "%1, number of layers: %2"))
                .arg(heading->text())
                .arg(heading->rowCount()));
    }
}

QStandardItem* LayerModel::categoryItem(const QString& category)
{
    auto* heading = new QStandardItem(categoryTitle(category));
    heading->setEditable(false);
    heading->setDragEnabled(false);
    heading->setData(category, kCategoryRole);
    appendRow(heading);
    return heading;
}

QStringList LayerModel::mimeTypes() const
{
    return {kLayerMimeType};
}

QMimeData* LayerModel::mimeData(const QModelIndexList& indexes) const
{
    const QString className
        = indexes.isEmpty() ? QString() : indexes.first().data(kClassNameRole).toString();
    if (className.isEmpty()) return nullptr;
    auto* content = new QMimeData;
    content->setData(kLayerMimeType, className.toUtf8());
    content->setText(className);
    return content;
}

} // namespace netwright

#include "widgets/charts/chart_terms.h"

#include <QStringList>

#include <algorithm>

namespace netwright {
namespace {

const QString kValidation = QStringLiteral("val_");

} // namespace

bool isValidation(const QString& figure)
{
    return figure.startsWith(kValidation);
}

QString quantityOf(const QString& figure)
{
    return isValidation(figure) ? figure.mid(kValidation.size()) : figure;
}

bool isLearningRate(const QString& quantity)
{
    return quantity == "learning_rate" || quantity == "lr";
}

bool isBetterWhenLarger(const QString& quantity)
{
    static const QStringList words = {"acc", "accuracy", "auc", "precision", "recall", "f1", "f2",
        "fbeta", "iou", "r2", "top", "dice", "score", "similarity", "sensitivity", "specificity"};
    // A loss stays one whatever it is named after: dice_loss.
    const QStringList parts = quantity.toLower().split('_');
    if (parts.contains("loss") || parts.contains("error")) return false;
    return std::any_of(parts.begin(), parts.end(), [](const QString& part) {
        return std::any_of(words.begin(), words.end(), [&](const QString& word) {
            // "f1" and "f1score", "iou" and "meaniou"; "top5" but not "stop".
            return part == word || (word.size() > 2 && part.endsWith(word))
                || (word.size() <= 3 && part.startsWith(word));
        });
    });
}

} // namespace netwright

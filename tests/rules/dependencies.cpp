#include "tests/rules/dependencies.h"

namespace netwright::rules {
namespace {

// Folder -> folders below it that it still must not include.
const QMap<QString, QStringList>& forbidden()
{
    static const QMap<QString, QStringList> table = {
        {"graph", {"formats"}},
        {"ops", {"formats"}},
        {"kernels", {"formats"}},
        {"program", {"formats"}},
        {"activations", {"formats", "kernels", "program"}},
        {"initializers", {"formats", "kernels", "program", "activations"}},
        {"regularizers", {"formats", "kernels", "program", "activations", "initializers"}},
        {"constraints", {"formats", "kernels", "program", "activations", "initializers"}},
        {"layers", {"formats", "kernels"}},
        {"losses", {"formats", "kernels", "program", "layers"}},
        {"metrics", {"formats", "kernels", "program"}},
        {"optimizers", {"formats", "kernels", "program", "layers", "losses", "metrics"}},
        {"datasets",
            {"graph", "ops", "kernels", "program", "layers", "losses", "metrics", "optimizers"}},
        {"models", {"kernels", "datasets"}},
        {"saving", {"kernels", "datasets"}},
        // Callbacks see training only through the handle.
        {"callbacks",
            {"graph", "ops", "kernels", "program", "layers", "losses", "metrics", "datasets",
                "models", "saving"}},
        {"trainers", {"kernels"}},
    };
    return table;
}

} // namespace

const QStringList& engineFolders()
{
    static const QStringList folders = {"base", "arrays", "formats", "graph", "ops", "kernels",
        "program", "activations", "initializers", "regularizers", "constraints", "layers", "losses",
        "metrics", "optimizers", "datasets", "models", "saving", "callbacks", "trainers",
        "applications", "runs"};
    return folders;
}

QSet<QString> allowedFor(const QString& engineFolder)
{
    const QStringList& all = engineFolders();
    const QStringList below = all.mid(0, all.indexOf(engineFolder) + 1);
    QSet<QString> allowed(below.begin(), below.end());
    for (const QString& folder : forbidden().value(engineFolder)) allowed.remove(folder);
    return allowed;
}

const QStringList& engineSeenByWidgets()
{
    static const QStringList prefixes
        = {"engine/base/", "engine/arrays/", "engine/models/blueprint", "engine/models/check",
            "engine/trainers/history", "engine/trainers/control"};
    return prefixes;
}

} // namespace netwright::rules

#include "tests/rules/exceptions.h"

#include <QMap>

namespace netwright::rules {
namespace {

const QMap<Rule, QStringList>& exceptions()
{
    static const QMap<Rule, QStringList> lists = {
        // Files of more than 500 lines.
        {Rule::length, {}},
        // "engine/a/file.cpp -> engine/b/other.h"
        {Rule::includes, {}},
        // Sources that publish nothing and whose users' tests cover them.
        {Rule::ownTest,
            {"engine/callbacks/callback.cpp", "engine/callbacks/monitor.cpp",
                "engine/datasets/builtin/digit_outlines.cpp",
                "engine/datasets/builtin/digit_painter.cpp", "engine/datasets/builtin/points.cpp",
                "engine/datasets/chunks.cpp", "engine/datasets/dataset.cpp",
                "engine/datasets/readers/file_rows.cpp", "engine/formats/hdf5_handle.cpp",
                "engine/formats/hdf5_inspect.cpp", "engine/kernels/epilogue.cpp",
                "engine/kernels/onednn/dialect.cpp", "engine/kernels/onednn/post_ops.cpp",
                "engine/kernels/onednn/primitive_call.cpp", "engine/kernels/openblas/columns.cpp",
                "engine/kernels/openblas/sgemm.cpp", "engine/kernels/product.cpp",
                "engine/kernels/reference/broadcast.cpp", "engine/kernels/window.cpp",
                "engine/layers/convolutional/base_conv.cpp", "engine/layers/merging/base_merge.cpp",
                "engine/layers/pooling/base_global_pooling.cpp",
                "engine/layers/pooling/base_pooling.cpp", "engine/models/blueprint_graph.cpp",
                "engine/models/call_form.cpp", "engine/models/layer_entry.cpp",
                "engine/models/model.cpp", "engine/models/node_check.cpp", "engine/models/plot.cpp",
                "engine/models/summary.cpp", "engine/models/text_table.cpp",
                "engine/models/wiring.cpp", "engine/trainers/data_check.cpp",
                "engine/trainers/feeding.cpp", "engine/trainers/figures.cpp",
                "engine/trainers/fit_run.cpp", "engine/trainers/train_step.cpp"}},
    };
    return lists;
}

} // namespace

bool isException(Rule rule, const QString& name)
{
    return exceptions().value(rule).contains(name);
}

QStringList needlessExceptions(Rule rule, const QStringList& breakers)
{
    QStringList needless;
    for (const QString& name : exceptions().value(rule))
        if (!breakers.contains(name)) needless << name + ": needs no exception any more";
    return needless;
}

int exceptionCount()
{
    int count = 0;
    for (const QStringList& list : exceptions()) count += list.size();
    return count;
}

} // namespace netwright::rules

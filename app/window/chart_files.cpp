#include "app/window/chart_files.h"

#include "app/window/banner.h"
#include "app/window/file_actions.h"
#include "engine/base/error.h"
#include "widgets/charts/charts_panel.h"
#include "widgets/common/strings.h"

#include <QFileInfo>

namespace netwright {

ChartFiles::ChartFiles(
    const Workspace& workspace, ChartsPanel& charts, FileActions& files, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_charts(charts), m_files(files)
{
    connect(&m_charts, &ChartsPanel::exportRequested, this, &ChartFiles::exportChart);
}

void ChartFiles::exportChart(int index)
{
    QString file
        = m_files.askForNewFile(tr("Export Chart of %1").arg(m_charts.quantities().value(index)),
            "PNG (*.png);;SVG (*.svg);;CSV (*.csv)");
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += ".png";
    try {
        m_charts.exportChart(index, file);
        m_workspace.banner.tell(
            Banner::Kind::info, "chart", tr("The chart was written to %1.").arg(file));
    } catch (const Error& error) {
        m_workspace.banner.tell(Banner::Kind::error, "chart", translated(error.text()));
    }
}

} // namespace netwright

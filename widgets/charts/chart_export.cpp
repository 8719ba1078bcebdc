#include "widgets/charts/chart_export.h"

#include "engine/base/error.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/strings.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace netwright {
namespace {

// A chart that was never laid out still gives a picture of some size.
QSize pictureSize(const FigureChart& chart)
{
    return chart.size().expandedTo({480, 280});
}

} // namespace

QByteArray chartCsv(const FigureRecord& record)
{
    QByteArray text = "series,step,epoch,value\n";
    const auto add = [&](const QString& series, const std::vector<FigureRecord::Entry>& entries) {
        for (const FigureRecord::Entry& entry : entries) {
            text += series.toUtf8() + ',' + QByteArray::number(entry.moment.step, 'f', 0) + ','
                + QByteArray::number(entry.moment.epoch) + ','
                + QByteArray::number(entry.value, 'g', 9) + '\n';
        }
    };
    add("batch_" + record.quantity(), record.batches());
    add(record.quantity(), record.epochs());
    add("val_" + record.quantity(), record.validations());
    return text;
}

QByteArray chartPng(const FigureChart& chart)
{
    constexpr int kRatio = 2;
    const QSize size = pictureSize(chart);
    QImage image(size * kRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(kRatio);
    QPainter painter(&image);
    chart.paintPicture(painter, size);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray chartSvg(const FigureChart& chart)
{
    const QSize size = pictureSize(chart);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(chart.record().quantity());
    QPainter painter(&generator);
    chart.paintPicture(painter, size);
    painter.end();
    return bytes;
}

void writeChart(const FigureChart& chart, const QString& file)
{
    const QString format = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    if (format == "png")
        bytes = chartPng(chart);
    else if (format == "svg")
        bytes = chartSvg(chart);
    else if (format == "csv")
        bytes = chartCsv(chart.record());
    else {
        throw FormatError(
            NW_TEXT("%1: a chart is written as .png, .svg or .csv; choose one of these endings."),
            fromQt(file));
    }
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        throw FormatError(NW_TEXT("%1: the chart could not be written: %2."), fromQt(file),
            fromQt(out.errorString()));
    }
}

} // namespace netwright

#pragma once

#include <QByteArray>
#include <QString>

namespace netwright {

class FigureChart;
class FigureRecord;

// All points: series, step, epoch from 0 as CSVLogger counts them, value.
QByteArray chartCsv(const FigureRecord& record);
// Twice as many pixels as on the screen.
QByteArray chartPng(const FigureChart& chart);
QByteArray chartSvg(const FigureChart& chart);
// Format by the extension: .png, .svg, .csv. Throws FormatError.
void writeChart(const FigureChart& chart, const QString& file);

} // namespace netwright

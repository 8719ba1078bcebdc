#pragma once

#include "engine/arrays/array.h"
#include "widgets/lenses/plane_points.h"

#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace netwright {

// Some samples of a data set, and what is known of all. Values, made by a worker thread.
struct SampleTable {
    struct Feature {
        QString name;
        Shape sample; // without the batch
        Array values; // (shown, …): the samples shown
        double minimum = 0, maximum = 0, mean = 0, deviation = 0; // of all samples
        qint64 notFinite = 0;
    };
    QString title; // "digits_rendered", "iris.csv"
    qint64 samples = 0; // of the whole set
    std::vector<qint64> rows; // numbers of the samples shown
    std::vector<Feature> inputs, targets;
    QStringList classNames;
    std::map<qint64, qint64> classCounts; // empty where targets tell no classes
    qint64 trainingSamples = 0, validationSamples = 0;
    QList<QImage> images; // of the samples shown, where the first input is an image
};

// How the samples are best looked at.
enum class SampleLook { images, plane, table };
SampleLook lookOf(const SampleTable& table);

// Images of the samples shown, no larger than is worth showing; empty where they are none. For
// whoever fills a table; any thread.
QList<QImage> imagesOf(const SampleTable& table);

// The class of a sample shown; nothing where the first target tells none.
std::optional<int> classOf(const SampleTable& table, int index);
// The class's name, the target's number, or nothing where a target has several.
QString captionOf(const SampleTable& table, int index);
// Where the samples shown lie: two numbers each, or one number with the target as y.
PlanePoints pointsOf(const SampleTable& table);

} // namespace netwright

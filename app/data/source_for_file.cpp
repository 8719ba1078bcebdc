#include "app/data/source_for_file.h"

#include "widgets/common/strings.h"

#include <QDir>
#include <QFileInfo>

namespace netwright {
namespace {

QString withoutGzip(const QString& name)
{
    return name.endsWith(QLatin1String(".gz")) ? name.chopped(3) : name;
}

bool isIdx(const QString& name)
{
    return name.endsWith(QLatin1String("-ubyte")) || name.endsWith(QLatin1String(".idx"))
        || name.contains(QLatin1String("-idx"));
}

// The first of these names that is a file in the folder, packed or not.
QString existing(const QDir& folder, const QStringList& names)
{
    for (const QString& name : names)
        for (const QString& candidate : {name, name + QStringLiteral(".gz")})
            if (QFileInfo(folder.filePath(candidate)).isFile()) return folder.filePath(candidate);
    return {};
}

// train-images-idx3-ubyte and train-labels-idx1-ubyte, as the MNIST files are named.
QString partnerName(const QString& name, bool isLabels)
{
    QString partner = name;
    partner.replace(isLabels ? QStringLiteral("labels") : QStringLiteral("images"),
        isLabels ? QStringLiteral("images") : QStringLiteral("labels"));
    partner.replace(isLabels ? QStringLiteral("idx1") : QStringLiteral("idx3"),
        isLabels ? QStringLiteral("idx3") : QStringLiteral("idx1"));
    return partner;
}

Value idxSource(const QFileInfo& file)
{
    constexpr int kWhite = 255;
    const QString name = withoutGzip(file.fileName());
    const bool isLabels = name.contains(QLatin1String("labels"));
    const QString partner = partnerName(name, isLabels);
    const QString other = partner == name ? QString() : existing(file.absoluteDir(), {partner});
    Value source = Value::object();
    source["idx"] = fromQt(isLabels && !other.isEmpty() ? other : file.filePath());
    if (!other.isEmpty()) source["labels"] = fromQt(isLabels ? file.filePath() : other);
    source["scale"] = kWhite;
    return source;
}

// x.npy has its targets in y.npy, x_train.npy in y_train.npy.
Value npySource(const QFileInfo& file)
{
    Value source = {{"npz", fromQt(file.filePath())}};
    const QString name = file.fileName();
    const QChar first = name.front();
    if (first != QLatin1Char('x') && first != QLatin1Char('X')) return source;
    const QString rest = name.mid(1);
    const QDir folder = file.absoluteDir();
    for (const QString& letter : {QStringLiteral("y"), QStringLiteral("Y")})
        if (QFileInfo(folder.filePath(letter + rest)).isFile()) {
            source["y"] = Value::array({fromQt(letter + rest)});
            break;
        }
    return source;
}

} // namespace

Value sourceForFile(const QString& path)
{
    const QFileInfo file(path);
    const QString name = withoutGzip(file.fileName().toLower());
    const auto endsWith = [&name](const char* end) { return name.endsWith(QLatin1String(end)); };
    if (endsWith(".csv") || endsWith(".tsv") || endsWith(".txt") || endsWith(".data"))
        return {{"csv", fromQt(path)}};
    if (endsWith(".npz")) return {{"npz", fromQt(path)}};
    if (endsWith(".npy")) return npySource(file);
    if (endsWith(".h5") || endsWith(".hdf5")) return {{"hdf5", fromQt(path)}};
    if (isIdx(name)) return idxSource(file);
    return {};
}

QString dataFilePatterns()
{
    return QStringLiteral("*.csv *.csv.gz *.tsv *.tsv.gz *.txt *.data *.npz *.npy *.h5 *.hdf5 "
                          "*-ubyte *-ubyte.gz *.idx *.idx.gz");
}

} // namespace netwright

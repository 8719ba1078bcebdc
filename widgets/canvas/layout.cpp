#include "widgets/canvas/layout.h"

#include "widgets/canvas/canvas_style.h"

#include <QHash>

#include <cmath>
#include <utility>

namespace netwright {
namespace {

constexpr double kInch = 72; // dot counts in inches

QByteArray inches(double pixels)
{
    return QByteArray::number(pixels / kInch, 'f', 4);
}

} // namespace

QByteArray dotSource(const LayoutRequest& request)
{
    const bool isDown = request.direction == Qt::Vertical;
    QByteArray source = "digraph {\n  graph [rankdir=";
    source += isDown ? "TB" : "LR";
    source += " ranksep=" + inches(isDown ? kNodeSpacing : 2 * kNodeSpacing);
    source += " nodesep=" + inches(kNodeSpacing) + "]\n  node [shape=box fixedsize=true]\n";
    for (const LayoutRequest::Box& box : request.boxes)
        source += "  n" + QByteArray::number(box.id) + " [width=" + inches(box.size.width())
            + " height=" + inches(box.size.height()) + "]\n";
    for (const Wire& wire : request.wires)
        source += "  n" + QByteArray::number(wire.from.node) + " -> n"
            + QByteArray::number(wire.to.node) + "\n";
    return source + "}\n";
}

// "graph SCALE WIDTH HEIGHT", then "node NAME X Y …" for each: middles, upwards.
QList<CanvasModel::Placement> dotPlaces(const QByteArray& plain, const LayoutRequest& request)
{
    QHash<int, QSizeF> sizes;
    for (const LayoutRequest::Box& box : request.boxes) sizes[box.id] = box.size;
    double height = 0;
    QList<CanvasModel::Placement> places;
    for (const QByteArray& line : plain.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.value(0) == "graph") height = words.value(3).toDouble() * kInch;
        if (words.value(0) != "node") continue;
        const int id = words.value(1).mid(1).toInt();
        if (!sizes.contains(id)) continue;
        const QSizeF size = sizes[id];
        const double x = words.value(2).toDouble() * kInch - size.width() / 2;
        const double y = height - words.value(3).toDouble() * kInch - size.height() / 2;
        places << CanvasModel::Placement{id, {std::round(x), std::round(y)}};
    }
    return places;
}

Layout::Layout(QObject* parent) : QObject(parent), m_program(QStringLiteral("dot"))
{
    constexpr int kLimit = 10'000;
    m_limit.setSingleShot(true);
    m_limit.setInterval(kLimit);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(tr("Arranging the drawing took longer than 10 seconds and was stopped. Arrange a "
                "selection of it instead."));
    });
}

Layout::~Layout()
{
    // Those that were given up end by themselves, but perhaps not yet.
    for (QProcess* const process : findChildren<QProcess*>()) {
        process->disconnect();
        process->kill();
        process->waitForFinished();
    }
}

bool Layout::isRunning() const
{
    return m_process != nullptr;
}

void Layout::start(const LayoutRequest& request)
{
    cancel();
    m_request = request;
    if (request.boxes.isEmpty()) {
        emit finished({});
        return;
    }
    m_process = new QProcess(this);
    connect(m_process, &QProcess::finished, this, &Layout::readResult);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The program %1 could not be started. Install Graphviz to have drawings "
                    "arranged.")
                     .arg(m_program));
    });
    m_limit.start();
    m_process->start(m_program, {QStringLiteral("-Tplain")});
    if (!m_process) return; // it failed at once
    m_process->write(dotSource(request));
    m_process->closeWriteChannel();
}

void Layout::cancel()
{
    m_limit.stop();
    QProcess* process = std::exchange(m_process, nullptr);
    if (!process) return;
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) return process->deleteLater();
    // It ends by itself; nobody waits for it.
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

void Layout::fail(const QString& reason)
{
    cancel();
    emit failed(reason);
}

void Layout::readResult(int exitCode)
{
    const QByteArray answer = m_process->readAllStandardOutput();
    const auto places = dotPlaces(answer, m_request);
    if (exitCode != 0 || places.size() != m_request.boxes.size())
        return fail(tr("The program %1 could not arrange the drawing: it gave places for %2 of "
                       "%3 layers. The drawing stays as it is.")
                        .arg(m_program)
                        .arg(places.size())
                        .arg(m_request.boxes.size()));
    cancel();
    emit finished(places);
}

} // namespace netwright

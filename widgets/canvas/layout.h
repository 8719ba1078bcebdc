#pragma once

#include "widgets/canvas/canvas_model.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace netwright {

struct LayoutRequest {
    struct Box {
        int id = 0;
        QSizeF size;
    };
    QList<Box> boxes;
    QList<Wire> wires;
    Qt::Orientation direction = Qt::Vertical; // from top to bottom, or from left to right
};

// Finds places for nodes with Graphviz's `dot`, which runs as a process of its own with a time
// limit and can be cancelled; the window goes on meanwhile. A new request cancels the one before.
class Layout final : public QObject {
    Q_OBJECT
public:
    explicit Layout(QObject* parent = nullptr);
    ~Layout() override;

    // Another program than `dot`; for tests of what happens without it.
    void setProgram(const QString& program) { m_program = program; }
    void start(const LayoutRequest& request);
    void cancel();
    bool isRunning() const;

signals:
    void finished(const QList<netwright::CanvasModel::Placement>& places); // top left corners
    void failed(const QString& reason); // dot is missing, failed, or took too long

private:
    void readResult(int exitCode);
    void fail(const QString& reason);

    QString m_program;
    QProcess* m_process = nullptr; // while it runs
    QTimer m_limit;
    LayoutRequest m_request;
};

// What `dot` is given, and the places that it answers in its plain format.
QByteArray dotSource(const LayoutRequest& request);
QList<CanvasModel::Placement> dotPlaces(const QByteArray& plain, const LayoutRequest& request);

} // namespace netwright

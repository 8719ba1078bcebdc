#pragma once

#include "app/data/data_facts.h"
#include "engine/base/value.h"

#include <QString>
#include <QWidget>

#include <memory>

namespace netwright {

class SampleView;

// The content of the Data dock: a built-in set or a file, its settings, the share that validates,
// and the samples. It reports what the user asked for and changes nothing itself; setData() shows
// what came of it. Files may be dropped on it.
class DataPanel final : public QWidget {
    Q_OBJECT
public:
    explicit DataPanel(QWidget* parent = nullptr);
    ~DataPanel() override;

    // The project's "data" and "fit"; null where there is none.
    void setData(const Value& data, const Value& fit);
    // Null: nothing is known (yet).
    void setPreview(const DataFacts* facts);
    void setProblem(const QString& sentence); // empty: none
    void setLoading(bool isLoading);

    SampleView& samples();

    // What "data" becomes when a built-in set is chosen: training and validation data of it.
    static Value dataForBuiltin(const std::string& name);
    // What "data" becomes when a file is opened.
    static Value dataForFile(const QString& path);
    // See source_for_file.h.
    static netwright::Value sourceForFile(const QString& path);

signals:
    // path: "data", "data/validation", "fit/validation_split". isStep: one of several changes of
    // one drag or spin. A null value takes the entry away.
    void settingEdited(const QString& path, const netwright::Value& value, bool isStep);
    void stepsFinished();
    void openFileRequested();
    void fileDropped(const QString& path);
    void chosenRowChanged(int index); // a sample shown; -1: none

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void retranslate();
    void restyle();
    void listSets();
    void showSource();
    void showSplit();
    void showSamples();
    void editSource(const std::string& key, const Value& value, bool isStep);

    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace netwright

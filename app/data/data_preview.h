#pragma once

#include "app/data/compare_with_data.h"
#include "app/data/data_facts.h"
#include "engine/base/text.h"

#include <QObject>
#include <QString>

#include <memory>

namespace netwright {

// Opens a project's data on a thread of its own and tells what is in it. The latest request wins.
class DataPreview final : public QObject {
    Q_OBJECT
public:
    explicit DataPreview(QObject* parent = nullptr);
    // Ends what is being read and waits for the thread.
    ~DataPreview() override;

    // data: the project's "data"; fit: its "fit" (validation_split). Null: no data chosen. Facts
    // of before stay until loaded() or failed().
    void load(const Value& data, const Value& fit, const QString& folder);
    void forget(); // the facts, which are of another project
    bool isLoading() const;
    const DataFacts* facts() const; // null while there are none

signals:
    void loaded();
    void failed(const netwright::Text& sentence);
    void loadingChanged();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace netwright

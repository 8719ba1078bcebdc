#pragma once

#include "widgets/data/sample_table.h"

#include <QWidget>

#include <memory>

namespace netwright {

// Shows samples as suits them: images as a grid with labels, two numbers as a scatter plot, one
// number and a numeric target as points, everything else as a table; class counts as bars; the
// split in numbers. One sample can be chosen.
class SampleView final : public QWidget {
    Q_OBJECT
public:
    explicit SampleView(QWidget* parent = nullptr);
    ~SampleView() override;

    void setTable(const SampleTable& table);
    void clear(const QString& sentence); // what to show instead: "Choose data to train with."
    int chosenRow() const; // index into rows; -1: none
    void setChosenRow(int index); // is not reported

signals:
    void chosenRowChanged(int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showFacts();
    void showSamples();
    void restyle();
    void choose(int index);

    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace netwright

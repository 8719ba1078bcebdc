#pragma once

#include "app/data/data_facts.h"
#include "app/training/training_session.h"

#include <QTabWidget>
#include <QTimer>

#include <optional>

namespace netwright {

class BoundaryPlot;
class ConfusionMatrix;
class ImageGrid;
class LensPage;
class PredictionBars;

// Looks inside the network: the confusion matrix of the validation data after each epoch, the
// decision boundary while it trains, what it says of the chosen sample, its first kernels. A lens
// asks the training thread only while it can be seen, and not before its last answer came.
class LensesPanel final : public QTabWidget {
    Q_OBJECT
public:
    enum Lens { confusion, boundary, prediction, kernels };

    explicit LensesPanel(TrainingSession& session, QWidget* parent = nullptr);

    // The data that the lenses ask about; null: none.
    void setFacts(const DataFacts* facts);
    void setChosenSample(int index); // of the samples shown; -1: none
    void forget(); // another project
    LensPage& page(Lens lens) const { return *m_pages[lens]; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    LensPage* addLens(QWidget* lens);
    void refresh(); // the lens that is visible
    void askConfusion();
    void askBoundary();
    void askPrediction();
    void askKernels();
    // Has the training thread answer; a sentence of the engine is shown in place of the lens.
    void ask(Lens lens,
        std::function<TrainingSession::Answer(Model&, const TrainingSession::RunOptions&)> answer);
    void retranslate();
    void showNotes();

    TrainingSession& m_session;
    ConfusionMatrix* m_confusion;
    BoundaryPlot* m_boundary;
    PredictionBars* m_prediction;
    ImageGrid* m_kernels;
    QList<LensPage*> m_pages;
    std::optional<DataFacts> m_facts;
    int m_chosen = -1, m_epoch = -1;
    QTimer m_live; // asks for the boundary while a training goes on
    bool m_isAsking = false;
};

} // namespace netwright

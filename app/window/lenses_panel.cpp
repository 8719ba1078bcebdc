#include "app/window/lenses_panel.h"

#include "app/data/lens_questions.h"
#include "app/window/lens_page.h"
#include "engine/base/error.h"
#include "widgets/common/strings.h"
#include "widgets/data/sample_table.h"
#include "widgets/lenses/boundary_plot.h"
#include "widgets/lenses/confusion_matrix.h"
#include "widgets/lenses/image_grid.h"
#include "widgets/lenses/prediction_bars.h"

#include <QEvent>
#include <QScrollArea>
#include <QTabBar>

namespace netwright {
namespace {

constexpr int kLiveMilliseconds = 100;
constexpr int kBoundaryCells = 60;

} // namespace

using Answer = TrainingSession::Answer;
using RunOptions = TrainingSession::RunOptions;

LensesPanel::LensesPanel(TrainingSession& session, QWidget* parent)
    : QTabWidget(parent),
      m_session(session),
      m_confusion(new ConfusionMatrix),
      m_boundary(new BoundaryPlot),
      m_prediction(new PredictionBars),
      m_kernels(new ImageGrid)
{
    setObjectName("lenses");
    setDocumentMode(true);
    tabBar()->setDrawBase(false);
    auto* const scroll = new QScrollArea;
    scroll->setWidget(m_prediction);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_pages = {addLens(m_confusion), addLens(m_boundary), addLens(scroll), addLens(m_kernels)};
    retranslate();
    showNotes();
    connect(this, &QTabWidget::currentChanged, this, &LensesPanel::refresh);
    connect(&m_session, &TrainingSession::modelChanged, this, &LensesPanel::refresh);
    connect(&m_session, &TrainingSession::epochFinished, this, [this](int epoch) {
        m_epoch = epoch;
        refresh();
    });
    m_live.setInterval(kLiveMilliseconds);
    connect(&m_live, &QTimer::timeout, this, [this] {
        if (currentIndex() == boundary) askBoundary();
    });
    connect(&m_session, &TrainingSession::stateChanged, this, [this] {
        m_isAsking = false;
        m_session.isActive() ? m_live.start() : m_live.stop();
    });
}

LensPage* LensesPanel::addLens(QWidget* lens)
{
    auto* const page = new LensPage(lens, this);
    addTab(page, {});
    return page;
}

void LensesPanel::setFacts(const DataFacts* facts)
{
    m_facts = facts != nullptr ? std::optional(*facts) : std::nullopt;
    m_boundary->setPoints(facts != nullptr ? pointsOf(facts->table) : PlanePoints{});
    showNotes();
    refresh();
}

void LensesPanel::setChosenSample(int index)
{
    m_chosen = index;
    showNotes();
    askPrediction();
}

void LensesPanel::forget()
{
    m_epoch = m_chosen = -1;
    m_isAsking = false; // a question about a model that is gone gets no answer
    m_boundary->setBoundary({});
    setFacts(nullptr);
}

void LensesPanel::refresh()
{
    if (!isVisible() || !m_session.hasModel()) return;
    switch (currentIndex()) {
    case confusion: return askConfusion();
    case boundary: return askBoundary();
    case prediction: return askPrediction();
    default: return askKernels();
    }
}

void LensesPanel::ask(Lens lens, std::function<Answer(Model&, const RunOptions&)> answer)
{
    if (!isVisible() || !m_session.hasModel()) return;
    m_session.ask(QString::number(lens),
        [this, lens, answer = std::move(answer)](
            Model& model, const RunOptions& options) -> Answer {
            try {
                const Answer show = answer(model, options);
                return [this, lens, show] {
                    if (show) show();
                    m_pages[lens]->showLens();
                };
            } catch (const Error& error) {
                return [this, lens, text = error.text()] {
                    m_isAsking = false;
                    m_pages[lens]->showNote(translated(text));
                };
            }
        });
}

void LensesPanel::askConfusion()
{
    if (!m_facts || !m_facts->isClassification) return;
    ask(confusion,
        [this, names = m_facts->table.classNames, epoch = m_epoch](
            Model& model, const RunOptions& options) -> Answer {
            const auto& data = options.validation ? options.validation : options.training;
            Confusion counted = confusionOf(model, *data, options);
            if (counted.names.isEmpty()) counted.names = names;
            counted.epoch = epoch;
            return [this, counted] { m_confusion->setConfusion(counted); };
        });
}

void LensesPanel::askBoundary()
{
    if (!m_facts || m_isAsking || !isVisible() || !m_session.hasModel()) return;
    const auto grid = boundaryGrid(*m_facts, kBoundaryCells);
    if (!grid) return;
    m_isAsking = true;
    ask(boundary,
        [this, grid = *grid, epoch = m_epoch](Model& model, const RunOptions& options) -> Answer {
            Boundary plane = boundaryOf(model, grid, options);
            plane.epoch = epoch;
            return [this, plane = std::move(plane)] {
                m_isAsking = false;
                m_boundary->setBoundary(plane);
            };
        });
}

void LensesPanel::askPrediction()
{
    if (!m_facts || m_chosen < 0 || currentIndex() != prediction) return;
    if (static_cast<std::size_t>(m_chosen) >= m_facts->table.rows.size()) return;
    ask(prediction,
        [this, sample = sampleAt(*m_facts, m_chosen), asked = askedOf(*m_facts, m_chosen)](
            Model& model, const RunOptions& options) -> Answer {
            const Prediction said = predictionOf(model, sample, asked, options);
            return [this, said] { m_prediction->setPrediction(said); };
        });
}

void LensesPanel::askKernels()
{
    ask(kernels, [this](Model& model, const RunOptions&) -> Answer {
        const Kernels found = firstKernels(model);
        return [this, found] {
            m_kernels->setImages({found.images.begin(), found.images.end()}, found.captions);
        };
    });
}

// What each lens says until an answer comes.
void LensesPanel::showNotes()
{
    const bool isPlane = m_facts && boundaryGrid(*m_facts, kBoundaryCells);
    const bool isClasses = m_facts && m_facts->isClassification;
    const QString train = tr("Press Train to see this.");
    if (!isClasses || !m_session.hasModel())
        m_pages[confusion]->showNote(!m_facts || isClasses
                ? train
                : tr("This lens is for data with classes; the targets here are numbers."));
    if (!isPlane || !m_session.hasModel())
        m_pages[boundary]->showNote(!m_facts || isPlane
                ? train
                : tr("This lens is for data of one or two numbers, such as the spirals."));
    if (m_chosen < 0)
        m_pages[prediction]->showNote(
            tr("Choose a sample in the Data panel to see what the network says of it."));
    if (!m_session.hasModel()) m_pages[kernels]->showNote(train);
}

void LensesPanel::retranslate()
{
    setTabText(confusion, tr("Confusion"));
    setTabText(boundary, tr("Boundary"));
    setTabText(prediction, tr("Prediction"));
    setTabText(kernels, tr("Kernels"));
    setTabToolTip(
        confusion, tr("How often one class is taken for another, on the validation data"));
    setTabToolTip(boundary, tr("What the network says all over a plane, for data of two numbers"));
    setTabToolTip(prediction, tr("What the network says of the sample chosen in the Data panel"));
    setTabToolTip(kernels, tr("The weights of the first layer as pictures"));
}

void LensesPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showNotes();
        refresh();
    }
    QTabWidget::changeEvent(event);
}

void LensesPanel::showEvent(QShowEvent* event)
{
    QTabWidget::showEvent(event);
    refresh();
}

} // namespace netwright

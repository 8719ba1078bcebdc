#include "app/window/panels_link.h"

#include "app/data/data_panel.h"
#include "app/data/data_preview.h"
#include "app/documents/document.h"
#include "app/documents/drawing_model.h"
#include "app/documents/project_file.h"
#include "app/window/banner.h"
#include "app/window/class_help.h"
#include "app/window/file_actions.h"
#include "app/window/issues_panel.h"
#include "app/window/lenses_panel.h"
#include "app/window/training_panel.h"
#include "engine/base/registry.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/strings.h"
#include "widgets/inspector/node_panel.h"
#include "widgets/palette/outline.h"
#include "widgets/palette/palette.h"

#include <QFileInfo>

namespace netwright {
namespace {

NodeFacts factsOf(const Document& document, const BlueprintNode& node)
{
    NodeFacts facts{.id = node.id, .className = node.className, .config = node.config};
    const CheckResult& result = document.checkResult();
    if (const NodeCheck* const check = result.find(node.id)) {
        facts.inputs = {check->inputs.begin(), check->inputs.end()};
        facts.outputs = {check->outputs.begin(), check->outputs.end()};
        facts.parameters = check->parameters;
        facts.flops = check->flops;
    }
    for (const Issue& issue : result.issues)
        if (issue.node == node.id) facts.issues.append(issue);
    return facts;
}

// A path as a person reads it: "fit/batch_size" is the setting batch_size.
QString settingText(const QString& path)
{
    return PanelsLink::tr("Change %1").arg(path.section('/', -1).replace('_', ' '));
}

} // namespace

PanelsLink::PanelsLink(
    const Workspace& workspace, const Panels& panels, FileActions& files, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_panels(panels)
{
    for (QTimer* const timer : {&m_selection, &m_preview}) {
        timer->setSingleShot(true);
        timer->setInterval(0);
    }
    connect(&m_selection, &QTimer::timeout, this, &PanelsLink::showSelection);
    connect(&m_preview, &QTimer::timeout, this, &PanelsLink::loadPreview);
    connectDrawing();
    connectSettings();
    connectData();
    connectIssues();
    connect(&m_panels.data, &DataPanel::openFileRequested, this, [this, &files] {
        const QString path = files.askForDataFile();
        if (!path.isEmpty()) takeDataFile(path);
    });
    connect(&m_workspace.document, &Document::loaded, this, &PanelsLink::showProject);
    showProject();
}

void PanelsLink::connectDrawing()
{
    CanvasView& canvas = m_workspace.canvas;
    connect(&m_panels.palette, &LayerPalette::chosen, &canvas,
        [&canvas](const QString& className) { canvas.append(className); });
    connect(&m_panels.palette, &LayerPalette::helpRequested, this, [this](const QString& name) {
        const Schema* const schema = Registry::instance().find("layer", fromQt(name));
        if (schema != nullptr) (new ClassHelp(*schema, &m_workspace.window))->show();
    });
    m_panels.outline.setModel(&m_workspace.drawing);
    connect(&canvas, &CanvasView::selectionChanged, this, [this, &canvas] {
        m_panels.outline.setSelected(canvas.selectedNodes());
        m_selection.start();
    });
    connect(&m_panels.outline, &Outline::nodeChosen, &canvas, &CanvasView::centerOnNode);
    connect(&m_panels.outline, &Outline::contextMenuRequested, &canvas,
        &CanvasView::contextMenuRequested);
    connect(&m_workspace.document, &Document::networkEdited, this, [this] { m_selection.start(); });
    connect(&m_workspace.document, &Document::checked, this, [this] {
        m_selection.start();
        showIssues();
    });
}

void PanelsLink::connectSettings()
{
    Document& document = m_workspace.document;
    CanvasView& canvas = m_workspace.canvas;
    connect(&m_panels.settings, &NodePanel::paramEdited, &document,
        [&document, &canvas](const QString& key, const Value& value, bool isStep) {
            document.setParam(canvas.selectedNodes(), fromQt(key), value, isStep);
        });
    connect(&m_panels.settings, &NodePanel::paramCleared, &document,
        [&document, &canvas](
            const QString& key) { document.clearParam(canvas.selectedNodes(), fromQt(key)); });
    connect(&m_panels.settings, &NodePanel::stepsFinished, &document, &Document::endSteps);
    connect(&m_panels.settings, &NodePanel::fixRequested, this,
        [this](const Issue& issue) { applyFix({.issue = issue}); });
    const auto set = [&document](const QString& path, const Value& value, bool isStep) {
        document.setSetting(path, value, settingText(path), isStep);
    };
    connect(&m_panels.training, &TrainingPanel::settingEdited, &document, set);
    connect(&m_panels.training, &TrainingPanel::stepsFinished, &document, &Document::endSteps);
    connect(&m_panels.data, &DataPanel::settingEdited, &document, set);
    connect(&m_panels.data, &DataPanel::stepsFinished, &document, &Document::endSteps);
    connect(&document, &Document::settingEdited, this, &PanelsLink::showSetting);
}

void PanelsLink::connectData()
{
    DataPreview& preview = m_workspace.preview;
    connect(&m_panels.data, &DataPanel::fileDropped, this, &PanelsLink::takeDataFile);
    connect(&m_panels.data, &DataPanel::chosenRowChanged, &m_panels.lenses,
        &LensesPanel::setChosenSample);
    connect(&preview, &DataPreview::loaded, this, [this, &preview] {
        m_panels.data.setProblem({});
        m_panels.data.setPreview(preview.facts());
        m_panels.lenses.setFacts(preview.facts());
        showIssues();
    });
    connect(&preview, &DataPreview::failed, this, [this](const Text& sentence) {
        m_panels.data.setPreview(nullptr);
        m_panels.data.setProblem(translated(sentence));
        m_panels.lenses.setFacts(nullptr);
        showIssues();
    });
    connect(&preview, &DataPreview::loadingChanged, this,
        [this, &preview] { m_panels.data.setLoading(preview.isLoading()); });
}

void PanelsLink::connectIssues()
{
    connect(
        &m_panels.issues, &IssuesPanel::nodeChosen, &m_workspace.canvas, &CanvasView::centerOnNode);
    connect(&m_panels.issues, &IssuesPanel::fixRequested, this, &PanelsLink::applyFix);
}

void PanelsLink::showProject()
{
    const Document& document = m_workspace.document;
    m_panels.lenses.forget();
    m_workspace.preview.forget();
    m_panels.data.setPreview(nullptr);
    m_panels.data.setData(document.setting("data"), document.setting("fit"));
    m_panels.training.showProject(
        document.setting("compile"), document.setting("fit"), document.setting("callbacks"));
    m_previewed = {};
    loadPreview();
    showSelection();
    showIssues();
}

void PanelsLink::showSelection()
{
    const Document& document = m_workspace.document;
    QList<NodeFacts> facts;
    for (const int id : m_workspace.canvas.selectedNodes())
        if (const BlueprintNode* const node = document.network().find(id))
            facts.append(factsOf(document, *node));
    m_panels.settings.showNodes(facts);
    m_panels.settings.setTotals(document.checkResult());
}

void PanelsLink::showSetting(const QString& path)
{
    const Document& document = m_workspace.document;
    const QString first = path.section('/', 0, 0);
    if (first == "compile" || first == "fit" || first == "callbacks")
        m_panels.training.showProject(
            document.setting("compile"), document.setting("fit"), document.setting("callbacks"));
    if (first == "data" || first == "fit") {
        m_panels.data.setData(document.setting("data"), document.setting("fit"));
        m_preview.start();
    }
    if (first == "compile") showIssues();
}

void PanelsLink::loadPreview()
{
    const Document& document = m_workspace.document;
    const Value data = document.setting("data"), fit = document.setting("fit");
    const Value asked
        = {data, document.setting("fit/validation_split"), fromQt(m_workspace.file.folder())};
    if (asked == m_previewed) return;
    m_previewed = asked;
    if (document.setting("data/train").is_null()) {
        m_panels.data.setPreview(nullptr);
        m_panels.lenses.setFacts(nullptr);
    }
    m_workspace.preview.load(data, fit, m_workspace.file.folder());
}

void PanelsLink::showIssues()
{
    const Document& document = m_workspace.document;
    // An empty board is a beginning, not a fault.
    const bool isEmpty = document.network().nodes.empty();
    std::vector<DataIssue> issues;
    if (!isEmpty)
        for (const Issue& issue : document.checkResult().issues) issues.push_back({.issue = issue});
    const DataFacts* const facts = m_workspace.preview.facts();
    if (facts != nullptr && !isEmpty)
        for (DataIssue& issue : compareWithData(
                 document.network(), document.checkResult(), document.setting("compile"), *facts))
            issues.push_back(std::move(issue));
    m_panels.issues.setIssues(issues);
    emit issuesChanged(m_panels.issues.errors(), m_panels.issues.warnings());
}

void PanelsLink::applyFix(const DataIssue& issue)
{
    Document& document = m_workspace.document;
    if (!issue.settingPath.isEmpty()) {
        document.setSetting(issue.settingPath, issue.settingValue, fixText(issue));
        return;
    }
    if (!issue.issue.fix) return;
    const Fix& fix = *issue.issue.fix;
    if (fix.key != "class_name") {
        document.setParam({fix.node}, fix.key, fix.value);
        return;
    }
    Blueprint network = document.network();
    if (BlueprintNode* const node = network.find(fix.node))
        node->className = fix.value.get<std::string>();
    document.changeNetwork(network, fixText(issue));
}

void PanelsLink::takeDataFile(const QString& path)
{
    const Value data = DataPanel::dataForFile(path);
    if (data.is_null()) {
        m_panels.data.setProblem(
            tr("%1 is no kind of data that can be read here: choose a CSV, NPZ, HDF5 or IDX file.")
                .arg(QFileInfo(path).fileName()));
        return;
    }
    m_previewed = {}; // what is in the file may have changed
    m_preview.start();
    m_workspace.document.setSetting("data", data, tr("Use %1").arg(QFileInfo(path).fileName()));
}

} // namespace netwright

#include "widgets/inspector/object_editor.h"

#include "engine/base/registry.h"
#include "widgets/common/strings.h"
#include "widgets/inspector/object_value.h"
#include "widgets/inspector/param_form.h"
#include "widgets/inspector/tone_label.h"
#include "widgets/inspector/value_judge.h"
#include "widgets/inspector/wheel_guard.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QToolButton>
#include <QVBoxLayout>

namespace netwright {

class ObjectEditor::Private {
public:
    Private(ObjectEditor& owner, Options given) : editor(owner), options(std::move(given)) { }

    void make();
    void fill(); // the names
    void show();
    void showDetails();
    void choose(int index);
    void change(const std::string& key, const std::optional<Value>& setting, bool isStep);
    const Schema* schema() const { return schemaOf(options.kind, value); }

    ObjectEditor& editor;
    Options options;
    Value value;
    bool isMixed = false;
    bool isReadOnly = false;
    bool isUnfolded = false;
    int known = 0; // entries of the box; what follows was found in a file
    QComboBox* box = nullptr;
    QToolButton* fold = nullptr;
    QPointer<QWidget> details; // may be owned by somebody else
    QVBoxLayout* detailsColumn = nullptr;
    ParamForm* form = nullptr;
    ToneLabel* unknown = nullptr;
};

void ObjectEditor::Private::make()
{
    auto* column = new QVBoxLayout(&editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    box = new QComboBox;
    box->setObjectName("class");
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    box->setMaxVisibleItems(16);
    guardWheel(box);
    fold = new QToolButton;
    fold->setObjectName("fold");
    fold->setAutoRaise(true);
    isUnfolded = options.isOpen;
    head->addWidget(box, 1);
    head->addWidget(fold);
    column->addLayout(head);
    details = new QWidget;
    details->setObjectName("details");
    detailsColumn = new QVBoxLayout(details);
    detailsColumn->setContentsMargins(12, 0, 0, 4);
    details->hide();
    column->addWidget(details);
    editor.setFocusProxy(box);
    QObject::connect(box, &QComboBox::activated, &editor, [this](int index) { choose(index); });
    QObject::connect(fold, &QToolButton::clicked, &editor, [this] {
        isUnfolded = !isUnfolded;
        showDetails();
    });
    fill();
}

void ObjectEditor::Private::fill()
{
    box->clear();
    if (options.isNullable)
        box->addItem(
            options.nullText.isEmpty() ? ObjectEditor::tr("None") : options.nullText, QString());
    for (const Schema* entry : Registry::instance().all(options.kind)) {
        box->addItem(toQt(entry->name), toQt(entry->name));
        box->setItemData(box->count() - 1, translated(entry->summary), Qt::ToolTipRole);
    }
    known = box->count();
    fold->setToolTip(ObjectEditor::tr("Shows or hides its settings"));
    fold->setAccessibleName(ObjectEditor::tr("Settings"));
}

void ObjectEditor::Private::show()
{
    while (box->count() > known) box->removeItem(known);
    if (isMixed) {
        box->setCurrentIndex(-1);
    } else if (value.is_null()) {
        box->setCurrentIndex(options.isNullable ? 0 : -1);
    } else {
        const Schema* published = schema();
        const QString name = published != nullptr ? toQt(published->name)
            : isObjectValue(value)                ? toQt(classNameOf(value))
                                                  : valueText(value);
        int index = box->findData(name);
        if (index < 0) {
            box->addItem(name, name);
            index = known;
        }
        box->setCurrentIndex(index);
    }
    box->setToolTip(box->currentData(Qt::ToolTipRole).toString());
    showDetails();
}

void ObjectEditor::Private::showDetails()
{
    const Schema* published = isMixed ? nullptr : schema();
    const bool isUnknown = published == nullptr && !isMixed && !value.is_null();
    const bool hasSettings = isUnknown || (published != nullptr && !published->params.empty());
    const bool isOpen = isUnfolded && hasSettings;
    fold->setVisible(hasSettings);
    fold->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    if (details.isNull()) return;
    details->setVisible(isOpen);
    if (!isOpen) return;
    if (form == nullptr) {
        form = new ParamForm;
        detailsColumn->addWidget(form);
        unknown = new ToneLabel(ToneLabel::Tone::muted);
        detailsColumn->addWidget(unknown);
        QObject::connect(form, &ParamForm::edited, &editor,
            [this](const QString& key, const Value& setting, bool isStep) {
                change(fromQt(key), setting, isStep);
            });
        QObject::connect(form, &ParamForm::restoreRequested, &editor,
            [this](const QString& key) { change(fromQt(key), std::nullopt, false); });
        QObject::connect(
            form, &ParamForm::stepsFinished, &editor, [this] { emit editor.stepsFinished(); });
    }
    form->setVisible(published != nullptr);
    unknown->setVisible(isUnknown);
    if (isUnknown)
        unknown->setText(ObjectEditor::tr("This is not known here and is kept as it is: %1")
                             .arg(toQt(value.dump().substr(0, 200))));
    form->setSchema(published);
    form->setValues(settingsOf(value));
    form->setReadOnly(isReadOnly);
}

void ObjectEditor::Private::choose(int index)
{
    const QString name = box->itemData(index).toString();
    const Schema* published = Registry::instance().find(options.kind, fromQt(name));
    if (published == nullptr && !name.isEmpty()) return;
    if (published != nullptr && !isMixed && published == schema()) return;
    value = published != nullptr ? namedObject(*published) : Value();
    isMixed = false;
    show();
    emit editor.edited(value, false);
}

void ObjectEditor::Private::change(
    const std::string& key, const std::optional<Value>& setting, bool isStep)
{
    const Schema* published = schema();
    if (published == nullptr) return;
    value = withSetting(value, ValueJudge(*published), key, setting);
    form->setValues(settingsOf(value));
    emit editor.edited(value, isStep);
}

ObjectEditor::ObjectEditor(const Options& options, QWidget* parent)
    : QWidget(parent), m_private(std::make_unique<Private>(*this, options))
{
    m_private->make();
    m_private->show();
}

ObjectEditor::~ObjectEditor()
{
    delete m_private->details; // what is typed there is committed while this object is whole
}

void ObjectEditor::setValue(const Value& value)
{
    if (!m_private->isMixed && m_private->value == value) return;
    m_private->value = value;
    m_private->isMixed = false;
    m_private->show();
}

const Value& ObjectEditor::value() const
{
    return m_private->value;
}

void ObjectEditor::setReadOnly(bool isReadOnly)
{
    m_private->isReadOnly = isReadOnly;
    m_private->box->setEnabled(!isReadOnly);
    if (m_private->form != nullptr) m_private->form->setReadOnly(isReadOnly);
}

void ObjectEditor::setMixed()
{
    m_private->isMixed = true;
    setPlaceholder(tr("several values"));
    m_private->show();
}

void ObjectEditor::setPlaceholder(const QString& text)
{
    m_private->box->setPlaceholderText(text);
}

QWidget* ObjectEditor::takeDetails()
{
    layout()->removeWidget(m_private->details);
    return m_private->details;
}

void ObjectEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    m_private->fill();
    m_private->show();
}

} // namespace netwright

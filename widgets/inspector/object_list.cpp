#include "widgets/inspector/object_list.h"

#include "engine/base/registry.h"
#include "widgets/common/icons.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/object_card.h"
#include "widgets/inspector/object_value.h"
#include "widgets/inspector/tone_label.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <vector>

namespace netwright {

class ObjectList::Private {
public:
    Private(ObjectList& owner, Options given) : list(owner), options(std::move(given)) { }

    void make();
    void fillMenu();
    void offer(const QString& name);
    void add(const Value& object);
    void remove(ObjectCard* card);
    void show(); // makes value visible
    void collect(bool isStep); // takes value from the cards
    ObjectCard* makeCard();

    ObjectList& list;
    Options options;
    Value value = Value::array();
    bool isReadOnly = false;
    QVBoxLayout* column = nullptr;
    std::vector<ObjectCard*> cards;
    ToneLabel* empty = nullptr;
    QPushButton* addButton = nullptr;
    QMenu* menu = nullptr;
};

void ObjectList::Private::make()
{
    auto* outer = new QVBoxLayout(&list);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(6);
    empty = new ToneLabel(ToneLabel::Tone::muted);
    outer->addWidget(empty);
    column = new QVBoxLayout;
    column->setSpacing(6);
    outer->addLayout(column);
    addButton = new QPushButton;
    addButton->setObjectName("add");
    menu = new QMenu(addButton);
    menu->setToolTipsVisible(true);
    QObject::connect(addButton, &QPushButton::clicked, &list,
        [this] { menu->popup(addButton->mapToGlobal(QPoint(0, addButton->height()))); });
    outer->addWidget(addButton, 0, Qt::AlignLeft);
    const auto repaint = [this] { addButton->setIcon(icon("add")); };
    repaint();
    QObject::connect(&Look::instance(), &Look::changed, &list, repaint);
    list.setFocusProxy(addButton);
}

void ObjectList::Private::fillMenu()
{
    menu->clear();
    if (options.kind == "metric") {
        QAction* action = menu->addAction(ObjectList::tr("accuracy (the kind that fits)"));
        action->setObjectName("accuracy");
        QObject::connect(action, &QAction::triggered, &list, [this] { add("accuracy"); });
    }
    for (const QString& name : options.first) offer(name);
    if (!menu->isEmpty()) menu->addSeparator();
    for (const Schema* schema : Registry::instance().all(options.kind))
        if (!options.first.contains(toQt(schema->name))) offer(toQt(schema->name));
}

void ObjectList::Private::offer(const QString& name)
{
    const Schema* schema = Registry::instance().find(options.kind, fromQt(name));
    if (schema == nullptr) return;
    QAction* action = menu->addAction(name);
    action->setObjectName(name);
    action->setToolTip(translated(schema->summary));
    QObject::connect(action, &QAction::triggered, &list, [this, schema] {
        Value object = namedObject(*schema);
        if (options.hasSwitches || options.starts.contains(schema->name))
            object = asFullObject(options.kind, object);
        if (options.starts.contains(schema->name)) object["config"] = options.starts[schema->name];
        add(object);
    });
}

void ObjectList::Private::add(const Value& object)
{
    if (!value.is_array()) value = Value::array();
    value.push_back(object);
    show();
    cards.back()->setExpanded(options.hasSwitches);
    emit list.edited(value, false);
}

void ObjectList::Private::remove(ObjectCard* card)
{
    const auto found = std::find(cards.begin(), cards.end(), card);
    value.erase(static_cast<std::size_t>(found - cards.begin()));
    cards.erase(found);
    card->hide();
    card->deleteLater(); // its button is being pressed
    addButton->setFocus();
    show();
    emit list.edited(value, false);
}

ObjectCard* ObjectList::Private::makeCard()
{
    auto* card = new ObjectCard(options.kind, options.hasSwitches);
    card->setObjectName(QString("card%1").arg(cards.size()));
    card->setReadOnly(isReadOnly);
    QObject::connect(card, &ObjectCard::edited, &list, [this](bool isStep) { collect(isStep); });
    QObject::connect(
        card, &ObjectCard::stepsFinished, &list, [this] { emit list.stepsFinished(); });
    QObject::connect(card, &ObjectCard::removeRequested, &list, [this, card] { remove(card); });
    return card;
}

void ObjectList::Private::show()
{
    const std::size_t count = value.is_array() ? value.size() : 0;
    // Cards that go on stay, so that what is unfolded stays unfolded.
    while (cards.size() > count) {
        delete cards.back();
        cards.pop_back();
    }
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (cards[i]->value() != value[i]) cards[i]->setValue(value[i]);
    for (std::size_t i = cards.size(); i < count; ++i) {
        cards.push_back(makeCard());
        cards.back()->setValue(value[i]);
        column->addWidget(cards.back());
    }
    empty->setText(options.emptyText);
    empty->setVisible(count == 0 && !options.emptyText.isEmpty());
    addButton->setText(options.addText);
}

void ObjectList::Private::collect(bool isStep)
{
    value = Value::array();
    for (const ObjectCard* card : cards) value.push_back(card->value());
    emit list.edited(value, isStep);
}

ObjectList::ObjectList(const Options& options, QWidget* parent)
    : QWidget(parent), m_private(std::make_unique<Private>(*this, options))
{
    m_private->make();
    m_private->fillMenu();
    m_private->show();
}

ObjectList::~ObjectList()
{
    // What is typed in a card is committed while this object is whole.
    for (ObjectCard* card : m_private->cards) delete card;
}

void ObjectList::setValue(const Value& list)
{
    m_private->value = list.is_array() ? list : Value::array();
    m_private->show();
}

const Value& ObjectList::value() const
{
    return m_private->value;
}

void ObjectList::setReadOnly(bool isReadOnly)
{
    m_private->isReadOnly = isReadOnly;
    m_private->addButton->setEnabled(!isReadOnly);
    for (ObjectCard* card : m_private->cards) card->setReadOnly(isReadOnly);
}

void ObjectList::setTexts(const QString& addText, const QString& emptyText)
{
    m_private->options.addText = addText;
    m_private->options.emptyText = emptyText;
    m_private->show();
}

void ObjectList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) m_private->fillMenu();
}

} // namespace netwright

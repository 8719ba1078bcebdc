#include "widgets/lenses/image_grid.h"

#include "widgets/common/theme.h"

#include <QAbstractListModel>
#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr int kGap = 4; // between frame, picture and caption
constexpr int kFrame = 2;

int scaled(double pixels)
{
    return static_cast<int>(std::lround(pixels * Look::instance().scale()));
}

class Pictures final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void set(const QList<QImage>& images, const QStringList& captions)
    {
        const bool isReset = images.size() != m_images.size();
        if (isReset) beginResetModel();
        m_images = images;
        m_captions = captions;
        if (isReset)
            endResetModel();
        else if (!images.isEmpty())
            emit dataChanged(index(0), index(static_cast<int>(images.size()) - 1));
    }

    const QList<QImage>& images() const { return m_images; }
    bool hasCaptions() const { return !m_captions.isEmpty(); }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_images.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == Qt::DecorationRole) return m_images[index.row()];
        const QString caption = m_captions.value(index.row());
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return caption;
        if (role == Qt::AccessibleTextRole)
            return caption.isEmpty() ? QString::number(index.row() + 1) : caption;
        return {};
    }

private:
    QList<QImage> m_images;
    QStringList m_captions;
};

// The edge of a cell's picture: whole multiples where pictures are smaller than asked for.
int edgeFor(const QList<QImage>& images, int wanted)
{
    int longest = 1;
    for (const QImage& image : images) longest = std::max({longest, image.width(), image.height()});
    if (longest > wanted * 3 / 2) return wanted;
    const int factor = std::max(1, static_cast<int>(std::lround(double(wanted) / longest)));
    return longest * factor;
}

class PictureDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    int edge = 56;
    bool hasCaptions = false;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const int border = 2 * (scaled(kGap) + kFrame);
        const int caption = hasCaptions ? option.fontMetrics.height() + scaled(kGap) : 0;
        return {edge + border, edge + border + caption};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
            paintFrame(*painter, option.rect, isChosen);
        const int margin = scaled(kGap) + kFrame;
        const QRect place(option.rect.x() + (option.rect.width() - edge) / 2,
            option.rect.y() + margin, edge, edge);
        paintPicture(*painter, place, index.data(Qt::DecorationRole).value<QImage>());
        if (hasCaptions) {
            const QRect line(option.rect.x() + kFrame, place.bottom() + 1 + scaled(kGap),
                option.rect.width() - 2 * kFrame, option.fontMetrics.height());
            painter->setPen(theme().text);
            painter->setFont(option.font);
            painter->drawText(line, Qt::AlignHCenter | Qt::AlignTop,
                option.fontMetrics.elidedText(
                    index.data(Qt::DisplayRole).toString(), Qt::ElideRight, line.width()));
        }
        painter->restore();
    }

private:
    static void paintFrame(QPainter& painter, const QRect& cell, bool isChosen)
    {
        painter.setPen(isChosen ? QPen(theme().accent, kFrame) : QPen(Qt::NoPen));
        painter.setBrush(theme().hover);
        painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), kGap, kGap);
    }

    static void paintPicture(QPainter& painter, const QRect& place, const QImage& image)
    {
        if (image.isNull()) return;
        const QSize size = image.size().scaled(place.size(), Qt::KeepAspectRatio);
        const QRect target(place.x() + (place.width() - size.width()) / 2,
            place.y() + (place.height() - size.height()) / 2, size.width(), size.height());
        painter.setRenderHint(QPainter::SmoothPixmapTransform, image.width() > size.width());
        painter.drawImage(target, image);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().border, 1));
        painter.drawRect(QRectF(target).adjusted(-0.5, -0.5, 0.5, 0.5));
    }
};

} // namespace

class ImageGrid::Private {
public:
    Pictures pictures;
    PictureDelegate delegate;
    QListView* list = nullptr;
    int size = 56;
};

ImageGrid::ImageGrid(QWidget* parent) : QWidget(parent), m_private(std::make_unique<Private>())
{
    auto* list = new QListView(this);
    list->setObjectName("images");
    list->setViewMode(QListView::IconMode);
    list->setResizeMode(QListView::Adjust);
    list->setMovement(QListView::Static);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setItemDelegate(&m_private->delegate);
    list->setModel(&m_private->pictures);
    m_private->list = list;
    setFocusProxy(list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(list);
    connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { emit chosenChanged(chosen()); });
    connect(&Look::instance(), &Look::changed, this, &ImageGrid::arrange);
    arrange();
    retranslate();
}

ImageGrid::~ImageGrid()
{
    delete m_private->list; // before the model that it shows
}

void ImageGrid::setImages(const QList<QImage>& images, const QStringList& captions)
{
    const int before = chosen();
    {
        const QSignalBlocker silent(m_private->list->selectionModel());
        m_private->pictures.set(images, captions);
    }
    arrange();
    if (before >= images.size()) emit chosenChanged(-1);
    setChosen(before < images.size() ? before : -1);
}

void ImageGrid::setChosen(int index)
{
    if (index == chosen()) return;
    QItemSelectionModel& selection = *m_private->list->selectionModel();
    {
        const QSignalBlocker silent(this);
        const QModelIndex place = m_private->pictures.index(index);
        if (place.isValid())
            selection.setCurrentIndex(place, QItemSelectionModel::ClearAndSelect);
        else
            selection.clear();
    }
    m_private->list->scrollTo(selection.currentIndex());
}

int ImageGrid::chosen() const
{
    const QModelIndexList rows = m_private->list->selectionModel()->selectedIndexes();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void ImageGrid::setPictureSize(int size)
{
    m_private->size = size;
    arrange();
}

void ImageGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) arrange();
    QWidget::changeEvent(event);
}

void ImageGrid::retranslate()
{
    setAccessibleName(tr("Pictures"));
    m_private->list->setAccessibleName(tr("Pictures"));
}

void ImageGrid::arrange()
{
    Private& d = *m_private;
    if (d.list == nullptr) return;
    d.delegate.edge = edgeFor(d.pictures.images(), scaled(d.size));
    d.delegate.hasCaptions = d.pictures.hasCaptions();
    d.list->setSpacing(scaled(2));
    d.list->doItemsLayout();
    d.list->viewport()->update();
}

} // namespace netwright

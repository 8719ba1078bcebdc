#pragma once

#include "widgets/lenses/to_image.h"

#include <QImage>
#include <QStringList>
#include <QWidget>

#include <memory>

namespace netwright {

// Pictures in rows with a caption below each; as many a row as fit. One can be chosen with the
// mouse or the arrow keys. Samples and kernels are shown in it. Small pictures are magnified
// without being blurred.
class ImageGrid final : public QWidget {
    Q_OBJECT
public:
    explicit ImageGrid(QWidget* parent = nullptr);
    ~ImageGrid() override;

    // As many pictures as before leave choice and scroll bar where they are.
    void setImages(const QList<QImage>& images, const QStringList& captions);
    void setChosen(int index); // -1: none; is not reported
    int chosen() const;
    // Edge of a picture in pixels at 100 %.
    void setPictureSize(int size);

signals:
    void chosenChanged(int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void arrange();

    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace netwright

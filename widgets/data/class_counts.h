#pragma once

#include <QColor>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace netwright {

// How many samples each class has: a name, a bar in the colour of the class, a number. The first
// twenty classes; the rest in a sentence.
class ClassCounts final : public QWidget {
    Q_OBJECT
public:
    struct Bar {
        int index = 0; // of the class, which gives the colour
        QString name;
        qint64 count = 0;
    };
    explicit ClassCounts(QWidget* parent = nullptr);

    void setBars(const std::vector<Bar>& bars);
    const std::vector<Bar>& bars() const { return m_bars; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    int shown() const;
    double rowHeight() const;

    std::vector<Bar> m_bars;
};

} // namespace netwright

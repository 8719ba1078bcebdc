#pragma once

#include <QWidget>

namespace netwright {

class NumberBox;

// The learning rate of a training, which can be changed while it runs. The owner labels it.
class LearningRateField final : public QWidget {
    Q_OBJECT
public:
    explicit LearningRateField(QWidget* parent = nullptr);

    // Not shown while the user is typing.
    void setRate(double rate);
    double rate() const;

signals:
    void rateChanged(double rate);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    NumberBox* m_box;
    double m_rate = 0;
};

} // namespace netwright

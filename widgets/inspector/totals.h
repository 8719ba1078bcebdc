#pragma once

#include "engine/models/check.h"

#include <QWidget>

#include <array>

class QLabel;

namespace netwright {

class ToneLabel;

// What a drawing costs: parameters, trained ones, FLOPs for a sample, memory of weights and of
// activations. Short figures; the exact ones are tool tips.
class Totals final : public QWidget {
    Q_OBJECT
public:
    explicit Totals(QWidget* parent = nullptr);

    void setTotals(const CheckResult& result);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr int kCount = 5;
    struct Entry {
        QWidget* box = nullptr;
        ToneLabel* name = nullptr;
        QLabel* figure = nullptr;
        double value = 0;
    };

    void retranslate();
    void arrange();

    std::array<Entry, kCount> m_entries;
    int m_columns = 0;
};

} // namespace netwright

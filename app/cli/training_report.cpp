#include "app/cli/training_report.h"

#include <cmath>
#include <cstdio>
#include <iostream>
#include <unistd.h>

namespace netwright {
namespace {

constexpr int kBarWidth = 24;

std::string formatted(const char* form, double number)
{
    char text[64];
    std::snprintf(text, sizeof text, form, number);
    return text;
}

std::string durationText(double seconds)
{
    const auto whole = static_cast<long>(seconds + 0.5);
    const std::string minutes = std::to_string(whole / 60 % 60);
    const std::string rest = formatted("%02.0f", static_cast<double>(whole % 60));
    if (whole < 3600) return minutes + ":" + rest;
    return std::to_string(whole / 3600) + ":" + std::string(minutes.size() < 2, '0') + minutes + ":"
        + rest;
}

std::string bar(int done, int all)
{
    const int filled = all > 0 ? kBarWidth * done / all : 0;
    return "[" + std::string(static_cast<std::size_t>(filled), '=')
        + std::string(static_cast<std::size_t>(kBarWidth - filled), ' ') + "]";
}

} // namespace

std::string figuresText(const Logs& logs)
{
    std::string text;
    for (const auto& [name, value] : logs.entries()) {
        const bool isSmall = value != 0 && std::fabs(value) < 1e-3;
        text += (text.empty() ? "" : "  ") + name + " "
            + formatted(isSmall ? "%.3e" : "%.4f", value);
    }
    return text;
}

TrainingReport::TrainingReport(int batchSize)
    : m_batchSize(batchSize), m_isTerminal(isatty(STDERR_FILENO) == 1)
{
}

void TrainingReport::send(TrainingEvent event)
{
    std::visit([this](const auto& what) { show(what); }, event);
}

void TrainingReport::show(const BatchFigures& figures)
{
    if (!m_isTerminal) return;
    const Clock::time_point now = Clock::now();
    if (figures.epoch != m_epoch) {
        m_epoch = figures.epoch;
        m_firstBatch = figures.batch;
        m_start = now;
    }
    const double seconds = std::chrono::duration<double>(now - m_start).count();
    const int done = figures.batch - m_firstBatch;
    std::string line = "Epoch " + std::to_string(figures.epoch + 1) + " "
        + bar(figures.batch, figures.batches) + " " + std::to_string(figures.batch);
    if (figures.batches > 0) line += "/" + std::to_string(figures.batches);
    if (done > 0 && seconds > 0) {
        line += "  " + formatted("%.0f", done * m_batchSize / seconds) + " samples/s";
        if (figures.batches > 0)
            line += "  " + durationText(seconds / done * (figures.batches - figures.batch))
                + " left";
    }
    const std::string values = figuresText(figures.logs);
    std::cerr << "\r\033[K" << line << (values.empty() ? "" : "  ") << values << std::flush;
    m_hasBar = true;
}

void TrainingReport::show(const EpochFinished& epoch)
{
    clearBar();
    std::cout << "Epoch " << epoch.epoch + 1 << "/" << epoch.epochs << "  "
              << formatted("%.1f s", epoch.seconds) << "  " << figuresText(epoch.logs) << std::endl;
}

void TrainingReport::show(const TrainingWarning& warning)
{
    clearBar();
    std::cerr << "Warning: " << warning.text.english() << std::endl;
}

void TrainingReport::show(const TrainingMessage& message)
{
    clearBar();
    std::cout << message.text.english() << std::endl;
}

void TrainingReport::show(const TrainingStopped& stopped)
{
    clearBar();
    if (!stopped.reason.empty()) std::cout << stopped.reason.english() << std::endl;
}

void TrainingReport::show(const CheckpointSaved& checkpoint)
{
    clearBar();
    std::cout << "Saved " << checkpoint.file.string() << std::endl;
}

void TrainingReport::clearBar()
{
    if (!m_hasBar) return;
    std::cerr << "\r\033[K" << std::flush;
    m_hasBar = false;
}

} // namespace netwright

#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/http_server.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class RemoteMonitorTest : public QObject {
    Q_OBJECT

    static std::string bodyOf(const std::string& request)
    {
        return request.substr(request.find("\r\n\r\n") + 4);
    }

private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Callback, "RemoteMonitor"); }

    void sendsAForm()
    {
        HttpServer server;
        const auto callback = create<Callback>("RemoteMonitor", {{"root", server.root()}});
        FakeTraining training;
        training.run(*callback, "loss", {0.5, 0.25});
        const auto requests = server.requests();
        QCOMPARE(requests.size(), std::size_t(2));
        QVERIFY(requests[0].starts_with("POST /publish/epoch/end/ HTTP/1.1\r\n"));
        QVERIFY(requests[0].find("Content-Type: application/x-www-form-urlencoded\r\n")
            != std::string::npos);
        // json.dumps({"epoch": 1, "loss": 0.25}) in a form
        QCOMPARE(
            bodyOf(requests[1]), std::string("data=%7B%22epoch%22%3A+1%2C+%22loss%22%3A+0.25%7D"));
        QVERIFY(training.warnings.isEmpty());
    }

    void sendsJson()
    {
        HttpServer server;
        const auto callback = create<Callback>("RemoteMonitor",
            {{"root", server.root()}, {"path", "/in"}, {"send_as_json", true},
                {"headers", {{"X-Course", "deep"}, {"content-type", "application/x-own"}}}});
        FakeTraining training;
        training.run(*callback, "loss", {0.5, double(NAN)});
        const auto requests = server.requests();
        QCOMPARE(requests.size(), std::size_t(2));
        QVERIFY(requests[0].find("X-Course: deep\r\n") != std::string::npos);
        QVERIFY(requests[0].find("content-type: application/x-own\r\n") != std::string::npos);
        QVERIFY(requests[0].find("application/json") == std::string::npos);
        QCOMPARE(Value::parse(bodyOf(requests[0])), Value({{"epoch", 0}, {"loss", 0.5}}));
        QCOMPARE(Value::parse(bodyOf(requests[1])), Value({{"epoch", 1}, {"loss", nullptr}}));
    }

    void warnsOnceWhereNobodyListens()
    {
        const auto callback = create<Callback>(
            "RemoteMonitor", {{"root", "http://127.0.0.1:" + std::to_string(closedPort())}});
        FakeTraining training;
        QCOMPARE(training.run(*callback, "loss", std::vector<double>(30, 0.5)), 30);
        QCOMPARE(training.warnings.size(), 1);
        QVERIFY(training.warnings[0].startsWith("RemoteMonitor: 127.0.0.1"));
    }

    void neverBlocksTraining()
    {
        HttpServer server(HttpServer::Manner::keepsSilent);
        const auto callback = create<Callback>("RemoteMonitor", {{"root", server.root()}});
        FakeTraining training;
        callback->onTrainBegin(training);
        QElapsedTimer timer;
        timer.start();
        for (int epoch = 0; epoch < 500; ++epoch) {
            Logs logs;
            logs.set("loss", epoch);
            callback->onEpochEnd(training, epoch, logs);
        }
        QVERIFY(timer.elapsed() < 1000);
        callback->onTrainEnd(training, {});
        QVERIFY(timer.elapsed() < 4000);
        QCOMPARE(training.warnings.size(), 1);
    }

    void speaksToOtherComputersOnlyWhereItMay()
    {
        const auto callback
            = create<Callback>("RemoteMonitor", {{"root", "http://figures.invalid"}});
        FakeTraining training;
        training.run(*callback, "loss", {1, 2, 3});
        QCOMPARE(training.warnings.size(), 1);
        QVERIFY(training.warnings[0].contains("NETWRIGHT_REMOTE_HOSTS"));
    }

    void refusesWhatIsNoAddress()
    {
        for (const Config& config :
            {Config{{"root", "localhost"}}, Config{{"root", "https://localhost"}},
                Config{{"headers", {{"X", "a\r\nY: b"}}}}, Config{{"path", "/a b"}}})
            QVERIFY_EXCEPTION_THROWN(create<Callback>("RemoteMonitor", config), ConfigError);
    }
};

NW_TEST(RemoteMonitorTest)
#include "tst_remote_monitor.moc"

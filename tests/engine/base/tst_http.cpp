#include "engine/base/http.h"

#include "tests/support/http_server.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class HttpTest : public QObject {
    Q_OBJECT

    static HttpPost postTo(const std::string& address, const std::string& body)
    {
        return {.address = *HttpAddress::read(address),
            .headers = {{"Content-Type", "text/plain"}, {"X-Course", "deep"}},
            .body = body};
    }

private slots:
    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("parts"); // host, port, path; empty: refused
        QTest::newRow("whole") << "http://example.org:9000/a/b?c=d"
                               << "example.org 9000 /a/b?c=d";
        QTest::newRow("short") << "http://example.org"
                               << "example.org 80 /";
        QTest::newRow("IPv6") << "http://[::1]:8080/x"
                              << "::1 8080 /x";
        QTest::newRow("IPv6 without port") << "http://[::1]/x"
                                           << "::1 80 /x";
        for (const char* refused : {"", "example.org", "https://example.org", "ftp://a/", "http://",
                 "http://a:0/", "http://a:65536/", "http://a:b/", "http://a:/", "http://user@a/",
                 "http://a/b c", "http://a/b\r\nX: y", "http://[::1/"})
            QTest::newRow(refused) << refused << "";
    }

    void readsAddresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, parts);
        const auto address = HttpAddress::read(text.toStdString());
        QCOMPARE(address.has_value(), !parts.isEmpty());
        if (!address) return;
        QCOMPARE(QString::fromStdString(
                     address->host + " " + std::to_string(address->port) + " " + address->path),
            parts);
    }

    void knowsThisComputer()
    {
        for (const char* own : {"http://localhost/", "http://127.0.0.1/", "http://[::1]/"})
            QVERIFY(HttpAddress::read(own)->isThisComputer());
        for (const char* other : {"http://example.org/", "http://127.evil.org/", "http://10.0.0.1"})
            QVERIFY(!HttpAddress::read(other)->isThisComputer());
    }

    void sendsPostsInTheirOrder()
    {
        HttpServer server;
        HttpSender sender;
        for (const char* body : {"first", "second", ""})
            sender.send(postTo(server.root() + "/in", body));
        QVERIFY(sender.finish(std::chrono::seconds(10)));
        QVERIFY(!sender.takeFault());
        const auto requests = server.requests();
        QCOMPARE(requests.size(), std::size_t(3));
        const QString first = QString::fromStdString(requests[0]);
        QVERIFY(first.startsWith("POST /in HTTP/1.1\r\n"));
        QVERIFY(first.contains(QString("\r\nHost: 127.0.0.1:%1\r\n").arg(server.port())));
        QVERIFY(first.contains("\r\nX-Course: deep\r\n"));
        QVERIFY(first.contains("\r\nContent-Length: 5\r\n"));
        QVERIFY(first.endsWith("\r\n\r\nfirst"));
        QVERIFY(QString::fromStdString(requests[1]).endsWith("\r\n\r\nsecond"));
    }

    void tellsAHostThatCannotBeReachedOnce()
    {
        HttpSender sender;
        const std::string address = "http://127.0.0.1:" + std::to_string(closedPort());
        for (int i = 0; i < 3; ++i) sender.send(postTo(address, "x"));
        QVERIFY(sender.finish(std::chrono::seconds(10)));
        const auto fault = sender.takeFault();
        QVERIFY(fault && fault->english().find("127.0.0.1") != std::string::npos);
        QVERIFY(!sender.takeFault());
    }

    void neverWaitsForAServerThatKeepsSilent()
    {
        HttpServer server(HttpServer::Manner::keepsSilent);
        QElapsedTimer timer;
        timer.start();
        {
            HttpSender sender(std::chrono::milliseconds(200));
            for (int i = 0; i < 1000; ++i) sender.send(postTo(server.root(), "x"));
            QVERIFY(!sender.finish(std::chrono::milliseconds(300)));
            QVERIFY(sender.takeFault());
        }
        QVERIFY(timer.elapsed() < 5000);
    }
};

NW_TEST(HttpTest)
#include "tst_http.moc"

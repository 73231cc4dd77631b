// The whole way with the real programs: sample corpus, indexer, searchd, HTTP.

#include <atomic>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include "indexer/index_directory.h"
#include "tests/support/programs.h"
#include "tests/support/records.h"
#include "tests/support/temporary_folder.h"

namespace tracuu::tests {
namespace {

using testing::HasSubstr;

std::string get(int port, const std::string& target) {
  httplib::Client client("127.0.0.1", port);
  const auto response = client.Get(target.c_str());
  return response ? response->body : "no answer";
}

Outcome index_sample(const std::filesystem::path& index) {
  return run({kIndexer, "reindex", "--index", index.string(), "--quiet", kSample.string()});
}

TEST(Story, ANewcomersFirstSearches) {
  const TemporaryFolder folder;
  const Outcome indexed = index_sample(folder / "index");
  ASSERT_EQ(indexed.code, 0) << indexed.output;
  RunningSearchd searchd(folder / "index");
  EXPECT_THAT(get(searchd.port(), "/v1/search?q=dang%20ky%20khai%20sinh&limit=1"),
              HasSubstr("\"number\":\"1.001193\""));
  EXPECT_THAT(get(searchd.port(), "/v1/lookup?q=nd%2063%202010"), HasSubstr("vb:63-2010-nd-cp"));
  EXPECT_THAT(get(searchd.port(), "/v1/suggest?q=ket%20ho"), HasSubstr("kết hôn"));
  EXPECT_THAT(get(searchd.port(), "/v1/documents/tthc:1.001193"), HasSubstr("\"dossier\":"));
  EXPECT_THAT(get(searchd.port(), "/metrics"), HasSubstr("tracuu_http_requests_total"));
  EXPECT_EQ(searchd.stop(), 0) << searchd.process().output();
}

TEST(Story, StatusTellsWhatIsThere) {
  const TemporaryFolder folder;
  ASSERT_EQ(index_sample(folder / "index").code, 0);
  const Outcome status =
      run({kIndexer, "status", "--index", (folder / "index").string(), "--json"});
  EXPECT_EQ(status.code, 0);
  EXPECT_THAT(status.output, HasSubstr("\"live\":\"20"));
  EXPECT_THAT(status.output, HasSubstr("\"procedure\":"));
}

TEST(Story, RollingBackIsOneCommand) {
  const TemporaryFolder folder;
  const std::string index = (folder / "index").string();
  const auto first = folder.write("a.jsonl", lines({procedure("1.000001", "Một")}));
  ASSERT_EQ(run({kIndexer, "reindex", "--index", index, first.string()}).code, 0);
  folder.write("a.jsonl", lines({procedure("1.000002", "Hai")}));
  ASSERT_EQ(run({kIndexer, "reindex", "--index", index, first.string()}).code, 0);
  RunningSearchd searchd(index);
  EXPECT_THAT(get(searchd.port(), "/v1/search"), HasSubstr("1.000002"));
  ASSERT_EQ(run({kIndexer, "publish", "--index", index, "--previous"}).code, 0);
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  EXPECT_THAT(get(searchd.port(), "/v1/search"), HasSubstr("1.000001"));
}

// Long runs are asked for with TRACUU_LONG_TESTS=1.
int switches() { return std::getenv("TRACUU_LONG_TESTS") ? 1000 : 150; }

TEST(Story, GenerationsSwitchUnderLoadWithoutAFailedRequest) {
  const TemporaryFolder folder;
  const std::string index = (folder / "index").string();
  const auto file = folder.write("a.jsonl", lines({procedure("1.000001", "Đăng ký khai sinh")}));
  ASSERT_EQ(run({kIndexer, "reindex", "--index", index, file.string()}).code, 0);
  folder.write("a.jsonl", lines({procedure("1.000001", "Đăng ký khai sinh"),
                                 procedure("1.000002", "Đăng ký khai tử")}));
  ASSERT_EQ(run({kIndexer, "reindex", "--index", index, file.string()}).code, 0);

  RunningSearchd searchd(index);
  indexer::IndexDirectory directory(index);
  const auto generations = directory.generations();
  ASSERT_EQ(generations.size(), 2U);

  std::atomic<bool> done = false;
  std::atomic<int> answered = 0;
  std::atomic<int> failed = 0;
  std::atomic<int> mixed = 0;
  std::vector<std::thread> clients;
  for (int i = 0; i < 8; ++i) {
    clients.emplace_back([&] {
      httplib::Client client("127.0.0.1", searchd.port());
      client.set_keep_alive(true);
      client.set_tcp_nodelay(true);
      while (!done) {
        const auto response = client.Get("/v1/search?q=khai&fields=id");
        if (!response || response->status != 200) {
          ++failed;
          continue;
        }
        ++answered;
        // An answer is wholly of the one generation or wholly of the other.
        const bool both = response->body.find("1.000002") != std::string::npos;
        const bool says_new =
            response->get_header_value("X-Index-Generation") == generations[1].name;
        if (both != says_new) ++mixed;
      }
    });
  }
  std::set<std::string> seen;
  httplib::Client watcher("127.0.0.1", searchd.port());
  for (int i = 0; i < switches(); ++i) {
    directory.publish(generations[i % 2]);
    std::this_thread::sleep_for(std::chrono::milliseconds(15));
    if (const auto response = watcher.Get("/v1/search?q=khai&limit=0")) {
      seen.insert(response->get_header_value("X-Index-Generation"));
    }
  }
  done = true;
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(failed, 0) << searchd.process().output();
  EXPECT_TRUE(searchd.process().running());
  EXPECT_EQ(mixed, 0);
  EXPECT_EQ(seen.size(), 2U) << "the daemon followed";
  EXPECT_GT(answered, switches());
  RecordProperty("answered", answered);
}

}  // namespace
}  // namespace tracuu::tests

// Routes: which handler answers which path.
//
//   Routes routes(pool, metrics, server_stats);
//   HttpServer server(options, [&](const HttpRequest& request) { return routes(request); });
//
// Each handler tells one story: parse, lend, search, render. Called from many threads.
#pragma once

#include <functional>
#include <string_view>

#include "searchd/http.h"
#include "searchd/http_server.h"
#include "searchd/metrics.h"
#include "searchd/searcher_pool.h"

namespace tracuu::searchd {

class Routes {
 public:
  // `stats` gives the counts of the connection loop, for /metrics.
  Routes(SearcherPool& pool, Metrics& metrics, std::function<HttpServerStats()> stats);

  HttpResponse operator()(const HttpRequest& request);

 private:
  HttpResponse answer(const HttpRequest& request);
  HttpResponse search(const HttpRequest& request);
  HttpResponse suggest(const HttpRequest& request);
  HttpResponse lookup(const HttpRequest& request);
  HttpResponse relations(const HttpRequest& request, const std::string& id);
  HttpResponse document(const HttpRequest& request);
  HttpResponse live(const HttpRequest& request);
  HttpResponse ready(const HttpRequest& request);
  HttpResponse version(const HttpRequest& request);
  HttpResponse show_metrics(const HttpRequest& request);

  struct Route {
    std::string_view path;  // one that ends in '/' takes everything below it
    const char* name;       // in metrics
    HttpResponse (Routes::*handler)(const HttpRequest&);
  };
  static const Route kRoutes[];
  static const Route* find(std::string_view path);

  SearcherPool& pool_;
  Metrics& metrics_;
  std::function<HttpServerStats()> stats_;
};

}  // namespace tracuu::searchd

#include "searchd/routes.h"

#include <functional>

#include "indexer/schema.h"
#include "indexer/stopwatch.h"
#include "searchd/json_renderer.h"

namespace tracuu::searchd {
namespace {

constexpr std::string_view kDocuments = "/v1/documents/";
constexpr std::string_view kRelations = "/relations";  // below a document

using indexer::Stopwatch;

std::string hex(std::size_t number) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += kDigits[(number >> shift) & 15];
  return text;
}

// The same question to the same state of the index has the same answer.
std::string etag_of(const HttpRequest& request, const Snapshot& snapshot) {
  const auto accept = request.header("accept").value_or("");
  const std::string question = request.target + '\n' + std::string(accept) + '\n' +
                               corpus::to_iso_string(corpus::today()) + snapshot.version;
  return "W/\"" + hex(std::hash<std::string>{}(question)) + "\"";
}

// What an answer from the index carries beside its body.
HttpResponse from_index(HttpResponse response, const Snapshot& snapshot, const std::string& etag) {
  response.headers.emplace_back("X-Index-Generation", snapshot.generation);
  response.headers.emplace_back("ETag", etag);
  response.headers.emplace_back("Cache-Control", "public, max-age=0, must-revalidate");
  response.headers.emplace_back("Vary", "Accept, Accept-Encoding");
  return response;
}

// Renders for one state of the index, or says that the client has it already.
template <class Render>
HttpResponse cached_answer(const HttpRequest& request, const Searcher& searcher,
                           const Render& render) {
  const Snapshot& snapshot = searcher.snapshot();
  const std::string etag = etag_of(request, snapshot);
  if (request.header("if-none-match") == etag) {
    return from_index(HttpResponse{304, {}, {}, {}}, snapshot, etag);
  }
  return from_index(render(), snapshot, etag);
}

HttpResponse no_parameters(const HttpRequest& request, HttpResponse response) {
  if (request.parameters.empty()) return response;
  return HttpResponse::error(400, "unknown_parameter", "this address takes no parameters");
}

}  // namespace

const Routes::Route Routes::kRoutes[] = {
    {"/v1/search", "search", &Routes::search}, {"/v1/suggest", "suggest", &Routes::suggest},
    {"/v1/lookup", "lookup", &Routes::lookup}, {kDocuments, "document", &Routes::document},
    {"/health/live", "live", &Routes::live},   {"/health/ready", "ready", &Routes::ready},
    {"/version", "version", &Routes::version}, {"/metrics", "metrics", &Routes::show_metrics},
};

Routes::Routes(SearcherPool& pool, Metrics& metrics, std::function<HttpServerStats()> stats)
    : pool_(pool), metrics_(metrics), stats_(std::move(stats)) {}

const Routes::Route* Routes::find(std::string_view path) {
  for (const Route& route : kRoutes) {
    const bool takes_below = route.path.ends_with('/');
    const bool below = path.starts_with(route.path) && path.size() > route.path.size();
    if (takes_below ? below : path == route.path) return &route;
  }
  return nullptr;
}

HttpResponse Routes::operator()(const HttpRequest& request) {
  const Stopwatch watch;
  const Route* route = find(request.path);
  const std::string name = route ? route->name : "none";
  HttpResponse response = answer(request);
  metrics_
      .counter("tracuu_http_requests_total", "Requests answered, by route and status.",
               {{"route", name}, {"status", std::to_string(response.status)}})
      .increment();
  metrics_
      .histogram("tracuu_http_request_seconds", "Time to make an answer.", kSeconds,
                 {{"route", name}})
      .observe(watch.seconds());
  return response;
}

HttpResponse Routes::answer(const HttpRequest& request) {
  const Route* route = find(request.path);
  if (!route) return HttpResponse::error(404, "not_found", "there is nothing at this address");
  if (request.method != "GET" && request.method != "HEAD") {
    HttpResponse response =
        HttpResponse::error(405, "method_not_allowed", "this address answers GET and HEAD only");
    response.headers.emplace_back("Allow", "GET, HEAD");
    return response;
  }
  try {
    return (this->*route->handler)(request);
  } catch (const BadRequest& bad) {
    return HttpResponse::json(400, render_errors(bad));
  } catch (const NoIndex&) {
    HttpResponse response = HttpResponse::error(
        503, "no_index", "there is no index to answer from; try again in a moment");
    response.headers.emplace_back("Retry-After", "5");
    return response;
  }
}

HttpResponse Routes::search(const HttpRequest& http) {
  const Stopwatch watch;
  const SearchRequest request = parse_search_request(http.parameters);
  return pool_.with_searcher([&](const Searcher& searcher) {
    return cached_answer(http, searcher, [&] {
      const SearchResults results = searcher.search(request);
      const AnswerInfo info{searcher.snapshot().generation, http.id, watch.seconds() * 1000};
      return HttpResponse::json(200, render_search(request, results, info));
    });
  });
}

HttpResponse Routes::suggest(const HttpRequest& http) {
  constexpr const char* kBrowserForm = "application/x-suggestions+json";
  const ShortRequest request = parse_suggest_request(http.parameters);
  const bool browser = http.header("accept").value_or("").find(kBrowserForm) != std::string::npos;
  return pool_.with_searcher([&](const Searcher& searcher) {
    return cached_answer(http, searcher, [&] {
      const std::vector<Suggestion> suggestions = searcher.suggest(request);
      if (!browser) return HttpResponse::json(200, render_suggestions(request.q, suggestions));
      return HttpResponse{
          200, kBrowserForm, render_browser_suggestions(request.q, suggestions), {}};
    });
  });
}

HttpResponse Routes::lookup(const HttpRequest& http) {
  const ShortRequest request = parse_lookup_request(http.parameters);
  return pool_.with_searcher([&](const Searcher& searcher) {
    return cached_answer(http, searcher, [&] {
      const LookupResults results = searcher.lookup(request);
      const std::size_t count = results.matches.size();
      const int status = count == 1 ? 200 : count > 1 ? 300 : 404;
      HttpResponse response = HttpResponse::json(status, render_lookup(request.q, results));
      if (count == 1) {
        const std::string& url = results.matches.front().url;
        const std::string inner = results.anchor.empty() ? "" : "/" + results.anchor;
        response.headers.emplace_back("Location", url + inner);
      }
      return response;
    });
  });
}

HttpResponse Routes::relations(const HttpRequest& http, const std::string& id) {
  const RelationsRequest request = parse_relations_request(http.parameters);
  return pool_.with_searcher([&](const Searcher& searcher) {
    return cached_answer(http, searcher, [&] {
      const auto view = searcher.relations(id, request);
      return view ? HttpResponse::json(200, render_relations(*view))
                  : HttpResponse::error(404, "document_not_found",
                                        "there is no document of this id");
    });
  });
}

HttpResponse Routes::document(const HttpRequest& http) {
  if (http.path.size() > kDocuments.size() + kRelations.size() && http.path.ends_with(kRelations)) {
    const std::size_t size = http.path.size() - kDocuments.size() - kRelations.size();
    return relations(http, http.path.substr(kDocuments.size(), size));
  }
  const DocumentRequest request = parse_document_request(http.parameters);
  const std::string id = http.path.substr(kDocuments.size());
  return pool_.with_searcher([&](const Searcher& searcher) {
    return cached_answer(http, searcher, [&] {
      const auto view = searcher.document(id, request);
      return view ? HttpResponse::json(200, render_document(*view, request))
                  : HttpResponse::error(404, "document_not_found",
                                        "there is no document of this id");
    });
  });
}

HttpResponse Routes::live(const HttpRequest& request) {
  return no_parameters(request, HttpResponse::json(200, R"({"status":"live"})"));
}

HttpResponse Routes::ready(const HttpRequest& request) {
  const auto snapshot = pool_.snapshot();
  if (!snapshot) return HttpResponse::error(503, "no_index", "no generation of the index is live");
  return no_parameters(request, HttpResponse::json(200, render_ready(*snapshot)));
}

HttpResponse Routes::version(const HttpRequest& request) {
  return no_parameters(request, HttpResponse::json(200, render_version()));
}

HttpResponse Routes::show_metrics(const HttpRequest& request) {
  const HttpServerStats stats = stats_();
  const auto total = [&](const char* name, const char* help, std::size_t value) {
    metrics_.counter(name, help).set_total(value);
  };
  metrics_.gauge("tracuu_connections_open", "Connections held open.")
      .set(static_cast<double>(stats.connections_open));
  total("tracuu_connections_total", "Connections accepted.", stats.connections_total);
  total("tracuu_refused_busy_total", "Requests refused with 503, too much to do.",
        stats.refused_busy_total);
  total("tracuu_refused_malformed_total", "Requests refused by the connection loop itself.",
        stats.refused_malformed_total);
  total("tracuu_timed_out_total", "Connections closed at a deadline.", stats.timed_out_total);
  const auto snapshot = pool_.snapshot();
  metrics_.gauge("tracuu_index_documents", "Documents of the live generation.")
      .set(snapshot ? static_cast<double>(snapshot->documents) : 0);
  metrics_.gauge("tracuu_index_problem", "1 if the published index cannot be taken.")
      .set(pool_.problem().empty() ? 0 : 1);
  return no_parameters(request,
                       HttpResponse{200, Metrics::kContentType, metrics_.to_prometheus(), {}});
}

}  // namespace tracuu::searchd

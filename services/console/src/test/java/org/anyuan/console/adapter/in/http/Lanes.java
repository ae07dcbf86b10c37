package org.anyuan.console.adapter.in.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The owners' streams, and what a desk posted to them. A test pushes the events. */
final class Lanes {
  private final Map<String, List<HttpServerRequest>> open = new ConcurrentHashMap<>();
  private final List<String> posts = new CopyOnWriteArrayList<>();
  private volatile Buffer incidents = Buffer.buffer("{\"items\":[]}");

  void serveOr(HttpServerRequest request, Handler<HttpServerRequest> otherwise) {
    if (request.path().endsWith("/stream")) {
      follow(request);
    } else if (request.path().matches(".+/(deliveries|acknowledgements|close)")) {
      request.bodyHandler(
          body -> {
            posts.add(
                String.join(
                    " ",
                    request.path(),
                    String.valueOf(request.getHeader("Idempotency-Key") != null),
                    body.toString()));
            json(request).setStatusCode(202).end("{}");
          });
    } else if (request.path().endsWith("/incidents") && request.getParam("limit") != null) {
      json(request).end(incidents);
    } else if (request.path().endsWith("/timeline")) {
      json(request)
          .end(
              """
              {"items":[{"type":"OPENED","decidedAt":"2026-03-01T08:00:00Z","actor":"<b>设备</b>",
              "actorRole":"device","details":{"text":"<script>"}}]}
              """);
    } else {
      otherwise.handle(request);
    }
  }

  private void follow(HttpServerRequest request) {
    var all = open.computeIfAbsent(request.path(), _ -> new CopyOnWriteArrayList<>());
    all.add(request);
    request.connection().closeHandler(_ -> all.remove(request));
    posts.add("follow " + request.path() + " " + request.getHeader("Last-Event-ID"));
    request
        .response()
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .write(": hello\n\n");
  }

  void push(HttpServerRequest request, String path, Buffer event) {
    for (var stream : open.getOrDefault(path, List.of())) {
      stream.response().write(event);
    }
    request.response().end();
  }

  void cut(HttpServerRequest request) {
    open.values().forEach(all -> all.forEach(stream -> stream.connection().close()));
    request.response().end();
  }

  /** What the list of incidents answers from now on. */
  void incidents(HttpServerRequest request, Buffer page) {
    incidents = page;
    request.response().end();
  }

  private static HttpServerResponse json(HttpServerRequest request) {
    return request.response().putHeader("Content-Type", "application/json");
  }

  String posts() {
    return new JsonArray(List.copyOf(posts)).encode();
  }
}

package org.anyuan.response.adapter.in.http.publics;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.anyuan.response.application.publication.PublicRecord;
import org.anyuan.response.application.publication.PublicSettings;
import org.anyuan.response.domain.publication.Published;
import org.anyuan.response.domain.publication.Times;
import org.anyuan.response.domain.publication.Voice;

/**
 * What is published, to subscribers as it happens (server-sent events). Whoever comes again says
 * what it had last and gets what came since; the same may come twice, under the same id.
 */
@ApplicationScoped
class PublicStream {
  static final String PATH = "/public/statements/stream";
  private static final long BEAT_MILLIS = TimeUnit.SECONDS.toMillis(15);
  private static final long LONGEST_MILLIS = TimeUnit.HOURS.toMillis(1);
  private static final int MOST_AT_ONCE = 100;

  /** Of sequence numbers: a longer transaction may turn up after one that was later. */
  private static final int OVERLAP = 20;

  private static final String SEQUENCE = "[0-9]{1,18}";

  private final Vertx vertx;
  private final PublicRecord record;
  private final Voice voice;
  private final ObjectMapper json;
  private final int most;
  private final Set<Subscriber> open = ConcurrentHashMap.newKeySet();
  private long beats;

  PublicStream(Vertx vertx, PublicRecord record, PublicSettings settings, ObjectMapper json) {
    this.vertx = vertx;
    this.record = record;
    this.voice = settings.voice();
    this.most = settings.streams();
    this.json = json;
  }

  private record Subscriber(HttpServerResponse response, Context context) {}

  /** As a subscriber sees it. */
  private record Line(
      String id,
      String statementId,
      long version,
      String type,
      String kind,
      String titleZh,
      String titleEn,
      String publishedAt,
      String page,
      String cap) {}

  void start(@Observes StartupEvent event) {
    record.listen(news -> open.forEach(s -> s.context().runOnContext(_ -> send(s, news))));
    beats = vertx.setPeriodic(BEAT_MILLIS, _ -> open.forEach(s -> write(s, ":\n\n")));
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(beats);
    open.forEach(s -> s.response().reset());
  }

  void open(RoutingContext routing) {
    var response = routing.response();
    if (open.size() >= most) {
      response.setStatusCode(503).putHeader("Retry-After", "10").end();
      return;
    }
    response
        .putHeader("Content-Type", "text/event-stream; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .setChunked(true);
    if (routing.request().method().equals(HttpMethod.HEAD)) {
      response.end();
      return;
    }
    var subscriber = new Subscriber(response, vertx.getOrCreateContext());
    var end = vertx.setTimer(LONGEST_MILLIS, _ -> response.end());
    open.add(subscriber);
    routing.addEndHandler(
        _ -> {
          open.remove(subscriber);
          vertx.cancelTimer(end);
        });
    response.write("retry: 3000\n\n");
    var last = routing.request().getHeader("Last-Event-ID");
    if (last != null && last.matches(SEQUENCE)) {
      send(subscriber, record.issued().since(Long.parseLong(last), OVERLAP, MOST_AT_ONCE));
    }
  }

  private void send(Subscriber subscriber, List<Published> news) {
    for (var published : news) {
      write(
          subscriber,
          "id: %d\nevent: published\ndata: %s\n\n"
              .formatted(published.sequence(), text(published)));
    }
  }

  /** Who does not read what is sent is let go: it comes again where it was. */
  private void write(Subscriber subscriber, String text) {
    var response = subscriber.response();
    if (response.ended() || response.closed()) {
      open.remove(subscriber);
    } else if (response.writeQueueFull()) {
      open.remove(subscriber);
      response.reset();
    } else {
      response.write(text);
    }
  }

  private String text(Published published) {
    try {
      return json.writeValueAsString(
          new Line(
              published.id().toString(),
              published.statement().toString(),
              published.version(),
              published.type().name(),
              published.kind().name(),
              published.zh().title(),
              published.en().map(en -> en.title()).orElse(""),
              Times.rfc3339(published.at()),
              voice.page(published),
              voice.cap(published)));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("a record is JSON", e);
    }
  }
}

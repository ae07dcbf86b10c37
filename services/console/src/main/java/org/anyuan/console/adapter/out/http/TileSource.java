package org.anyuan.console.adapter.out.http;

import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.anyuan.console.application.BaseMap;
import org.anyuan.console.application.MapSettings;
import org.anyuan.console.application.Tiles;
import org.anyuan.console.domain.TileAddress;
import org.jboss.logging.Logger;

/**
 * The tiles of {@code ANYUAN_MAP_TILES_URL}, over few connections of their own and through no
 * redirect. Addresses hold the deployment's key: none is logged, traced or told.
 */
@Startup
@ApplicationScoped
class TileSource implements Tiles {
  static final int MOST_BYTES = 1024 * 1024;
  private static final Logger LOG = Logger.getLogger(TileSource.class);
  private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/webp");
  private static final int CONNECTIONS = 16;
  private static final int WAITING = 256;
  private static final long QUIET = TimeUnit.MINUTES.toNanos(1);

  private final HttpClient client;
  private final BaseMap map;
  private final Duration deadline;
  private final AtomicLong lastSaid = new AtomicLong(System.nanoTime() - QUIET);

  TileSource(Vertx vertx, BaseMap map, MapSettings settings) {
    this.map = map;
    this.deadline = settings.tileDeadline();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMetricsName("tiles")
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setMaxWaitQueueSize(WAITING),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  @Override
  public CompletionStage<Outcome> fetch(TileAddress tile) {
    return map.tiles()
        .map(template -> fetch(template.address(tile)))
        .orElseGet(() -> Future.succeededFuture(new Missing()))
        .toCompletionStage();
  }

  private Future<Outcome> fetch(String address) {
    var options =
        new RequestOptions()
            .setAbsoluteURI(address)
            // Waiting for a connection counts, so that the queue ends by itself.
            .setConnectTimeout(deadline.toMillis())
            .putHeader("Accept", "image/*")
            // Some sources answer nobody who does not say what it is.
            .putHeader("User-Agent", "Anyuan");
    return once(options)
        // The source may have closed a connection just as it was taken up again.
        .recover(cause -> isClosed(cause) ? once(options) : Future.failedFuture(cause))
        .otherwise(this::failed);
  }

  private static boolean isClosed(Throwable cause) {
    return cause instanceof HttpClosedException || cause instanceof IOException;
  }

  private Future<Outcome> once(RequestOptions options) {
    return client.request(options).compose(this::send).map(TileSource::outcome);
  }

  private record Answer(HttpClientResponse head, Buffer body) {}

  /**
   * To its end even where it is no tile: that connection serves the next already. Only what is cut
   * short ends its own.
   */
  private Future<Answer> send(HttpClientRequest request) {
    return request
        .send()
        .compose(head -> body(head).map(body -> new Answer(head, body)))
        .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(_ -> request.reset());
  }

  private static Outcome outcome(Answer answer) {
    var response = answer.head();
    var status = response.statusCode();
    if (status == 404 || status == 204) {
      return new Missing();
    }
    var type = type(response);
    if (status != 200 || !TYPES.contains(type) || response.getHeader("Content-Encoding") != null) {
      throw new NoTile("status " + status + " type " + type);
    }
    return new Found(type, answer.body().getBytes());
  }

  private static String type(HttpClientResponse response) {
    var type = response.getHeader("Content-Type");
    return type == null
        ? ""
        : type.replaceFirst(";.*", "").strip().toLowerCase(java.util.Locale.ROOT);
  }

  private static Future<Buffer> body(HttpClientResponse response) {
    var whole = Promise.<Buffer>promise();
    var body = Buffer.buffer();
    response.exceptionHandler(whole::tryFail);
    response.endHandler(_ -> whole.tryComplete(body));
    response.handler(
        part -> {
          if (body.length() + part.length() > MOST_BYTES) {
            whole.tryFail(new NoTile("more than " + MOST_BYTES + " bytes"));
          } else {
            body.appendBuffer(part);
          }
        });
    return whole.future();
  }

  private Outcome failed(Throwable cause) {
    // A fault's own words may hold the address.
    var reason = cause instanceof NoTile ? cause.getMessage() : cause.getClass().getSimpleName();
    var now = System.nanoTime();
    var before = lastSaid.get();
    if (now - before >= QUIET && lastSaid.compareAndSet(before, now)) {
      LOG.warnf("tile source fails reason=%s", reason);
    }
    return switch (cause) {
      case TimeoutException _ -> new Late();
      case ConnectionPoolTooBusyException _ -> new Busy();
      default -> new Failed();
    };
  }

  /** What came is none. */
  private static final class NoTile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoTile(String reason) {
      super(reason, null, false, false);
    }
  }

  @PreDestroy
  void close() {
    client.close();
  }
}

package org.anyuan.console.adapter.out.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.anyuan.console.application.ServiceHealth;
import org.anyuan.console.application.ServiceHealth.Check;
import org.anyuan.console.application.ServiceHealth.State;
import org.anyuan.console.application.ServicesHealth;
import org.anyuan.console.domain.Owner;
import org.eclipse.microprofile.config.Config;

/**
 * {@code /q/health/ready} of every owner, asked over connections of its own, so that an owner that
 * hangs holds none of the door's. However many ask, each owner is asked once a second at most.
 */
@ApplicationScoped
class ReadinessChecks implements ServicesHealth {
  private static final String PATH = "/q/health/ready";
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int MOST_CHECKS = 50;

  private final HttpClient client;
  private final Config config;
  private final Clock clock;
  private Instant askedAt = Instant.MIN;
  private CompletionStage<Asked> last;

  ReadinessChecks(Vertx vertx, Config config, Clock clock) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMetricsName("readiness")
                .setConnectTimeout((int) DEADLINE.toMillis())
                .setKeepAlive(false));
    this.config = config;
    this.clock = clock;
  }

  @Override
  public synchronized CompletionStage<Asked> ask() {
    var now = clock.instant();
    if (now.isAfter(askedAt.plus(FRESH))) {
      askedAt = now;
      last =
          Future.all(Arrays.stream(Owner.values()).map(this::ask).toList())
              .map(all -> new Asked(now, all.<ServiceHealth>list()))
              .toCompletionStage();
    }
    return last;
  }

  private Future<ServiceHealth> ask(Owner owner) {
    var address = config.getOptionalValue("anyuan.door.upstream." + owner.key(), URI.class);
    return address.isEmpty()
        ? Future.succeededFuture(
            new ServiceHealth(owner, State.NOT_DEPLOYED, List.of(), Duration.ZERO))
        : ask(owner, address.get());
  }

  private Future<ServiceHealth> ask(Owner owner, URI address) {
    var begin = System.nanoTime();
    var options =
        new RequestOptions()
            .setHost(address.getHost())
            .setPort(address.getPort())
            .setURI(PATH)
            .setTimeout(DEADLINE.toMillis());
    return client
        .request(options)
        .compose(request -> request.send())
        .compose(HttpClientResponse::body)
        .map(body -> said(owner, body.toJsonObject()))
        .timeout(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
        // What is no health report is no answer.
        .otherwise(new ServiceHealth(owner, State.UNREACHABLE, List.of(), Duration.ZERO))
        .map(health -> health.after(Duration.ofNanos(System.nanoTime() - begin)));
  }

  private static ServiceHealth said(Owner owner, JsonObject report) {
    if (report.getString("status") == null) {
      throw new IllegalArgumentException("not a health report");
    }
    var checks =
        report.getJsonArray("checks", new JsonArray()).stream()
            .limit(MOST_CHECKS)
            .map(JsonObject.class::cast)
            .map(check -> new Check(check.getString("name", ""), up(check)))
            .toList();
    return new ServiceHealth(owner, up(report) ? State.UP : State.DOWN, checks, Duration.ZERO);
  }

  private static boolean up(JsonObject report) {
    return "UP".equals(report.getString("status"));
  }

  @PreDestroy
  void close() {
    client.close();
  }
}

package org.anyuan.console.adapter.in.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.anyuan.console.domain.Owner;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * The first presses through a cold JVM would take seconds on a busy machine. So before the door
 * says that it is ready, it opens a second one for itself alone, between two ports of the loopback
 * address, and sends presses through it to an owner that only says yes.
 */
@Readiness
@ApplicationScoped
class WarmUp implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(WarmUp.class);
  private static final int AT_ONCE = 8;
  private static final String LOOPBACK = "127.0.0.1";

  private final Vertx vertx;
  private final ObjectMapper json;
  private final Bearer bearer;
  private final DoorSettings settings;
  private final Clock clock;
  private volatile boolean done;

  WarmUp(Vertx vertx, ObjectMapper json, Bearer bearer, DoorSettings settings, Clock clock) {
    this.vertx = vertx;
    this.json = json;
    this.bearer = bearer;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("warm").status(done).build();
  }

  void begin(@Observes StartupEvent event) {
    var begin = clock.instant();
    open()
        .onComplete(
            sent -> {
              done = true;
              LOG.infof(
                  "door is warm presses=%s millis=%d",
                  sent.succeeded() ? sent.result() : sent.cause(),
                  Duration.between(begin, clock.instant()).toMillis());
            });
  }

  private Future<Integer> open() {
    var client = vertx.createHttpClient();
    return vertx
        .createHttpServer()
        .requestHandler(
            request -> request.endHandler(_ -> request.response().setStatusCode(202).end("{}")))
        .listen(0, LOOPBACK)
        .compose(owner -> between(client, owner))
        .eventually(() -> client.close());
  }

  private Future<Integer> between(HttpClient client, HttpServer owner) {
    var address = URI.create("http://" + LOOPBACK + ":" + owner.actualPort());
    var upstreams = new Upstreams(vertx, Map.of(Owner.ALARM, address), settings.connections());
    return door(upstreams)
        .compose(door -> through(client, door))
        .onComplete(_ -> upstreams.close())
        .eventually(() -> owner.close());
  }

  private Future<HttpServer> door(Upstreams upstreams) {
    var problems = new Problems(vertx, json);
    var metrics = new PassageMetrics(new SimpleMeterRegistry());
    var router = Router.router(vertx);
    new Guard(problems).routes(router);
    new Door(vertx, problems, bearer, upstreams, metrics, settings, clock).routes(router);
    return vertx.createHttpServer().requestHandler(router).listen(0, LOOPBACK);
  }

  private Future<Integer> through(HttpClient client, HttpServer door) {
    var until = clock.instant().plus(settings.warmUp().longest());
    var each = settings.warmUp().presses() / AT_ONCE;
    var lines =
        IntStream.range(0, AT_ONCE)
            .mapToObj(_ -> line(client, door.actualPort(), each, 0, until))
            .toList();
    return Future.all(lines)
        .map(all -> all.<Integer>list().stream().mapToInt(Integer::intValue).sum())
        .eventually(() -> door.close());
  }

  private Future<Integer> line(HttpClient client, int port, int left, int sent, Instant until) {
    if (left == 0 || clock.instant().isAfter(until)) {
      return Future.succeededFuture(sent);
    }
    return client
        .request(HttpMethod.POST, port, LOOPBACK, Door.ALARMS)
        .compose(request -> request.send("{\"deviceId\":\"none\"}"))
        .compose(response -> response.body())
        .compose(_ -> line(client, port, left - 1, sent + 1, until));
  }
}

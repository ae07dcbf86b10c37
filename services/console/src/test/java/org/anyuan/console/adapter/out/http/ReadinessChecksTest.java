package org.anyuan.console.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyuan.console.application.MovableClock;
import org.anyuan.console.application.ServiceHealth;
import org.anyuan.console.application.ServiceHealth.Check;
import org.anyuan.console.application.ServiceHealth.State;
import org.anyuan.console.domain.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadinessChecksTest {
  private final Vertx vertx = Vertx.vertx();
  private final Map<String, String> settings = new HashMap<>();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void shouldSayWhoIsUpAndWhoNotAndWaitForNobody() throws Exception {
    serve(Owner.ALARM, request -> request.response().end("{\"status\":\"UP\"}"));
    serve(
        Owner.INCIDENT,
        request ->
            request
                .response()
                .setStatusCode(503)
                .end("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"a\",\"status\":\"DOWN\"}]}"));
    serve(Owner.PATROL, request -> request.response().end("<html>"));
    serve(Owner.RESPONSE, request -> request.response().end("{\"status\":\"UP\",\"checks\":[7]}"));
    serve(Owner.LEAD, request -> request.response().end("{}"));
    serve(Owner.LEDGER, _ -> {});

    var begin = System.nanoTime();
    var health = states(checks(new MovableClock()));

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
    assertThat(health.get(Owner.ALARM).state()).isEqualTo(State.UP);
    assertThat(health.get(Owner.INCIDENT).state()).isEqualTo(State.DOWN);
    assertThat(health.get(Owner.INCIDENT).checks()).containsExactly(new Check("a", false));
    for (var silent : List.of(Owner.PATROL, Owner.RESPONSE, Owner.LEAD, Owner.LEDGER)) {
      assertThat(health.get(silent).state()).as(silent.key()).isEqualTo(State.UNREACHABLE);
    }
    assertThat(health.get(Owner.NOTIFY).state()).isEqualTo(State.NOT_DEPLOYED);
  }

  @Test
  void shouldAskOnceASecondHoweverManyWantToKnow() throws Exception {
    var asked = new AtomicInteger();
    serve(
        Owner.ALARM,
        request -> {
          asked.incrementAndGet();
          request.response().end("{\"status\":\"UP\"}");
        });
    var clock = new MovableClock();
    var checks = checks(clock);

    for (var i = 0; i < 20; i++) {
      states(checks);
    }
    assertThat(asked).hasValue(1);
    clock.advance(Duration.ofMillis(1_001));
    states(checks);
    assertThat(asked).hasValue(2);
  }

  private static Map<Owner, ServiceHealth> states(ReadinessChecks checks) throws Exception {
    var all = new HashMap<Owner, ServiceHealth>();
    checks
        .ask()
        .toCompletableFuture()
        .get(20, TimeUnit.SECONDS)
        .services()
        .forEach(each -> all.put(each.service(), each));
    return all;
  }

  private ReadinessChecks checks(Clock clock) {
    var config =
        new SmallRyeConfigBuilder().withDefaultValues(settings).addDiscoveredConverters().build();
    return new ReadinessChecks(vertx, config, clock);
  }

  private void serve(Owner owner, Handler<HttpServerRequest> handler) {
    var server =
        vertx
            .createHttpServer()
            .requestHandler(handler)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    settings.put("anyuan.door.upstream." + owner.key(), "http://127.0.0.1:" + server.actualPort());
  }
}

package org.anyuan.patrol.adapter.out.osrm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.anyuan.common.geo.Position;
import org.anyuan.patrol.application.PatrolSettings;
import org.anyuan.patrol.application.RoutingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as OSRM's table service does, or does not answer at all. */
class OsrmRoutingTest {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final List<Position> FROM =
      List.of(new Position(114.30, 30.50), new Position(114.40, 30.60));
  private static final Position TO = new Position(114.31, 30.55);

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<String> address = new AtomicReference<>();
  private final CountDownLatch hanging = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    hanging.countDown();
    server.stop(0);
  }

  private void answers(int status, String body) {
    server.createContext("/", exchange -> answer(exchange, status, body));
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    asked.incrementAndGet();
    address.set(exchange.getRequestURI().toString());
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private OsrmRouting routing() {
    var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    var settings =
        new SmallRyeConfigBuilder()
            .withMapping(PatrolSettings.class)
            .withDefaultValues(Map.of("anyuan.patrol.routing.url", url))
            .build()
            .getConfigMapping(PatrolSettings.class);
    return new OsrmRouting(settings, Clock.systemUTC());
  }

  private static List<Duration> ways(OsrmRouting routing) {
    return routing.ways(FROM, TO).await().atMost(DEADLINE);
  }

  @Test
  void shouldReadOneWayForEachStart() {
    answers(200, "{\"code\":\"Ok\",\"durations\":[[61.5],[null]]}");
    assertThat(ways(routing())).containsExactly(Duration.ofMillis(61_500), RoutingService.UNKNOWN);
    assertThat(address.get())
        .isEqualTo(
            "/table/v1/driving/114.300000,30.500000;114.400000,30.600000;114.310000,30.550000"
                + "?sources=0;1&destinations=2");
  }

  @Test
  void shouldNotWaitForOneThatHangsNorAskItAgainAtOnce() {
    server.createContext("/", _ -> hang());
    var routing = routing();
    var begin = System.nanoTime();
    assertThat(ways(routing)).containsOnly(RoutingService.UNKNOWN);
    assertThat(ways(routing)).containsOnly(RoutingService.UNKNOWN);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    assertThat(asked).hasValue(1);
  }

  private void hang() {
    asked.incrementAndGet();
    try {
      hanging.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void shouldTakeABrokenAnswerForNone() {
    answers(200, "{\"durations\":[[1]]}");
    assertThat(ways(routing())).containsOnly(RoutingService.UNKNOWN);
  }

  @Test
  void shouldTakeARefusalForNone() {
    answers(500, "");
    assertThat(ways(routing())).containsOnly(RoutingService.UNKNOWN);
  }
}

package org.anyuan.notify.adapter.out.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundHttpTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final Duration WITHIN = Duration.ofSeconds(5);
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final LocalHttp receiver = new LocalHttp();

  @AfterEach
  void close() {
    receiver.close();
  }

  @AfterAll
  static void closeAll() {
    VERTX.close();
  }

  private static HttpAnswer posted(OutboundHttp http, URI url, boolean anywhere, Duration within) {
    return http.post(new HttpPost(url, Map.of(), Buffer.buffer("hello"), within, anywhere))
        .await()
        .atMost(LONG_ENOUGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"})
  void shouldNotSpeakToThisHostForAPerson(String host) {
    // Given: nothing private is allowed
    var http = new OutboundHttp(VERTX, false, new HttpClientOptions());
    var url = URI.create("http://" + host + ":" + receiver.url("/").getPort() + "/");
    // When, then
    assertThatThrownBy(() -> posted(http, url, false, WITHIN)).isInstanceOf(NotSent.class);
    assertThat(receiver.requests()).isEmpty();
  }

  @Test
  void shouldSpeakToThePlacesOfTheOperator() {
    var http = new OutboundHttp(VERTX, false, new HttpClientOptions());
    assertThat(posted(http, receiver.url("/"), true, WITHIN).status()).isEqualTo(200);
    assertThat(receiver.one().body()).isEqualTo("hello");
    assertThat(receiver.one().header("Host")).isEqualTo("127.0.0.1:" + receiver.url("").getPort());
  }

  @Test
  void shouldNotKnowWhatBecameOfItWhereNoAnswerComesInTime() throws InterruptedException {
    // Given: a receiver that takes it and says nothing
    var end = new CountDownLatch(1);
    receiver.answer(
        exchange -> {
          try {
            end.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
    // When, then: not the failure that says that it cannot have it
    assertThatThrownBy(
            () -> posted(Handed.http(VERTX), receiver.url("/"), false, Duration.ofMillis(300)))
        .isInstanceOf(TimeoutException.class);
    assertThat(receiver.requests()).hasSize(1);
    end.countDown();
  }

  @Test
  void shouldReadAnAnswerToABoundAlone() {
    receiver.answer(
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            var part = "x".repeat(4096).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (var i = 0; i < 100_000; i++) {
              exchange.getResponseBody().write(part);
            }
          }
        });
    var answer = posted(Handed.http(VERTX), receiver.url("/"), false, WITHIN);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().length()).isBetween(16 * 1024, 256 * 1024);
  }

  @Test
  void shouldUseAConnectionAgain() {
    var http = Handed.http(VERTX);
    var ports = new java.util.concurrent.ConcurrentSkipListSet<Integer>();
    receiver.answer(
        exchange -> {
          ports.add(exchange.getRemoteAddress().getPort());
          LocalHttp.reply(exchange, 200, "{}", Map.of());
        });
    for (var i = 0; i < 5; i++) {
      posted(http, receiver.url("/"), false, WITHIN);
    }
    assertThat(ports).hasSize(1);
  }

  @Test
  void shouldCheckTheNameInTheCertificateThoughItConnectsToTheAddress() throws Exception {
    // Given: one receiver with a certificate of its name, one with a stranger's
    var named = tls("localhost");
    var stranger = tls("elsewhere.example");
    try {
      var http =
          new OutboundHttp(
              VERTX, true, new HttpClientOptions().setTrustOptions(trust("localhost")));
      // When, then
      assertThat(posted(http, at(named), false, WITHIN).status()).isEqualTo(200);
      var fooled =
          new OutboundHttp(
              VERTX, true, new HttpClientOptions().setTrustOptions(trust("elsewhere.example")));
      assertThatThrownBy(() -> posted(fooled, at(stranger), false, WITHIN))
          .isInstanceOf(NotSent.class);
    } finally {
      named.close();
      stranger.close();
    }
  }

  private static URI at(HttpServer server) {
    return URI.create("https://localhost:" + server.actualPort() + "/");
  }

  private PfxOptions trust(String name) {
    return new PfxOptions()
        .setPath(folder.resolve(name + ".p12").toString())
        .setPassword("changeit");
  }

  private HttpServer tls(String name) throws Exception {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                List.of(
                    keytool,
                    "-genkeypair",
                    "-alias",
                    "receiver",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "san=dns:" + name,
                    "-ext",
                    "bc=ca:true",
                    "-validity",
                    "2",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "changeit",
                    "-keystore",
                    folder.resolve(name + ".p12").toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(made.waitFor(30, TimeUnit.SECONDS) && made.exitValue() == 0).isTrue();
    return VERTX
        .createHttpServer(
            new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(trust(name))
                .setHost("127.0.0.1")
                .setPort(0))
        .requestHandler(request -> request.response().end("ok"))
        .listen()
        .toCompletionStage()
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
  }
}

package org.anyuan.console.adapter.in.http;

import static org.anyuan.console.adapter.in.http.Visitor.json;
import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Owners.class)
class PressIT {
  private static final String ALARMS = "/api/v1/alarms";

  @Test
  void shouldPassBytesAndSignatureOnUnchanged() throws Exception {
    var body = new byte[60_000];
    new Random(1).nextBytes(body);

    var response =
        send(
            to(ALARMS)
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", "1760000000")
                .header("webhook-signature", "v1,abc= v1,def=")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(body)));

    var seen = json(response);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Base64.getDecoder().decode(seen.get("body").textValue())).isEqualTo(body);
    assertThat(seen.get("headers").toString())
        .contains(
            "[\"webhook-id\",\"msg_1\"]",
            "[\"webhook-timestamp\",\"1760000000\"]",
            "[\"webhook-signature\",\"v1,abc= v1,def=\"]",
            "[\"Content-Type\",\"application/json; charset=utf-8\"]");
  }

  @Test
  void shouldAskNoTokenAndMindNoBrokenOne() throws Exception {
    var response =
        send(
            to(ALARMS).header("Authorization", "Bearer x.y.z").POST(BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void shouldNeverRefuseAPressForItsNumber() {
    var refused =
        IntStream.range(0, 1_000).parallel().filter(_ -> status(ALARMS, "{}") != 200).count();

    assertThat(refused).isZero();
  }

  @Test
  void shouldRefuseTenMegabytesByTheirDeclaredLength() throws Exception {
    var response = send(to(ALARMS).POST(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024])));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).get("type").textValue())
        .isEqualTo("urn:anyuan:problem:body-too-long");
  }

  @Test
  void shouldRefuseTenMegabytesThatDeclareNoLength() throws Exception {
    var endless = new byte[10 * 1024 * 1024];

    var response =
        send(
            to(ALARMS + "?do=never&id=endless")
                .POST(
                    BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(endless))));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(send(to("/api/v1/incidents?do=count&id=endless", "li").GET()).body()).isEqualTo("0");
  }

  @Test
  void shouldTakeABodyOfJustTheBound() {
    assertThat(status(ALARMS, "x".repeat(64 * 1024))).isEqualTo(200);
    assertThat(status(ALARMS, "x".repeat(64 * 1024 + 1))).isEqualTo(413);
  }

  @Test
  void shouldLetTheOwnersOwnRefusalThrough() throws Exception {
    var response = send(to(ALARMS + "?do=refuse").POST(BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThat(response.body()).isEqualTo("{\"type\":\"urn:anyuan:problem:unavailable\"}");
  }

  @Test
  void shouldSendOnceMoreWhenTheConnectionBreaks() throws Exception {
    var response =
        send(to(ALARMS + "?do=hang-up-once&id=once").POST(BodyPublishers.ofString("{\"a\":1}")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Base64.getDecoder().decode(json(response).get("body").textValue()))
        .isEqualTo("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldGiveUpAfterTheSecondBreak() throws Exception {
    var response = send(to(ALARMS + "?do=hang-up&id=gone").POST(BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void shouldAnswerWithinSixSecondsWhenAlarmDoesNot() throws Exception {
    var begin = Instant.now();

    var response = send(to(ALARMS + "?do=never&id=hung").POST(BodyPublishers.ofString("{}")));

    assertThat(Duration.between(begin, Instant.now()))
        .isBetween(Duration.ofMillis(5_500), Duration.ofMillis(7_000));
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("2");
    assertThat(json(response).get("type").textValue()).isEqualTo("urn:anyuan:problem:unavailable");
  }

  @Test
  void shouldNotWaitForeverForASlowSender() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), Visitor.port())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              "POST /api/v1/alarms HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{"
                  .getBytes(StandardCharsets.US_ASCII));

      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 408").contains("request-timeout");
    }
  }

  private static int status(String path, String body) {
    try {
      return send(to(path).POST(BodyPublishers.ofString(body))).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

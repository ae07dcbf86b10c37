package org.anyuan.console.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.console.adapter.in.http.Visitor.json;
import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Owners.class)
class DoorIT {
  @Test
  void shouldPassARequestOnToItsOwner() throws Exception {
    var response =
        send(
            to("/api/v1/incidents/i-1/notes?q=%E5%AD%A6&x=a+b", "wang")
                .header("Idempotency-Key", "k-1")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Forwarded-Prefix", "/evil")
                .header("TE", "trailers")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .method("PATCH", BodyPublishers.ofString("学校🏫")));

    var seen = json(response);
    var headers = seen.get("headers").toString();
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("X-Owner")).contains("6");
    assertThat(response.headers().firstValue("Keep-Alive")).isEmpty();
    assertThat(seen.get("method").textValue()).isEqualTo("PATCH");
    assertThat(seen.get("uri").textValue())
        .isEqualTo("/api/v1/incidents/i-1/notes?q=%E5%AD%A6&x=a+b");
    assertThat(new String(Base64.getDecoder().decode(seen.get("body").textValue()), UTF_8))
        .isEqualTo("学校🏫");
    assertThat(headers)
        .contains("[\"Idempotency-Key\",\"k-1\"]", "Bearer ", "traceparent")
        .contains("[\"X-Forwarded-For\",\"127.0.0.1\"]", "[\"X-Forwarded-Proto\",\"http\"]")
        .contains("[\"X-Forwarded-Host\",\"127.0.0.1:" + Visitor.port() + "\"]")
        .doesNotContain("6.6.6.6", "/evil", "\"TE\"", "\"Connection\"");
  }

  @Test
  void shouldAnswerAnEmptyAnswerWithoutConfusingTheNext() throws Exception {
    for (var i = 0; i < 20; i++) {
      var empty = send(to("/api/v1/incidents/i-1?do=empty", "wang").DELETE());
      var next = send(to("/api/v1/incidents/i-1", "wang").GET());
      var head = send(to("/api/v1/incidents/i-1", "wang").method("HEAD", BodyPublishers.noBody()));

      assertThat(empty.statusCode()).isEqualTo(204);
      assertThat(empty.body()).isEmpty();
      assertThat(json(next).get("method").textValue()).isEqualTo("GET");
      assertThat(head.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void shouldAskForAToken() throws Exception {
    var response = send(to("/api/v1/incidents?id=tokenless").GET());

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(response).get("type").textValue()).isEqualTo("urn:anyuan:problem:unauthorized");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/alarms/spooled/stream",
        "/api/v1/queues/police/stream",
        "/api/v1/devices/d-1/status",
        "/api/v1/units"
      })
  void shouldAskForATokenEverywhere(String path) throws Exception {
    assertThat(send(to(path).GET()).statusCode()).isEqualTo(401);
  }

  @Test
  void shouldSayThatAnOwnerIsDown() throws Exception {
    var response = send(to("/api/v1/schools", "wang").GET());

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
    assertThat(json(response).get("type").textValue()).isEqualTo("urn:anyuan:problem:unavailable");
  }

  @Test
  void shouldSayThatAnOwnerIsNotDeployed() throws Exception {
    var response = send(to("/api/v1/rosters", "wang").GET());

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(json(response).get("type").textValue()).isEqualTo("urn:anyuan:problem:not-deployed");
    assertThat(json(response).get("detail").textValue()).contains("notify");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nothing", "/api/v2/incidents", "/nothing", "/api/v1/"})
  void shouldKnowNoOtherPath(String path) throws Exception {
    var response = send(to(path, "wang").GET());

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void shouldCutTheCallerOffWhenTheAnswerBreaksOff() {
    assertThatThrownBy(() -> send(to("/api/v1/incidents?do=cut", "wang").GET()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void shouldSayThatTheOwnerHungUpAndNotAskAgain() throws Exception {
    var response =
        send(
            to("/api/v1/incidents?do=hang-up&id=no-retry", "wang")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(send(to("/api/v1/incidents?do=count&id=no-retry", "wang").GET()).body())
        .isEqualTo("1");
  }

  @Test
  void shouldBoundBodiesByTheirPath() throws Exception {
    var megabyte = BodyPublishers.ofByteArray(new byte[1024 * 1024]);
    var more = new byte[1024 * 1024 + 1];
    var undeclared = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(more));

    assertThat(json(send(to("/api/v1/incidents", "wang").POST(megabyte))).get("length").intValue())
        .isEqualTo(1024 * 1024);
    assertThat(
            send(to("/api/v1/incidents", "wang").POST(BodyPublishers.ofByteArray(more)))
                .statusCode())
        .isEqualTo(413);
    assertThat(send(to("/api/v1/incidents", "wang").POST(undeclared)).statusCode()).isEqualTo(413);
  }

  @Test
  void shouldTakeAnImportOfTwentyMegabytes() throws Exception {
    var import20 = new byte[20 * 1024 * 1024];

    var response =
        send(to("/api/v1/incidents/imports", "wang").POST(BodyPublishers.ofByteArray(import20)));

    assertThat(json(response).get("length").intValue()).isEqualTo(import20.length);
    assertThat(
            send(to("/api/v1/incidents/imports", "wang")
                    .POST(BodyPublishers.ofByteArray(new byte[import20.length + 1])))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void shouldKeepAPersonToTheirShare() throws Exception {
    var answers = new ArrayList<HttpResponse<String>>();
    for (var i = 0; i < 400; i++) {
      answers.add(send(to("/api/v1/nothing-here", "li").GET()));
    }
    // A path that nobody owns costs no share; one that has an owner does.
    assertThat(answers).allMatch(answer -> answer.statusCode() == 404);

    var refused =
        java.util.stream.IntStream.range(0, 400)
            .parallel()
            .mapToObj(_ -> quietly("busy"))
            .filter(answer -> answer.statusCode() == 429)
            .toList();

    assertThat(refused).isNotEmpty();
    assertThat(refused.getFirst().headers().firstValue("Retry-After")).contains("1");
    assertThat(quietly("li").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldServeThePageUnderAStrictPolicy() throws Exception {
    var index = send(to("/").GET());
    var policy = index.headers().firstValue("Content-Security-Policy").orElseThrow();
    var script = index.body().replaceAll("(?s).*<script[^>]* src=\"([^\"]+)\".*", "$1");
    var asset = send(to(script).header("Accept-Encoding", "gzip").GET());

    assertThat(policy)
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe", "__NONCE__");
    assertThat(index.body()).doesNotContain("__NONCE__", "<style", "style=");
    assertThat(policy)
        .as("each visit has its own nonce")
        .isNotEqualTo(
            send(to("/").GET()).headers().firstValue("Content-Security-Policy").orElseThrow());
    assertThat(index.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(script).startsWith("/assets/");
    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(asset.headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(asset.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(asset.headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
    for (var each : java.util.List.of(index, asset)) {
      assertThat(each.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(each.headers().firstValue("X-Frame-Options")).contains("DENY");
      assertThat(each.headers().firstValue("Content-Security-Policy")).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/",
        "/assets/none.js",
        "/desk",
        "/files.txt",
        "/web/index.html",
        "/enrol/x"
      })
  void shouldAnswerNothingInAnotherPathsPlace(String path) throws Exception {
    assertThat(send(to(path).GET()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi"})
  void shouldShowHowItDoes(String path) throws Exception {
    assertThat(send(to(path).GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldCountWithoutATimeSeriesForEachId() throws Exception {
    send(to("/api/v1/incidents/some-id-1", "wang").GET());

    var metrics = send(to("/q/metrics").GET()).body();

    assertThat(metrics)
        .contains("anyuan_door_first_byte_seconds_count{outcome=\"2xx\",owner=\"incident\"")
        .doesNotContain("some-id-1");
  }

  private static HttpResponse<String> quietly(String username) {
    try {
      return send(to("/api/v1/incidents", username).GET());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.anyuan.console.adapter.in.http;

import static org.anyuan.console.adapter.in.http.Visitor.raw;
import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Owners.class)
class HostileRequestIT {
  private static final String LAST =
      "GET /q/health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/x/../api/v1/incidents",
        "/api/v1/incidents/../../q/metrics",
        "/api/v1/%2e%2e/incidents",
        "/api/v1/incidents%2f..%2f..",
        "/api/v1//incidents",
        "/%61pi/v1/incidents",
        "/api/v1/incidents;x=y",
        "/api/v1/incidents%00",
        "/..%5c..%5capplication.properties",
        "http://127.0.0.1:1/api/v1/incidents"
      })
  void shouldRefusePathTricksBeforeRouting(String path) throws Exception {
    var answer =
        raw(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + Visitor.token("wang")
                + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400").contains("invalid-path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 2\r\nContent-Length: 3",
        "Content-Length: +2",
        "Content-Length: -2",
        "Content-Length: 99999999999999999999",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Content-Length: 2\r\nHost: y",
        "Content-Length : 2"
      })
  void shouldRefuseAmbiguousRequests(String headers) throws Exception {
    var answer =
        raw(
            "POST /api/v1/alarms HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + headers
                + "\r\n\r\n{}");

    assertThat(answer).startsWith("HTTP/1.1 400");
  }

  /** One request in, one request out: what follows the chunks is never taken for another one. */
  @Test
  void shouldNotSmuggleARequestBehindALength() throws Exception {
    raw(
        "POST /api/v1/alarms?id=outer HTTP/1.1",
        "Host: x",
        "Content-Length: 5",
        "Transfer-Encoding: chunked",
        "Connection: close",
        "",
        "0",
        "",
        "POST /api/v1/alarms?do=hang-up&id=smuggled HTTP/1.1",
        "Host: x",
        "Content-Length: 0",
        "",
        "");

    assertThat(send(to("/api/v1/incidents?do=count&id=smuggled", "li").GET()).body())
        .isEqualTo("0");
  }

  @Test
  void shouldNotPassHeadersThatConnectionNames() throws Exception {
    var answer =
        raw(
            "POST /api/v1/alarms HTTP/1.1",
            "Host: x",
            "Connection: close, X-Hop, Content-Length",
            "X-Hop: 1",
            "Proxy-Authorization: Basic eA==",
            "Upgrade: websocket",
            "Content-Length: 2",
            "",
            "{}" + LAST);

    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("\"length\":2")
        .doesNotContain("X-Hop", "Proxy-Authorization", "websocket");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "X"})
  void shouldRefuseMethodsThatNobodyUses(String method) throws Exception {
    var answer = raw(method + " /api/v1/alarms HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 40");
  }

  @Test
  void shouldNotSpeakWebSocketToAnOwner() throws Exception {
    var answer =
        raw(
            "GET /api/v1/incidents HTTP/1.1",
            "Host: x",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            LAST);

    assertThat(answer).startsWith("HTTP/1.1 401");
  }
}

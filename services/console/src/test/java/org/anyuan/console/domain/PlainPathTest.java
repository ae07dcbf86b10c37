package org.anyuan.console.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/app.js",
        "/q/health/ready",
        "/api/v1/alarms",
        "/api/v1/devices/a..b/status",
        "/api/v1/regions/420106-p01",
        "/api/v1/dead-letters/anyuan.incident.inputs:3:17"
      })
  void shouldTakeWhatHasOneMeaning(String path) {
    assertThat(PlainPath.matches(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "api/v1/alarms",
        "//api/v1/alarms",
        "/api//v1/alarms",
        "/api/v1/../v1/alarms",
        "/api/v1/./alarms",
        "/api/v1/alarms/..",
        "/api/v1/%2e%2e/alarms",
        "/api%2fv1/alarms",
        "/api/v1/devices/a%2Fstatus",
        "/api/v1/%61larms",
        "/api/v1/alarms%00",
        "/api/v1/alarms;a=b",
        "/api\\v1\\alarms",
        "/api/v1/学校",
        "/api/v1/alarms?x",
        "/api/v1/alarms\r\nHost: x",
        "http://example.org/api/v1/alarms"
      })
  void shouldRefuseWhatCouldBeReadInTwoWays(String path) {
    assertThat(PlainPath.matches(path)).isFalse();
  }

  @Test
  void shouldRefuseALongPathAtOnce() {
    var hostile = "/" + "a/".repeat(50_000) + "%";
    var begin = Instant.now();

    assertThat(PlainPath.matches(hostile)).isFalse();
    assertThat(PlainPath.matches("/" + "a.".repeat(511) + "%")).isFalse();

    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(1));
  }
}

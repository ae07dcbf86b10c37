package org.anyuan.incident.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void shouldReadBackWhatItWrote() {
    var cursor =
        new Cursor(
            Instant.parse("2026-05-01T08:00:00.123456Z"), "0b0e2b7e-52a4-5d5b-8d0b-1f1f7a3b5c11");

    assertThat(Cursor.parse(cursor.text())).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-05-01T08:00:00Z",
        "yesterday 12",
        "2026-05-01T08:00:00Z 1; drop table incidents",
        "2026-05-01T08:00:00Z 0b0e2b7e"
      })
  void shouldRefuseWhatIsNoCursor(String text) {
    var encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

    assertThat(Cursor.parse(encoded)).isEmpty();
    assertThat(Cursor.parse(text)).isEmpty();
  }
}

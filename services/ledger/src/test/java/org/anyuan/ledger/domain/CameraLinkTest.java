package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anyuan.common.outcome.InvalidField;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameraLinkTest {
  @ParameterizedTest
  @CsvSource({
    "STREAM, rtsps://video.example/live/1",
    "STREAM, https://video.example:8443/live/1.m3u8?token=Ab12_-",
    "STREAM, RTSPS://10.20.30.40/ch1",
    "SNAPSHOT, https://video.example/1.jpg",
    "SNAPSHOT, https://[2001:db8::1]/compass/1.jpg?bypass-cache=1"
  })
  void shouldTakeAnAddressThatADeskCanOpen(CameraLink kind, String link) {
    assertThat(kind.check("  " + link + " ")).contains(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://video.example/1.jpg",
        "rtsp://video.example/1",
        "ftp://video.example/1.jpg",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https:///1.jpg",
        "https:1.jpg",
        "//video.example/1.jpg",
        "video.example/1.jpg",
        "https://user:secret@video.example/1.jpg",
        "https://user@video.example/1.jpg",
        "https://@video.example/1.jpg",
        "https://video.example/1.jpg?user=a&password=b",
        "https://video.example/1.jpg?PWD=b",
        "https://video.example/1.jpg?%70assword=b",
        "https://video.example/user=admin_password=tlJwpbo6_channel=1",
        "https://video.example/1.jpg#t=1",
        "https://video.example/一.jpg",
        "https://video.example/a b.jpg",
        "https://video.example/\u0007",
        "https://video.example/%zz",
        "https://exa mple/1.jpg"
      })
  void shouldRefuseEveryOtherWithoutRepeatingIt(String link) {
    for (var kind : CameraLink.values()) {
      assertThatThrownBy(() -> kind.check(link))
          .asInstanceOf(InstanceOfAssertFactories.type(InvalidField.class))
          .satisfies(e -> assertThat(e.field()).isEqualTo(kind.field()))
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret", "tlJwpbo6"));
    }
  }

  @Test
  void shouldTakeNoStreamForASnapshot() {
    assertThatThrownBy(() -> CameraLink.SNAPSHOT.check("rtsps://video.example/1"))
        .isInstanceOf(InvalidField.class);
  }

  @Test
  void shouldBoundALink() {
    var longest = "https://video.example/" + "x".repeat(CameraLink.LONGEST - 22);
    assertThat(CameraLink.SNAPSHOT.check(longest)).isPresent();
    assertThatThrownBy(() -> CameraLink.SNAPSHOT.check(longest + "x"))
        .isInstanceOf(InvalidField.class);
  }

  @Test
  void shouldTellNotGivenFromTakenAway() {
    assertThat(CameraLink.STREAM.check(null)).isEmpty();
    assertThat(CameraLink.STREAM.check(" ")).contains("");
  }
}

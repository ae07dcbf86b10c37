package org.anyuan.console.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseMapTest {
  private static final String TILES = "https://tiles.example/{z}/{x}/{y}?tk=k3y";

  @Test
  void shouldUseWhatHasAnApprovalNumber() {
    var map =
        GivenMap.NONE.tiles(TILES, 16).outline(Path.of("lines")).approved("GS(2024)0650号").map();
    assertThat(map.approvalNumber()).contains("GS(2024)0650号");
    assertThat(map.tiles()).isPresent();
    assertThat(map.outline()).contains(Path.of("lines"));
    assertThat(map.maxZoom()).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void shouldUseNothingWithoutOne(String number) {
    var map = GivenMap.NONE.tiles(TILES, 16).outline(Path.of("lines")).approved(number).map();
    assertThat(map.approvalNumber()).isEmpty();
    assertThat(map.tiles()).isEmpty();
    assertThat(map.outline()).isEmpty();
  }

  @Test
  void shouldShowNoNumberOfAMapThatIsNotThere() {
    assertThat(GivenMap.NONE.approved("GS(2024)0650号").map().approvalNumber()).isEmpty();
  }

  @Test
  void shouldNotStartWithWhatIsNoTemplateAndNotRepeatIt() {
    var wrong = GivenMap.NONE.tiles("https://tiles.example/?tk=k3y", 16).approved("GS(2024)1号");
    assertThatIllegalStateException()
        .isThrownBy(wrong::map)
        .withMessageContaining("ANYUAN_MAP_TILES_URL")
        .withNoCause()
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("k3y");
  }

  @Test
  void shouldNotStartWithNumbersThatAreNone() {
    assertThatIllegalStateException()
        .isThrownBy(GivenMap.NONE.tiles(TILES, 23)::map)
        .withMessageContaining("ANYUAN_MAP_TILES_MAX_ZOOM");
    assertThatIllegalStateException()
        .isThrownBy(GivenMap.NONE.approved("G\nS")::map)
        .withMessageContaining("ANYUAN_MAP_APPROVAL_NUMBER");
  }
}

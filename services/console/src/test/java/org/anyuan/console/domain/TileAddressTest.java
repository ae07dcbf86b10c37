package org.anyuan.console.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileAddressTest {
  @ParameterizedTest
  @CsvSource({"0,0,0", "1,1,1", "18,212000,106000", "10,1023,1023"})
  void shouldTakeATileOfThePyramid(String z, String x, String y) {
    var tile = TileAddress.of(z, x, y, 18).orElseThrow();
    assertThat(tile)
        .isEqualTo(new TileAddress(Integer.parseInt(z), Integer.parseInt(x), Integer.parseInt(y)));
  }

  @ParameterizedTest
  @CsvSource({
    "0,1,0",
    "0,0,1",
    "10,1024,0",
    "10,0,1024",
    "19,0,0",
    "-1,0,0",
    "1,-1,0",
    "01,0,0",
    "1,+1,0",
    "1,1.0,0",
    "1,0x1,0",
    "1,１,0",
    "99999999999,0,0",
    "10,99999999999,0",
    "'',0,0"
  })
  void shouldRefuseWhatIsNoTile(String z, String x, String y) {
    assertThat(TileAddress.of(z, x, y, 18)).isEmpty();
  }

  @Test
  void shouldGoNoDeeperThanThereAreTiles() {
    assertThat(TileAddress.of("22", "0", "0", 22)).isPresent();
    assertThat(TileAddress.of("23", "0", "0", 30)).isEmpty();
  }
}

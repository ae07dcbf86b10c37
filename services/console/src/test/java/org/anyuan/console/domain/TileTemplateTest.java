package org.anyuan.console.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileTemplateTest {
  private static final String WMTS =
      "https://t0.tianditu.gov.cn/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec"
          + "&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=k3y";

  @Test
  void shouldPutTheTileInItsPlaces() {
    assertThat(TileTemplate.parse(WMTS).address(new TileAddress(3, 6, 2)))
        .endsWith("&TILEMATRIX=3&TILEROW=2&TILECOL=6&tk=k3y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WMTS,
        "https://tiles.example:8443/{z}/{x}/{y}.png",
        "http://127.0.0.1:9000/{z}/{x}/{y}",
        "http://localhost/{z}/{x}/{y}"
      })
  void shouldTakeTlsAndThisVeryMachine(String text) {
    assertThat(TileTemplate.parse(text)).hasToString("TileTemplate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://tiles.example/{z}/{x}/{y}",
        "http://localhost.tiles.example/{z}/{x}/{y}",
        "https://user:word@tiles.example/{z}/{x}/{y}",
        "https://{z}.tiles.example/{x}/{y}",
        "https://tiles.example/{z}/{x}",
        "https://tiles.example/{z}/{x}/{y}/{y}",
        "https://tiles.example/{s}/{z}/{x}/{y}",
        "https://tiles.example/{z}/{x}/{y}#k3y",
        "https://tiles.example/{z}/{x}/{y} k3y",
        "https://tiles.example:port/{z}/{x}/{y}",
        "file:///{z}/{x}/{y}",
        "{z}{x}{y}",
        ""
      })
  void shouldRefuseTheRestWithoutRepeatingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TileTemplate.parse(text))
        .withMessage("an https address with {z}, {x} and {y} in it, once each");
  }
}

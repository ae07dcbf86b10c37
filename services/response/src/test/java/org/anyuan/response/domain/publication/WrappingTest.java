package org.anyuan.response.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WrappingTest {
  @Test
  void shouldBreakChineseAnywhereButNotBeforeAComma() {
    assertThat(Wrapping.lines("公安机关立即赶赴现场,处置", 5)).containsExactly("公安机关立", "即赶赴现场,", "处置");
  }

  @Test
  void shouldCarryAnOpeningBracketToTheNextLine() {
    assertThat(Wrapping.lines("公安机关(武昌)", 5)).containsExactly("公安机关", "(武昌)");
  }

  @Test
  void shouldKeepEnglishWordsWhole() {
    assertThat(Wrapping.lines("the scene is under control", 6))
        .containsExactly("the scene", "is under", "control");
  }

  @Test
  void shouldBreakAWordThatNoLineHolds() {
    assertThat(Wrapping.lines("a".repeat(25), 6)).hasSize(3);
  }

  @Test
  void shouldLoseNothingAndHoldTheWidthUpToOneHangingMark() {
    var random = new Random(3);
    var letters = "公安机关,。(「abc xyz 123.𠮷";
    for (var n = 0; n < 5000; n++) {
      var text = new StringBuilder();
      random
          .ints(random.nextInt(1, 60), 0, letters.codePointCount(0, letters.length()))
          .map(i -> letters.codePointAt(letters.offsetByCodePoints(0, i)))
          .forEach(text::appendCodePoint);
      var lines = Wrapping.lines(text.toString(), 8);
      assertThat(String.join("", lines).replace(" ", ""))
          .isEqualTo(text.toString().replace(" ", ""));
      assertThat(lines).allSatisfy(line -> assertThat(Wrapping.width(line)).isLessThan(10));
    }
  }
}

package org.anyuan.lead.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.anyuan.lead.domain.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssessSeverityTest {
  @ParameterizedTest
  @CsvSource({
    "OTHER, , LOW",
    "DISPUTE, , LOW",
    "DISPUTE, REPEATED, MEDIUM",
    "BULLYING, , MEDIUM",
    "BULLYING, SOMEBODY_HURT, HIGH",
    "VIOLENCE, THREAT, HIGH",
    "ABUSE_AND_SEXUAL_ASSAULT, , HIGH",
    "SELF_HARM_CRISIS, HAPPENING_NOW, CRITICAL"
  })
  void shouldGoByTheStatedRule(Category category, Sign sign, Severity expected) {
    var signs = sign == null ? Set.<Sign>of() : Set.of(sign);
    assertThat(AssessSeverity.of(category, signs).severity()).isEqualTo(expected);
  }

  @Test
  void shouldSayWhatItIsMadeUpOf() {
    var assessment = AssessSeverity.of(Category.VIOLENCE, EnumSet.of(Sign.WEAPON, Sign.UNDER_14));
    assertThat(assessment.ofCategory()).isEqualTo(3);
    assertThat(assessment.signs()).isEqualTo(Map.of(Sign.WEAPON, 2, Sign.UNDER_14, 1));
    assertThat(assessment.points()).isEqualTo(6);
  }

  /** All of the 128 choices of signs, with each sign besides. */
  @ParameterizedTest
  @EnumSource(Category.class)
  void shouldNeverBeLessGraveForASignMore(Category category) {
    var all = Sign.values();
    for (var mask = 0; mask < 1 << all.length; mask++) {
      var signs = EnumSet.noneOf(Sign.class);
      for (var i = 0; i < all.length; i++) {
        if ((mask & 1 << i) != 0) {
          signs.add(all[i]);
        }
      }
      var before = AssessSeverity.of(category, signs).severity();
      for (var sign : all) {
        var more = EnumSet.copyOf(EnumSet.of(sign));
        more.addAll(signs);
        assertThat(AssessSeverity.of(category, more).severity()).isGreaterThanOrEqualTo(before);
      }
    }
  }

  @Test
  void shouldBeUrgentWhenItHappensNowAndIsGrave() {
    assertThat(Rating.of(Category.VIOLENCE, EnumSet.of(Sign.HAPPENING_NOW)).urgent()).isTrue();
    assertThat(Rating.of(Category.ABUSE_AND_SEXUAL_ASSAULT, Set.of()).urgent()).isFalse();
    assertThat(Rating.of(Category.BULLYING, EnumSet.of(Sign.REPEATED)).urgent()).isFalse();
  }
}

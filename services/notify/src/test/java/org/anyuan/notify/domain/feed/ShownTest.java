package org.anyuan.notify.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShownTest {
  private static Shown shown(SeenSamples sample, Lane lane) {
    return Shown.of(sample.seen(), lane).orElseThrow();
  }

  @Test
  void shouldTellMediaNothingBeforeItIsBothMajorAndConfirmed() {
    assertThat(Shown.of(SeenSamples.pressed().seen(), Lane.MEDIA)).isEmpty();
    assertThat(Shown.of(SeenSamples.pressed().nowMajor().seen(), Lane.MEDIA)).isEmpty();
    assertThat(Shown.of(SeenSamples.pressed().nowConfirmed().seen(), Lane.MEDIA)).isEmpty();
    assertThat(Shown.of(SeenSamples.pressed().nowConfirmed().nowMajor().seen(), Lane.MEDIA))
        .isPresent();
  }

  @Test
  void shouldTellMediaNeitherKindNorBuildingNorWhenItWasPressed() {
    var media =
        shown(SeenSamples.pressed().kinds(AlarmKind.DURESS).nowConfirmed().nowMajor(), Lane.MEDIA);
    assertThat(media.kinds()).isEmpty();
    assertThat(media.buildings()).isEmpty();
    assertThat(media.help()).isEmpty();
    assertThat(media.openedAt()).isEmpty();
    assertThat(media.ending()).isEmpty();
    assertThat(media.category()).isEqualTo(Category.SECURITY);
  }

  @Test
  void shouldNotTellASchoolHowGraveItIsHeldToBeOrHowItEnded() {
    var school = shown(SeenSamples.pressed().closed(Ending.FALSE_ALARM), Lane.SCHOOL);
    assertThat(school.severity()).isEmpty();
    assertThat(school.ending()).isEmpty();
    assertThat(school.stage()).isEqualTo(Stage.CLOSED);
    assertThat(school.buildings()).containsExactly("教学楼");
  }

  @ParameterizedTest
  @EnumSource(
      value = AlarmKind.class,
      names = {"DURESS", "SILENT_PANIC"})
  void shouldSayNothingOfASilentAlarmToWhoeverLooksOnAtTheSchool(AlarmKind silent) {
    var school = shown(SeenSamples.pressed().kinds(AlarmKind.FIRE, silent), Lane.SCHOOL);
    assertThat(school.quiet()).isTrue();
    assertThat(school.kinds()).isEmpty();
    assertThat(school.buildings()).isEmpty();
    assertThat(school.category()).isEqualTo(Category.SECURITY);
    assertThat(shown(SeenSamples.pressed().kinds(silent), Lane.POLICE).quiet()).isFalse();
  }

  @Test
  void shouldBeNewsOnlyToTheLanesThatAreToldSomethingElse() {
    var before = SeenSamples.pressed().nowConfirmed().nowMajor();
    assertThat(news(before, before.next())).isEmpty();
    assertThat(news(before, before.next().help(Help.ON_THE_WAY)))
        .containsExactlyInAnyOrder(Lane.POLICE, Lane.EDUCATION, Lane.SCHOOL);
    assertThat(news(before, before.next().severity(Severity.LOW)))
        .containsExactlyInAnyOrder(Lane.POLICE, Lane.EDUCATION, Lane.MEDIA);
    assertThat(news(before, before.next().buildings("教学楼", "食堂"))).doesNotContain(Lane.MEDIA);
    assertThat(Shown.news(Optional.empty(), SeenSamples.pressed().seen()))
        .containsExactlyInAnyOrder(Lane.POLICE, Lane.EDUCATION, Lane.SCHOOL);
  }

  private static Set<Lane> news(SeenSamples before, SeenSamples after) {
    return Shown.news(Optional.of(before.seen()), after.seen());
  }

  @Test
  void shouldGoOnFollowingWhatBecameLessGrave() {
    var grave = SeenSamples.pressed().severity(Severity.CRITICAL).seen();
    var after = SeenSamples.pressed().next().severity(Severity.LOW).seen().after(grave);
    var filter =
        new IncidentFilter(Optional.empty(), Set.of(), Optional.of(Severity.HIGH), Set.of());
    assertThat(after.severity()).isEqualTo(Severity.LOW);
    assertThat(filter.matches(after)).isTrue();
    assertThat(filter.matches(SeenSamples.pressed().severity(Severity.LOW).seen())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(AlarmKind.class)
  void shouldCallEveryKindByItsCategory(AlarmKind kind) {
    var expected =
        switch (kind) {
          case FIRE -> Category.FIRE;
          case MEDICAL -> Category.MEDICAL;
          default -> Category.SECURITY;
        };
    assertThat(Category.of(List.of(kind))).isEqualTo(expected);
    assertThat(Category.of(List.of(AlarmKind.MEDICAL, kind)))
        .isEqualTo(expected == Category.MEDICAL ? Category.MEDICAL : expected);
  }
}

package org.anyuan.console.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.anyuan.console.application.AdmitInstaller.Admitted;
import org.anyuan.console.application.AdmitInstaller.LockedOut;
import org.anyuan.console.application.Enrolments.Redeemed;
import org.anyuan.console.application.Enrolments.Redemption;
import org.junit.jupiter.api.Test;

class AdmitInstallerTest {
  private final MovableClock clock = new MovableClock();
  private Redemption answer = new Enrolments.Refused();
  private final AdmitInstaller admit =
      new AdmitInstaller((_, _) -> answer, new PlainTokens(), new SignInAttempts(), clock);

  @Test
  void shouldLetInForAnHour() {
    var enrolment = enrolment(Duration.ofHours(24));
    assertThat(enter())
        .isEqualTo(
            new Admitted(
                "token of enrolment/1", clock.instant().plus(Duration.ofHours(1)), enrolment));
  }

  @Test
  void shouldNotLetInForLongerThanTheEnrolmentLasts() {
    var enrolment = enrolment(Duration.ofMinutes(10));
    assertThat(enter())
        .isEqualTo(
            new Admitted(
                "token of enrolment/1", clock.instant().plus(Duration.ofMinutes(10)), enrolment));
  }

  @Test
  void shouldKeepAwayWhoKeepsComingWithLinksThatDoNotHold() {
    for (var i = 0; i < 5; i++) {
      assertThat(enter()).isEqualTo(new AdmitInstaller.Refused());
    }
    assertThat(enter()).isEqualTo(new LockedOut(Duration.ofSeconds(1)));
    clock.advance(Duration.ofSeconds(1));
    enrolment(Duration.ofHours(1));
    assertThat(enter()).isInstanceOf(Admitted.class);
  }

  @Test
  void shouldNotHoldOurOwnFailuresAgainstThePhone() {
    answer = new Enrolments.Unavailable();
    for (var i = 0; i < 10; i++) {
      assertThat(enter()).isEqualTo(new AdmitInstaller.Unavailable());
    }
  }

  private AdmitInstaller.Outcome enter() {
    return admit.of("grant", "holder", "10.0.0.1");
  }

  private Redeemed enrolment(Duration left) {
    Instant end = clock.instant().plus(left);
    var redeemed = new Redeemed("enrolment/1", "s-1", "实验小学", "/420000/", end);
    answer = redeemed;
    return redeemed;
  }
}

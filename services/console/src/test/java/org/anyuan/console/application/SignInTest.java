package org.anyuan.console.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final LocalUser WANG =
      new LocalUser("wang", "right", "police-dispatcher", "/420000/", Optional.empty());

  private final MovableClock clock = new MovableClock();
  private final SignIn signIn =
      new SignIn(new OneUser(), new PlainTokens(), new SignInAttempts(), clock);

  @Test
  void shouldGiveATokenForEightHours() {
    var outcome = signIn.of("wang", "right", "10.0.0.1");

    assertThat(outcome)
        .isEqualTo(new SignIn.SignedIn("token of wang", clock.instant().plus(Duration.ofHours(8))));
  }

  @Test
  void shouldRefuseAWrongPasswordAndAnUnknownUserAlike() {
    assertThat(signIn.of("wang", "wrong", "10.0.0.1")).isEqualTo(new SignIn.Refused());
    assertThat(signIn.of("nobody", "right", "10.0.0.1")).isEqualTo(new SignIn.Refused());
    assertThat(signIn.of("nobody", "", "10.0.0.1")).isEqualTo(new SignIn.Refused());
  }

  @Test
  void shouldLockOutAfterFiveFailuresEvenWithTheRightPassword() {
    fail("wang", "10.0.0.1", 5);

    assertThat(signIn.of("wang", "right", "10.0.0.1"))
        .isEqualTo(new SignIn.LockedOut(Duration.ofSeconds(1)));
  }

  @Test
  void shouldLetInAgainOnceTheLockIsOver() {
    fail("wang", "10.0.0.1", 5);

    clock.advance(Duration.ofSeconds(1));

    assertThat(signIn.of("wang", "right", "10.0.0.1")).isInstanceOf(SignIn.SignedIn.class);
  }

  @Test
  void shouldDoubleTheLockWithEachFurtherFailure() {
    fail("wang", "10.0.0.1", 5);
    clock.advance(Duration.ofSeconds(1));
    fail("wang", "10.0.0.1", 1);

    assertThat(signIn.of("wang", "right", "10.0.0.1"))
        .isEqualTo(new SignIn.LockedOut(Duration.ofSeconds(2)));
  }

  @Test
  void shouldNotLockADispatcherOutFromElsewhere() {
    fail("wang", "10.0.0.1", 5);

    assertThat(signIn.of("wang", "right", "10.0.0.2")).isInstanceOf(SignIn.SignedIn.class);
  }

  @Test
  void shouldLockAnAddressThatTriesManyNames() {
    for (var i = 0; i < 25; i++) {
      signIn.of("name" + i, "guess", "10.0.0.1");
    }

    assertThat(signIn.of("wang", "right", "10.0.0.1")).isInstanceOf(SignIn.LockedOut.class);
  }

  @Test
  void shouldNotCountGoodSignInsAgainstAnAddress() {
    for (var i = 0; i < 100; i++) {
      assertThat(signIn.of("wang", "right", "10.0.0.1")).isInstanceOf(SignIn.SignedIn.class);
    }
  }

  private void fail(String username, String address, int times) {
    for (var i = 0; i < times; i++) {
      assertThat(signIn.of(username, "wrong", address)).isEqualTo(new SignIn.Refused());
    }
  }

  private static final class OneUser implements LocalUsers {
    @Override
    public boolean on() {
      return true;
    }

    @Override
    public Optional<LocalUser> find(String username) {
      return username.equals("wang") ? Optional.of(WANG) : Optional.empty();
    }

    @Override
    public List<LocalUser> all() {
      return List.of(WANG);
    }
  }
}

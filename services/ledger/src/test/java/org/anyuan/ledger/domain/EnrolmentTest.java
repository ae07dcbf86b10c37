package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.ledger.domain.Enrolment.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentTest {
  private static final Instant NOW = DeviceSamples.NOW;
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));
  private static final Instant END = NOW.plus(Duration.ofHours(24));

  private final Enrolment open =
      DeviceSamples.changed(
          Enrolment.issue(
              new EnrolmentId("e1"),
              DeviceSamples.school("s1"),
              Terms.of("officer", NOW, Duration.ofHours(24), 2),
              "grant"));
  private final Enrolment redeemed = DeviceSamples.changed(open.redeem("phone", NOW));
  private final Enrolment revoked = DeviceSamples.changed(redeemed.revoke("officer", NOW));

  @Test
  void shouldLetTheFirstPhoneInAndNoOther() {
    assertThat(refusal(redeemed.redeem("another", LATER))).isEqualTo(Reason.CONFLICT);
  }

  @Test
  void shouldLetTheSamePhoneGoOn() {
    assertThat(redeemed.redeem("phone", LATER)).isEqualTo(new Outcome.Unchanged<>(redeemed));
  }

  @Test
  void shouldLetNobodyInAtItsEndAndAfterIt() {
    assertThat(refusal(open.redeem("phone", END))).isEqualTo(Reason.CONFLICT);
    assertThat(refusal(redeemed.redeem("phone", END))).isEqualTo(Reason.CONFLICT);
    assertThat(refusal(redeemed.oneMore(0, END))).isEqualTo(Reason.FORBIDDEN);
  }

  @Test
  void shouldLetNobodyInOnceItIsRevoked() {
    assertThat(refusal(revoked.redeem("phone", LATER))).isEqualTo(Reason.CONFLICT);
    assertThat(refusal(revoked.oneMore(0, LATER))).isEqualTo(Reason.FORBIDDEN);
    var unused = DeviceSamples.changed(open.revoke("officer", NOW));
    assertThat(refusal(unused.redeem("phone", LATER))).isEqualTo(Reason.CONFLICT);
    assertThat(revoked.revoke("other", LATER)).isEqualTo(new Outcome.Unchanged<>(revoked));
  }

  @Test
  void shouldBeForSoManyDevicesAndNoMore() {
    assertThat(redeemed.oneMore(1, LATER)).isEqualTo(new Outcome.Unchanged<>(redeemed));
    assertThat(refusal(redeemed.oneMore(2, LATER))).isEqualTo(Reason.CONFLICT);
  }

  @Test
  void shouldRegisterNothingBeforeThePhoneIsKnown() {
    assertThat(refusal(open.oneMore(0, LATER))).isEqualTo(Reason.FORBIDDEN);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, hours", "169, 1, hours", "1, 0, mostDevices", "1, 201, mostDevices"})
  void shouldBeBounded(int hours, int most, String field) {
    assertThatThrownBy(() -> Terms.of("officer", NOW, Duration.ofHours(hours), most))
        .asInstanceOf(type(InvalidField.class))
        .returns(field, InvalidField::field);
  }

  private static Reason refusal(Outcome<Enrolment> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<Enrolment>) outcome).reason();
  }
}

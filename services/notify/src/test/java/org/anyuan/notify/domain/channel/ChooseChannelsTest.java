package org.anyuan.notify.domain.channel;

import static org.anyuan.notify.domain.channel.ChannelKind.EMAIL;
import static org.anyuan.notify.domain.channel.ChannelKind.SMS;
import static org.anyuan.notify.domain.channel.ChannelKind.SSE;
import static org.anyuan.notify.domain.channel.ChannelKind.VOICE;
import static org.anyuan.notify.domain.channel.ChannelKind.WEBHOOK;
import static org.anyuan.notify.domain.channel.ChannelKind.WEB_PUSH;
import static org.anyuan.notify.domain.channel.ChannelKind.WECOM_ROBOT;
import static org.anyuan.notify.domain.channel.People.NOW;
import static org.anyuan.notify.domain.channel.People.address;
import static org.anyuan.notify.domain.channel.People.alarm;
import static org.anyuan.notify.domain.channel.People.dead;
import static org.anyuan.notify.domain.channel.People.message;
import static org.anyuan.notify.domain.channel.People.named;
import static org.anyuan.notify.domain.channel.People.quietAt;
import static org.anyuan.notify.domain.channel.People.rung;
import static org.anyuan.notify.domain.channel.People.wishing;
import static org.anyuan.notify.domain.channel.People.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.channel.Message.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChooseChannelsTest {
  private static final ChooseChannels RULES = new ChooseChannels(Duration.ofSeconds(60));
  private static final Message.OfIncident ACTUAL = alarm(Mode.ACTUAL);

  private static String choose(Recipient recipient, Message message) {
    return choose(recipient, message, Told.NEVER, NOW);
  }

  /** Such as {@code "SMS 0, VOICE 30"}, seconds after; "?" for a doubtful one. */
  private static String choose(Recipient recipient, Message message, Told told, Instant now) {
    return switch (RULES.choose(recipient, message, told, now)) {
      case Choice.Send(var picks, var doubtful) ->
          String.join(
                  ", ",
                  picks.stream()
                      .map(p -> p.address().kind() + " " + p.after().toSeconds())
                      .toList())
              + (doubtful ? " ?" : "");
      case Choice.Summarise(var at) -> "summary " + Duration.between(NOW, at).toSeconds();
      case Choice.Hold(var until) -> "hold " + until;
      case Choice.Nothing(var why) -> why.name();
    };
  }

  @Test
  void shouldTakeSmsAndVoiceForAnActualAlarmUnlessTheirPersonSaysOtherwise() {
    var all = with(WEB_PUSH, EMAIL, SMS, VOICE, WECOM_ROBOT);
    assertThat(choose(all, ACTUAL)).isEqualTo("SMS 0, VOICE 0");
    assertThat(choose(with(WEB_PUSH, EMAIL), ACTUAL)).isEqualTo("WEB_PUSH 0, EMAIL 0");
    assertThat(choose(wishing(all, rung(EMAIL, 0), rung(VOICE, 30)), ACTUAL))
        .isEqualTo("EMAIL 0, VOICE 30");
  }

  @Test
  void shouldNeverLeaveAnActualAlarmToABrowserAlone() {
    var browser = wishing(with(WEB_PUSH, SSE, EMAIL, VOICE), rung(WEB_PUSH, 0), rung(SSE, 0));
    assertThat(choose(browser, ACTUAL)).isEqualTo("WEB_PUSH 0, SSE 0, VOICE 0");
    // What was wished for later is brought forward.
    var later = wishing(with(WEB_PUSH, SMS, VOICE), rung(WEB_PUSH, 0), rung(SMS, 300));
    assertThat(choose(later, ACTUAL)).isEqualTo("WEB_PUSH 0, SMS 0");
    // There is nothing else: whoever escalates is told so.
    assertThat(choose(with(WEB_PUSH, SSE), ACTUAL)).isEqualTo("WEB_PUSH 0, SSE 0 ?");
  }

  @Test
  void shouldAddAWayThatWorksToADeadOne() {
    var people = wishing(with(SMS, EMAIL, VOICE), rung(SMS, 0));
    assertThat(choose(dead(people, SMS), ACTUAL)).isEqualTo("SMS 0, VOICE 0");
    assertThat(choose(dead(dead(dead(people, SMS), VOICE), EMAIL), ACTUAL))
        .isEqualTo("SMS 0, EMAIL 0, VOICE 0 ?");
  }

  @ParameterizedTest
  @EnumSource(value = Mode.class, names = "ACTUAL", mode = EnumSource.Mode.EXCLUDE)
  void shouldUseForExercisesOnlyWhatIsMarkedForThem(Mode mode) {
    var marked = with(SMS, VOICE, EMAIL).with(address(EMAIL, true));
    assertThat(choose(marked, alarm(mode))).isEqualTo("EMAIL 0");
    assertThat(choose(wishing(marked, rung(SMS, 0), rung(EMAIL, 20)), alarm(mode)))
        .isEqualTo("EMAIL 20");
    assertThat(choose(wishing(marked, rung(SMS, 0)), alarm(mode))).isEqualTo("EMAIL 0");
    assertThat(choose(with(SMS, VOICE), alarm(mode))).isEqualTo("NONE_FOR_EXERCISES");
    assertThat(choose(with(), alarm(mode))).isEqualTo("NO_ADDRESS");
  }

  @Test
  void shouldTellOfASilentAlarmAtASchoolOnlyWhoIsNamedAndWithoutASound() {
    // Given
    var silent = message(Lane.SCHOOL, Mode.ACTUAL, true, Urgency.WANTS_ANSWER);
    var all = with(SMS, VOICE, EMAIL, WECOM_ROBOT, WEB_PUSH);
    // When, then
    assertThat(choose(all, silent)).isEqualTo("NOT_NAMED");
    assertThat(choose(named(all), silent)).isEqualTo("WEB_PUSH 0 ?");
    assertThat(choose(named(with(SMS, VOICE)), silent)).isEqualTo("NONE_DISCREET");
    var muted = named(all).with(Address.of(new AddressId("SMS"), SMS, false, true));
    assertThat(choose(muted, silent)).isEqualTo("SMS 0");
    // A group reads what a robot writes, muted or not.
    var robot =
        named(with(WECOM_ROBOT))
            .with(Address.of(new AddressId("WECOM_ROBOT"), WECOM_ROBOT, false, true));
    assertThat(choose(robot, silent)).isEqualTo("NONE_DISCREET");
    assertThat(RULES.choose(muted, silent, Told.NEVER, NOW))
        .isInstanceOfSatisfying(
            Choice.Send.class,
            send -> assertThat(send.picks()).noneMatch(Pick::sound).isNotEmpty());
  }

  @Test
  void shouldTellThePoliceOfASilentAlarmAloud() {
    var silent = message(Lane.POLICE, Mode.ACTUAL, true, Urgency.WANTS_ANSWER);
    assertThat(RULES.choose(with(SMS, VOICE), silent, Told.NEVER, NOW))
        .isInstanceOfSatisfying(
            Choice.Send.class, send -> assertThat(send.picks()).allMatch(Pick::sound).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource({
    // Seconds since the last, and what becomes of one more.
    "WANTS_ANSWER, 0, 'SMS 0'",
    "UPDATE, 0, summary 60",
    "UPDATE, 59, summary 60",
    "UPDATE, 60, 'SMS 0'",
    "UPDATE, 3600, 'SMS 0'"
  })
  void shouldSummariseWhatComesCloseToTheLast(Urgency urgency, long since, String expected) {
    var update = message(Lane.POLICE, Mode.ACTUAL, false, urgency);
    assertThat(choose(with(SMS), update, Told.at(NOW), NOW.plusSeconds(since))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Urgency.class)
  void shouldTellOfANewIncidentAtOnceHoweverManyThereAre(Urgency urgency) {
    var first = message(Lane.POLICE, Mode.ACTUAL, false, urgency);
    assertThat(choose(with(SMS), first, Told.NEVER, NOW)).isEqualTo("SMS 0");
  }

  @Test
  void shouldHoldBackInQuietHoursAllButActualAlarms() {
    var night = quietAt(with(SMS).with(address(SMS, true)), "22:00", "10:30");
    assertThat(choose(night, ACTUAL)).isEqualTo("SMS 0");
    assertThat(choose(night, alarm(Mode.EXERCISE))).isEqualTo("hold 2026-09-07T02:30:00Z");
    assertThat(choose(night, new Message.OfDuty())).isEqualTo("hold 2026-09-07T02:30:00Z");
    assertThat(
            choose(night, new Message.OfDuty(), Told.NEVER, Instant.parse("2026-09-07T02:30:00Z")))
        .isEqualTo("SMS 0");
  }

  @Test
  void shouldRingOnceForWhatIsNoAlarm() {
    var people = with(SMS, VOICE, EMAIL);
    assertThat(choose(people, new Message.OfDuty())).isEqualTo("SMS 0");
    assertThat(choose(dead(people, SMS), new Message.OfDuty())).isEqualTo("VOICE 0");
    assertThat(choose(wishing(people, rung(EMAIL, 0)), new Message.OfDuty())).isEqualTo("EMAIL 0");
    assertThat(choose(with(), new Message.OfDuty())).isEqualTo("NO_ADDRESS");
  }

  @Test
  void shouldTakeAWebhookForASilentAlarmAsMoreThanABrowser() {
    var silent = message(Lane.SCHOOL, Mode.ACTUAL, true, Urgency.WANTS_ANSWER);
    assertThat(choose(named(with(WEB_PUSH, WEBHOOK)), silent)).isEqualTo("WEB_PUSH 0, WEBHOOK 0");
  }

  @Test
  void shouldNameTheWishThatIsForNoAddressOfTheirs() {
    assertThatThrownBy(() -> wishing(with(SMS), rung(SMS, 0), rung(EMAIL, 0)))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("forActual[1].address"));
    assertThatThrownBy(() -> with(List.of(SMS, SMS).toArray(ChannelKind[]::new)))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("addresses"));
  }
}

package org.anyuan.notify.domain.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final WebhookSecret SECRET = WebhookSecret.of(new byte[32]);
  private static final String POINT =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

  private static Stream<Destination> all() {
    return Stream.of(
        Phone.of("phone", "13800001234"),
        Mailbox.of("mail", "wang.xiaoming@Station.Example.cn"),
        Endpoint.of("url", "https://hooks.example.org/a/secret?k=v", false, SECRET),
        Robot.ofWecom("robotKey", "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa"),
        Robot.ofDingtalk(
            "robotKey", "0123456789abcdef0123", "robotSecret", "SEC0123456789abcdef0123"),
        Subscription.of("subscription", "https://fcm.example.org/x/long", false, POINT, AUTH));
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldBePrintedAsItsMaskAlone(Destination to) {
    assertThat(to).hasToString(to.masked());
    assertThat(to.toString())
        .doesNotContain("0000", "xiaoming", "secret", "693a91f6", "0123456789", "long", AUTH);
    assertThat(SECRET).hasToString("whsec_****");
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldBeReadAsItWasStored(Destination to) {
    var json = StoredJson.ofSealed(Destination.class);
    assertThat(json.read(json.text(to), Destination.class)).isEqualTo(to);
  }

  @Test
  void shouldFitTheChannelsThatTakeIt() {
    var to = all().toList();
    assertThat(
            Stream.of(ChannelKind.values())
                .map(kind -> to.stream().filter(d -> d.fits(kind)).count()))
        .containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 1L, 0L);
    assertThat(to.getFirst().fits(ChannelKind.SMS)).isTrue();
    assertThat(to.get(3).fits(ChannelKind.DINGTALK_ROBOT)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "13800001234,+8613800001234,+86138****1234",
    "138 0000-1234,+8613800001234,+86138****1234",
    "8613800001234,+8613800001234,+86138****1234",
    "+8613800001234,+8613800001234,+86138****1234",
    "+85212345678,+85212345678,+852****5678",
    "+862712345678,+862712345678,+8627****5678",
    "+1234567,+1234567,+1****4567"
  })
  void shouldTakeTelephonesAsPeopleWriteThem(String given, String number, String masked) {
    var phone = Phone.of("phone", given);
    assertThat(phone.number()).isEqualTo(number);
    assertThat(phone.masked()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "110",
        "12800001234",
        "+0123456789",
        "+1234567890123456",
        "a",
        "+86 138\n0000"
      })
  void shouldRefuseWhatIsNoTelephone(String given) {
    assertThatThrownBy(() -> Phone.of("phone", given))
        .isInstanceOfSatisfying(InvalidField.class, e -> assertThat(e.field()).isEqualTo("phone"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@",
        "@b.cn",
        "a@b",
        "a b@c.cn",
        "a@b.cn,c@d.cn",
        "A <a@b.cn>",
        "a..b@c.cn",
        "a@-b.cn",
        "王@b.cn",
        "a@b.cn\r\nBcc: c@d.cn",
        "a@[127.0.0.1]"
      })
  void shouldRefuseWhatIsNoMailbox(String given) {
    assertThatThrownBy(() -> Mailbox.of("mail", given)).isInstanceOf(InvalidField.class);
  }

  @Test
  void shouldTakeMailboxes() {
    assertThat(Mailbox.of("mail", "o'neil+duty@Ops.Example.CN").address())
        .isEqualTo("o'neil+duty@ops.example.cn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.org/",
        "ftp://hooks.example.org/",
        "https:///x",
        "//hooks.example.org",
        "https://a:b@hooks.example.org/",
        "https://hooks.example.org/#x",
        "javascript:alert(1)",
        "https://hooks.example.org/ x",
        "https://钩.example.org/"
      })
  void shouldRefuseWhatIsNoAddressOfASystem(String given) {
    assertThatThrownBy(() -> Endpoint.of("url", given, false, SECRET))
        .isInstanceOf(InvalidField.class)
        .hasMessageNotContaining("a:b");
  }

  @Test
  void shouldKeepTheLastSecretForADayAndNoneBeforeIt() {
    // Given
    var second = WebhookSecret.of(new byte[] {2});
    var third = WebhookSecret.of(new byte[] {3});
    var endpoint = new Endpoint(URI.create("https://a.example.org/"), List.of(SECRET));
    // When
    var once = endpoint.rotated(second, NOW);
    var twice = once.rotated(third, NOW.plusSeconds(60));
    // Then
    assertThat(once.previousUntil()).isEqualTo(Optional.of(NOW.plus(Duration.ofHours(24))));
    assertThat(values(once, NOW)).containsExactly(second.value(), SECRET.value());
    assertThat(values(once, NOW.plus(Endpoint.OVERLAP))).containsExactly(second.value());
    assertThat(values(twice, NOW.plusSeconds(60))).containsExactly(third.value(), second.value());
  }

  private static List<String> values(Endpoint endpoint, Instant at) {
    return endpoint.counting(at).stream().map(WebhookSecret::value).toList();
  }

  @Test
  void shouldRefuseAPointThatIsNotOnTheCurve() {
    var wrong = POINT.substring(0, POINT.length() - 2) + "AA";
    assertThatThrownBy(() -> Subscription.of("s", "https://p.example.org/", false, wrong, AUTH))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("s.keys.p256dh"));
    assertThatThrownBy(() -> Subscription.of("s", "https://p.example.org/", false, POINT, "AAAA"))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("s.keys.auth"));
    assertThatThrownBy(() -> Subscription.of("s", "https://p.example.org/", false, null, AUTH))
        .isInstanceOf(InvalidField.class);
  }
}

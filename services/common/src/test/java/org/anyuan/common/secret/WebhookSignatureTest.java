package org.anyuan.common.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector is the one that the Standard Webhooks libraries test themselves with. */
class WebhookSignatureTest {
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String TIMESTAMP = "1614265330";
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
  private static final String GOOD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final String WRONG = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";
  private static final SecretKeySpec SECRET = secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final SecretKeySpec OTHER = secret("C2FVsBQIhrscChlQIMV+b5sSYspob7oD");

  @Test
  void shouldAcceptTheKnownVector() {
    assertThat(signature(GOOD).isOf(List.of(SECRET), BODY)).isTrue();
  }

  @Test
  void shouldSignAsTheKnownVector() {
    // When
    var signed = WebhookSignature.by(SECRET, ID, Instant.ofEpochSecond(1614265330), BODY);
    // Then
    assertThat(signed).isEqualTo(signature(GOOD));
  }

  @ParameterizedTest
  @CsvSource({
    "1614265330,true",
    "1614265630,true",
    "1614265631,false",
    "1614265030,true",
    "1614265029,false",
    "-9223372036854775808,false",
    "9223372036854775808,false",
    "soon,false"
  })
  void shouldCountWithinTheToleranceAlone(String timestamp, boolean within) {
    // Given
    var now = Instant.ofEpochSecond(1614265330);
    // When, then
    assertThat(new WebhookSignature(ID, timestamp, GOOD).isWithin(Duration.ofMinutes(5), now))
        .isEqualTo(within);
  }

  @Test
  void shouldTryBothSecretsWhileTheyOverlap() {
    assertThat(signature(GOOD).isOf(List.of(OTHER, SECRET), BODY)).isTrue();
  }

  @Test
  void shouldFindTheRightOneOfSeveralSignatures() {
    assertThat(
            signature(WRONG + " v2," + GOOD.substring(3) + " " + GOOD).isOf(List.of(SECRET), BODY))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "v1,",
        "v1",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE",
        "v1,G0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WRONG
      })
  void shouldRefuseWhatIsNotTheSignature(String header) {
    assertThat(signature(header).isOf(List.of(SECRET), BODY)).isFalse();
  }

  @Test
  void shouldRefuseAnotherBodyTimestampOrId() {
    assertThat(signature(GOOD).isOf(List.of(SECRET), "{}".getBytes(UTF_8))).isFalse();
    assertThat(new WebhookSignature(ID, "1614265331", GOOD).isOf(List.of(SECRET), BODY)).isFalse();
    assertThat(new WebhookSignature("msg_2", TIMESTAMP, GOOD).isOf(List.of(SECRET), BODY))
        .isFalse();
  }

  @Test
  void shouldRefuseASenderWithoutSecrets() {
    assertThat(signature(GOOD).isOf(List.of(), BODY)).isFalse();
  }

  @Test
  void shouldLookAtABoundedNumberOfSignatures() {
    // Given
    var many = (WRONG + " ").repeat(8) + GOOD;
    // When, then
    assertThat(signature(many).isOf(List.of(SECRET), BODY)).isFalse();
  }

  private static WebhookSignature signature(String header) {
    return new WebhookSignature(ID, TIMESTAMP, header);
  }

  private static SecretKeySpec secret(String base64) {
    return WebhookSignature.key(Base64.getDecoder().decode(base64));
  }
}

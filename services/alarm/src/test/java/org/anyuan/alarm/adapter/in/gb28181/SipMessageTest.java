package org.anyuan.alarm.adapter.in.gb28181;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipMessageTest {
  private static final String GOOD = Sip.message("<Notify/>");

  @Test
  void shouldReadARequest() {
    var request = Sip.request(GOOD);
    assertThat(request.method()).isEqualTo("MESSAGE");
    assertThat(request.uri()).isEqualTo("sip:42000000002000000001@4200000000");
    assertThat(request.headers().from().user()).isEqualTo("42010600001340000001");
    assertThat(request.headers().from().tag()).isEqualTo("a");
    assertThat(request.headers().to().tag()).isEmpty();
    assertThat(request.headers().cSeq()).isEqualTo(new SipHeaders.CSeq(20, "MESSAGE"));
    assertThat(request.headers().via().host()).isEqualTo("10.0.0.9");
    assertThat(request.headers().via().port()).isEqualTo(5061);
    assertThat(request.headers().via().wantsPort()).isTrue();
    assertThat(request.body()).isEqualTo("<Notify/>");
  }

  @Test
  void shouldReadAResponse() {
    var response = Sip.response(486, "z9hG4bKx", "theirs");
    assertThat(response.status()).isEqualTo(486);
    assertThat(response.headers().via().branch()).isEqualTo("z9hG4bKx");
    assertThat(response.headers().to().tag()).isEqualTo("theirs");
  }

  @Test
  void shouldReadCompactFoldedAndOddlyWrittenFields() {
    var request =
        Sip.request(
            """

            MESSAGE sip:1@2 SIP/2.0
            v : SIP / 2.0 / TCP cam.example ; branch=z9hG4bK2 , SIP/2.0/UDP 10.0.0.8
            f: "A <b> name" <SIP:42010600001340000001:5060@10.0.0.9;transport=tcp>;x;TAG=q
            t: sip:42000000002000000001@4200000000;tag=z
            i: c2
            CSeq: 4294967295
              MESSAGE
            l: 2

            abcd            """);
    assertThat(request.headers().via().host()).isEqualTo("cam.example");
    assertThat(request.headers().via().port()).isEqualTo(5060);
    assertThat(request.headers().via().branch()).isEqualTo("z9hG4bK2");
    assertThat(request.headers().from().user()).isEqualTo("42010600001340000001");
    assertThat(request.headers().from().tag()).isEqualTo("q");
    assertThat(request.headers().to().tag()).isEqualTo("z");
    assertThat(request.headers().cSeq().number()).isEqualTo(4294967295L);
    assertThat(request.body()).isEqualTo("ab");
  }

  @Test
  void shouldTakeAllOfADatagramThatDoesNotSayItsLength() {
    assertThat(Sip.request(GOOD.replaceFirst("Content-Length: 9\r\n", "")).body())
        .isEqualTo("<Notify/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Via: SIP/2.0/UDP 10.0.0.9:5061;rport;branch=z9hG4bK1",
        "From: <sip:42010600001340000001@4200000000>;tag=a",
        "To: <sip:42000000002000000001@4200000000>",
        "Call-ID: c1",
        "CSeq: 20 MESSAGE"
      })
  void shouldRefuseAMessageWithoutWhatEveryOneHas(String field) {
    assertRefused(GOOD.replace(field + "\r\n", ""));
    assertRefused(GOOD.replace(field, field.substring(0, field.indexOf(':') + 1)));
    if (!field.startsWith("Via")) {
      assertRefused(GOOD.replace(field, field + "\r\n" + field));
    }
  }

  @Test
  void shouldRefuseWhatCannotBe() {
    assertRefused("");
    assertRefused("\r\n\r\n");
    assertRefused(GOOD.substring(0, GOOD.indexOf("\r\n\r\n") + 2));
    assertRefused(GOOD.replace("SIP/2.0\r\nVia", "SIP/3.0\r\nVia"));
    assertRefused(GOOD.replace("20 MESSAGE", "20 REGISTER"));
    assertRefused(GOOD.replace("20 MESSAGE", "4294967296 MESSAGE"));
    assertRefused(GOOD.replace("20 MESSAGE", "-1 MESSAGE"));
    assertRefused(GOOD.replace("Content-Length: 9", "Content-Length: 10"));
    assertRefused(GOOD.replace("Content-Length: 9", "Content-Length: -9"));
    assertRefused(GOOD.replace("Content-Length: 9", "Content-Length: 9\r\nl: 8"));
    assertRefused(GOOD.replace("Call-ID: c1", "Call-ID: c1\0"));
    assertRefused(GOOD.replace("Call-ID: c1", "Call-ID: " + "c".repeat(257)));
    assertRefused(GOOD.replace("10.0.0.9:5061", "10.0.0.9:65536"));
    assertRefused(GOOD.replace("Max-Forwards: 70", "X: y\r\n".repeat(100)));
    assertRefused(GOOD.replace("Max-Forwards: 70", "X: " + "y".repeat(SipHead.MAX_BYTES)));
    assertRefused(GOOD.replace("Max-Forwards: 70", "Max-Forwards"));
    assertRefused(GOOD.replace("<sip:42010600001340000001@4200000000>", "<tel:110>"));
    assertRefused(Sip.message("x".repeat(SipMessage.MAX_BYTES)));
  }

  /** Whatever the bytes are, it ends soon and with the one exception that it declares. */
  @Test
  void shouldReadOrRefuseWhateverComes() {
    var random = ThreadLocalRandom.current();
    var good = Sip.bytes(GOOD);
    for (var i = 0; i < 20_000; i++) {
      var bytes = good.clone();
      for (var change = random.nextInt(1, 8); change > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(SipMessage.parse(bytes).headers().callId()).isNotNull();
      } catch (InvalidSip e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  private static void assertRefused(String message) {
    assertThatExceptionOfType(InvalidSip.class)
        .isThrownBy(() -> SipMessage.parse(Sip.bytes(message)));
  }
}

package org.anyuan.notify.adapter.out.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.anyuan.notify.domain.destination.Subscription;
import org.junit.jupiter.api.Test;

class PushEncryptionTest {
  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static KeyPair pair(String secret, String point) throws GeneralSecurityException {
    var number = new BigInteger(1, bytes(secret));
    return new KeyPair(
        P256.key(bytes(point)),
        KeyFactory.getInstance("EC")
            .generatePrivate(new ECPrivateKeySpec(number, P256.parameters())));
  }

  /** RFC 8291, section 5 and appendix A. */
  @Test
  void shouldEncryptAsTheStandardsExampleDoes() throws GeneralSecurityException {
    // Given
    var subscription =
        new Subscription(
            URI.create("https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV"),
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg");
    var ours =
        pair(
            "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
    // When
    var sealed =
        PushEncryption.encrypt(
            "When I grow up, I want to be a watermelon".getBytes(UTF_8),
            subscription,
            ours,
            bytes("DGv6ra1nlYgDCS1FRnbzlw"));
    // Then
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
        .isEqualTo(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
                + "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxs"
                + "j_Qulcy4a-fN");
  }

  @Test
  void shouldUseOtherKeysForEachMessage() throws GeneralSecurityException {
    var browser = new Browser();
    var to = browser.subscription(URI.create("https://push.example.net/1"));
    var message = "hello".getBytes(UTF_8);
    assertThat(PushEncryption.encrypt(message, to))
        .isNotEqualTo(PushEncryption.encrypt(message, to));
    assertThat(browser.decrypted(PushEncryption.encrypt(message, to))).isEqualTo("hello");
  }
}

package org.anyuan.alarm.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.common.secret.WebhookSignature;

/** The header that signs a press, and the texts in which secrets are handed out. */
public class SecretFuzzTest {
  private static final byte[] BODY = "{}".getBytes(UTF_8);
  private static final List<DeviceSecret> SECRETS =
      List.of(DeviceSecret.of("thirty-two bytes, which is a key".getBytes(UTF_8), 0));
  private static final List<SecretKeySpec> KEYS = List.of(SECRETS.getFirst().hmacKey());

  /** Nobody can guess a signature. */
  @FuzzTest
  public void signature(byte[] header) {
    var text = new String(header, ISO_8859_1);
    assertThat(new WebhookSignature("msg_1", "1760000000", text).isOf(KEYS, BODY)).isFalse();
    assertThat(new WebhookSignature(text, text, text).isOf(List.of(), BODY)).isFalse();
  }

  @FuzzTest
  public void secret(byte[] sealed) {
    try {
      var secret = DeviceSecret.of(sealed, 0);
      assertThat(secret.bytes()).isNotEmpty();
      assertThat(secret.hmacKey().getEncoded()).isNotEmpty();
      assertThat(secret.toString()).doesNotContain("whsec_");
    } catch (IllegalArgumentException expected) {
      // Not of the form that it says.
    }
    DeviceSecret.shown(sealed, SECRETS);
  }
}

package org.anyuan.lead.adapter.out.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.lead.application.attachments.ObjectName;
import org.anyuan.lead.domain.LeadId;
import org.junit.jupiter.api.Test;

class AttachmentSealTest {
  private static final byte[] PLAIN = "pixels of somebody".getBytes(UTF_8);
  private final ObjectName name = ObjectName.next(new LeadId(UUID.randomUUID()));

  private static SecretKey key(int fill) {
    var bytes = new byte[32];
    bytes[0] = (byte) fill;
    return new SecretKeySpec(bytes, "AES");
  }

  @Test
  void shouldOpenUnderItsNameAlone() {
    var keys = new SealingKeys(Map.of("k1", key(1)));
    var sealed = keys.seal(name, PLAIN);
    assertThat(new String(sealed, UTF_8)).doesNotContain("pixels");
    assertThat(keys.open(name, sealed)).isEqualTo(PLAIN);
    var sameLead = ObjectName.next(name.lead());
    assertThatThrownBy(() -> keys.open(sameLead, sealed)).hasMessageContaining("not sealed");
    var otherLead = new ObjectName(new LeadId(UUID.randomUUID()), name.object());
    assertThatThrownBy(() -> keys.open(otherLead, sealed)).hasMessageContaining("not sealed");
  }

  @Test
  void shouldNotOpenWhatWasChanged() {
    var keys = new SealingKeys(Map.of("k1", key(1)));
    var sealed = keys.seal(name, PLAIN);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> keys.open(name, sealed)).hasMessageContaining("not sealed");
  }

  @Test
  void shouldSealWithTheFirstKeyAndOpenWithEach() {
    // Given
    var before = new SealingKeys(Map.of("k1", key(1))).seal(name, PLAIN);
    var both = new LinkedHashMap<String, SecretKey>();
    both.put("k2", key(2));
    both.put("k1", key(1));
    // When
    var keys = new SealingKeys(both);
    // Then
    assertThat(keys.open(name, before)).isEqualTo(PLAIN);
    var after = keys.seal(name, PLAIN);
    assertThat(new SealingKeys(Map.of("k2", key(2))).open(name, after)).isEqualTo(PLAIN);
  }
}

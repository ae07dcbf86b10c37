package org.anyuan.notify.adapter.out.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.anyuan.notify.application.channel.Sealing.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressKeyFileTest {
  private static final String OF = "address/a-1/SMS";
  private static final String SECRET = "{\"is\":\"Phone\",\"number\":\"+8613800001234\"}";

  @TempDir Path folder;
  private final String first = KeyFiles.line();
  private final String second = KeyFiles.line();

  @Test
  void shouldOpenWhatItSealed() {
    var keys = KeyFiles.file(folder, first);
    var sealed = keys.seal(OF, SECRET);
    assertThat(sealed.text()).doesNotContain("1380");
    assertThat(keys.open(OF, sealed)).isEqualTo(SECRET);
    // Each time another: nobody sees that two are the same.
    assertThat(keys.seal(OF, SECRET).text()).isNotEqualTo(sealed.text());
  }

  @Test
  void shouldNotOpenWhatWasMovedOrChanged() {
    var keys = KeyFiles.file(folder, first);
    var sealed = keys.seal(OF, SECRET);
    assertThatThrownBy(() -> keys.open("address/a-2/SMS", sealed))
        .isInstanceOf(IllegalStateException.class);
    var bytes = Base64.getDecoder().decode(sealed.text());
    bytes[20] ^= 1;
    var changed = new Sealed(sealed.key(), Base64.getEncoder().encodeToString(bytes));
    assertThatThrownBy(() -> keys.open(OF, changed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldGoOnToOpenWhatAnOlderKeySealed() {
    // Given
    var before = KeyFiles.file(folder, first);
    var sealed = before.seal(OF, SECRET);
    // When: a new key is put before the old one
    var after = KeyFiles.file(folder, second, "", first);
    // Then
    assertThat(after.open(OF, sealed)).isEqualTo(SECRET);
    assertThat(after.current()).isNotEqualTo(before.current());
    assertThat(after.seal(OF, SECRET).key()).isEqualTo(after.current());
    assertThat(after.all()).hasSize(2).element(1).isEqualTo(before.all().getFirst());
    var without = KeyFiles.file(folder, second);
    assertThatThrownBy(() -> without.open(OF, sealed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldMarkTheSameTextTheSameAndGiveNothingAway() {
    var keys = KeyFiles.file(folder, first);
    assertThat(keys.fingerprint("138")).isEqualTo(keys.fingerprint("138"));
    assertThat(KeyFiles.file(folder, second).fingerprint("138"))
        .isNotEqualTo(keys.fingerprint("138"));
    assertThat(AddressKey.of(first)).hasToString(keys.current());
  }

  @Test
  void shouldSayWhatIsNoKeyWithoutShowingIt() {
    assertThatThrownBy(() -> KeyFiles.file(folder, "c2hvcnQ="))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("c2hvcnQ=");
    assertThat(new AddressKeyFile(Optional.empty()).possible()).isFalse();
    assertThat(new AddressKeyFile(Optional.of("")).all()).isEmpty();
  }
}

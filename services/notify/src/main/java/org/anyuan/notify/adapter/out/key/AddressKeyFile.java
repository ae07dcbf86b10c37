package org.anyuan.notify.adapter.out.key;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.anyuan.notify.application.channel.Sealing;
import org.anyuan.notify.application.reply.AnswerKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A file of lines, each a key of 32 random bytes in base64: the first seals, all of them open. To
 * change it a new line is put first, and the old one taken out once nothing is sealed under it.
 */
@ApplicationScoped
class AddressKeyFile implements Sealing, AnswerKeys {
  private static final Logger LOG = Logger.getLogger(AddressKeyFile.class);

  private final List<AddressKey> keys;

  AddressKeyFile(@ConfigProperty(name = "anyuan.notify.address-key") Optional<String> file) {
    keys = file.filter(name -> !name.isBlank()).map(AddressKeyFile::read).orElse(List.of());
    if (keys.isEmpty()) {
      LOG.error("no key for addresses, nobody can be reached but by an open page");
    }
  }

  private static List<AddressKey> read(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> !line.isBlank())
          .map(line -> AddressKey.of(line.strip()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the key for addresses cannot be read", e);
    }
  }

  @Override
  public boolean possible() {
    return !keys.isEmpty();
  }

  @Override
  public String current() {
    return first().id();
  }

  private AddressKey first() {
    if (keys.isEmpty()) {
      throw new IllegalStateException("no key for addresses");
    }
    return keys.getFirst();
  }

  @Override
  public Sealed seal(String of, String secret) {
    return new Sealed(first().id(), first().seal(of, secret));
  }

  @Override
  public String open(String of, Sealed sealed) {
    try {
      return keys.stream()
          .filter(key -> key.id().equals(sealed.key()))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("sealed under a key that is not there"))
          .open(of, sealed.text());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("what is sealed was changed, or is of something else", e);
    }
  }

  @Override
  public String fingerprint(String text) {
    return first().fingerprint(text);
  }

  @Override
  public List<SecretKey> all() {
    return keys.stream().map(AddressKey::answers).toList();
  }
}

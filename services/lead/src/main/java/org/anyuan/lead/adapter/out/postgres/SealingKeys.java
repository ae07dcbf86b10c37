package org.anyuan.lead.adapter.out.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.lead.application.attachments.AttachmentSeal;
import org.anyuan.lead.application.attachments.ObjectName;
import org.anyuan.lead.application.publics.PuzzleKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals what leads protect with AES-256-GCM under keys that PostgreSQL never sees, bound to the
 * lead that it belongs to: moved to another one it does not open. Pictures likewise. A file holds
 * the keys, a line each: its id, a blank, 32 bytes in base64. The first seals; all of them open, so
 * that a new one can be put before the old.
 */
@ApplicationScoped
class SealingKeys implements PuzzleKeys, AttachmentSeal {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST_ID = 255;

  private final SequencedMap<String, SecretKey> keys;

  @Inject
  SealingKeys(@ConfigProperty(name = "anyuan.lead.keys") String file) {
    this(read(Path.of(file)));
  }

  SealingKeys(Map<String, SecretKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalStateException("no key to seal leads with");
    }
    this.keys = new LinkedHashMap<>(keys);
  }

  /**
   * Sealed text.
   *
   * @param text nonce and ciphertext, in base64
   */
  record Sealed(String key, String text) {}

  Sealed seal(UUID lead, byte[] plain) {
    var first = keys.entrySet().iterator().next();
    return new Sealed(
        first.getKey(),
        Base64.getEncoder().encodeToString(seal(first.getValue(), "lead/" + lead, plain)));
  }

  private static byte[] seal(SecretKey key, String of, byte[] plain) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, of, plain);
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  byte[] open(UUID lead, Sealed sealed) {
    return open(
        sealed.key(), "lead/" + lead, ByteBuffer.wrap(Base64.getDecoder().decode(sealed.text())));
  }

  private byte[] open(String id, String of, ByteBuffer sealed) {
    var key = keys.get(id);
    if (key == null) {
      throw new IllegalStateException("sealed with a key that is not in the file: " + id);
    }
    var nonce = new byte[NONCE_BYTES];
    sealed.get(nonce);
    var rest = new byte[sealed.remaining()];
    sealed.get(rest);
    return cipher(Cipher.DECRYPT_MODE, key, nonce, of, rest);
  }

  /** The length of the key's id, that id, then nonce and ciphertext. */
  @Override
  public byte[] seal(ObjectName name, byte[] plain) {
    var first = keys.entrySet().iterator().next();
    var id = first.getKey().getBytes(UTF_8);
    var sealed = seal(first.getValue(), "attachment/" + name.path(), plain);
    return ByteBuffer.allocate(1 + id.length + sealed.length)
        .put((byte) id.length)
        .put(id)
        .put(sealed)
        .array();
  }

  @Override
  public byte[] open(ObjectName name, byte[] sealed) {
    var in = ByteBuffer.wrap(sealed);
    var id = new byte[Byte.toUnsignedInt(in.get())];
    in.get(id);
    return open(new String(id, UTF_8), "attachment/" + name.path(), in);
  }

  @Override
  public SecretKey puzzleKey() {
    return derived(keys.sequencedValues().getFirst(), "puzzle");
  }

  /** Of the oldest, which stays when a new one is put before it: terms are found as before. */
  SecretKey termKey() {
    return derived(keys.sequencedValues().getLast(), "terms");
  }

  /** The same in every copy, and it seals nothing else. */
  private static SecretKey derived(SecretKey from, String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(from);
      return new SecretKeySpec(mac.doFinal(purpose.getBytes(UTF_8)), "HmacSHA256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static byte[] cipher(int mode, SecretKey key, byte[] nonce, String of, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(of.getBytes(UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not sealed by these keys for " + of, e);
    }
  }

  private static Map<String, SecretKey> read(Path file) {
    var keys = new LinkedHashMap<String, SecretKey>();
    try {
      for (var line : Files.readAllLines(file, UTF_8)) {
        var parts = line.strip().split("\\s+", 2);
        if (parts.length == 2) {
          var bytes = Base64.getDecoder().decode(parts[1]);
          if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("a key of leads is not of 32 bytes: " + parts[0]);
          }
          if (parts[0].getBytes(UTF_8).length > LONGEST_ID) {
            throw new IllegalStateException("a key of leads has too long an id");
          }
          keys.put(parts[0], new SecretKeySpec(bytes, "AES"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the keys of leads cannot be read", e);
    }
    return keys;
  }
}

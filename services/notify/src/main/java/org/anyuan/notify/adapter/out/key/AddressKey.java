package org.anyuan.notify.adapter.out.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * One key of the file, and what is derived from it: each use has a key of its own.
 *
 * @param id which it is; says nothing of it
 */
record AddressKey(String id, SecretKey sealing, SecretKey answers, SecretKey marks) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int ID = 8;

  static AddressKey of(String line) {
    try {
      var bytes = Base64.getDecoder().decode(line);
      if (bytes.length == BYTES) {
        var digest = MessageDigest.getInstance("SHA-256").digest(("id/" + line).getBytes(UTF_8));
        return new AddressKey(
            HexFormat.of().formatHex(digest).substring(0, ID),
            derived(bytes, "addresses", "AES"),
            derived(bytes, "answers", "HmacSHA256"),
            derived(bytes, "fingerprints", "HmacSHA256"));
      }
    } catch (IllegalArgumentException _) {
      // Said below, without what was read.
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java 25 has HKDF", e);
    }
    throw new IllegalArgumentException("a key for addresses is 32 bytes in base64");
  }

  private static SecretKey derived(byte[] from, String use, String algorithm)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveKey(
            algorithm,
            HKDFParameterSpec.ofExtract()
                .addIKM(from)
                .thenExpand(("anyuan notify " + use).getBytes(UTF_8), BYTES));
  }

  String seal(String of, String secret) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, of).doFinal(secret.getBytes(UTF_8));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  String open(String of, String text) throws GeneralSecurityException {
    var all = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    var nonce = new byte[NONCE];
    all.get(nonce);
    var sealed = new byte[all.remaining()];
    all.get(sealed);
    return new String(cipher(Cipher.DECRYPT_MODE, nonce, of).doFinal(sealed), UTF_8);
  }

  private Cipher cipher(int mode, byte[] nonce, String of) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(of.getBytes(UTF_8));
    return cipher;
  }

  String fingerprint(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(marks);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return id;
  }
}

package org.anyuan.notify.adapter.out.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.notify.domain.destination.Subscription;

/** A message that the push service cannot read: RFC 8291 over one record of RFC 8188. */
final class PushEncryption {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;
  private static final int KEY = 16;
  private static final int NONCE = 12;
  private static final int SECRET = 32;
  private static final int TAG_BITS = 128;
  private static final int RECORD = 4096;

  /** The last record: nothing follows it. */
  private static final byte LAST = 2;

  private PushEncryption() {}

  static byte[] encrypt(byte[] message, Subscription to) throws GeneralSecurityException {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return encrypt(message, to, P256.generate(), salt);
  }

  /**
   * With what is random given.
   *
   * @param ours a pair for this message alone
   */
  static byte[] encrypt(byte[] message, Subscription to, KeyPair ours, byte[] salt)
      throws GeneralSecurityException {
    var theirs = to.publicKey();
    var our = P256.point((ECPublicKey) ours.getPublic());
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(ours.getPrivate());
    agreement.doPhase(P256.key(theirs), true);
    var secret =
        derived(
            to.authSecret(),
            agreement.generateSecret(),
            joined("WebPush: info\0".getBytes(US_ASCII), theirs, our),
            SECRET);
    var key = derived(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), KEY);
    var nonce = derived(salt, secret, "Content-Encoding: nonce\0".getBytes(US_ASCII), NONCE);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    var sealed = cipher.doFinal(joined(message, new byte[] {LAST}));
    return ByteBuffer.allocate(SALT + 4 + 1 + P256.POINT + sealed.length)
        .put(salt)
        .putInt(RECORD)
        .put((byte) P256.POINT)
        .put(our)
        .put(sealed)
        .array();
  }

  private static byte[] derived(byte[] salt, byte[] from, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(from).addSalt(salt).thenExpand(info, length));
  }

  private static byte[] joined(byte[]... parts) {
    var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }
}

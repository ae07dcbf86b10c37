package org.anyuan.common.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.anyuan.proto.ledger.v1.SealedSecret;

/**
 * Seals a secret to one service's public key, a device's to alarm's, a camera's links to
 * incident's: who seals it cannot open it again. DHKEM(X25519, HKDF-SHA256) of RFC 9180, then
 * AES-256-GCM under the shared secret, with what it is a secret of as associated data, so that a
 * sealed secret cannot be moved to another device or camera.
 */
public final class SealedSecrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedSecrets() {}

  /** What a camera's link is sealed for, so that one link cannot stand in for another. */
  public static String ofCameraLink(String cameraId, String kind) {
    return "camera/" + cameraId + "/" + kind;
  }

  public static SealedSecret seal(PublicKey reader, String of, byte[] secret)
      throws GeneralSecurityException {
    var shared = KEM.getInstance("DHKEM").newEncapsulator(reader).encapsulate(0, 32, "AES");
    var nonce = new byte[12];
    RANDOM.nextBytes(nonce);
    return SealedSecret.newBuilder()
        .setEncapsulation(ByteString.copyFrom(shared.encapsulation()))
        .setNonce(ByteString.copyFrom(nonce))
        .setCiphertext(
            ByteString.copyFrom(
                cipher(Cipher.ENCRYPT_MODE, shared.key(), nonce, of).doFinal(secret)))
        .build();
  }

  public static byte[] open(PrivateKey reader, String of, SealedSecret sealed)
      throws GeneralSecurityException {
    var shared =
        KEM.getInstance("DHKEM")
            .newDecapsulator(reader)
            .decapsulate(sealed.getEncapsulation().toByteArray(), 0, 32, "AES");
    return cipher(Cipher.DECRYPT_MODE, shared, sealed.getNonce().toByteArray(), of)
        .doFinal(sealed.getCiphertext().toByteArray());
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String of)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(128, nonce));
    cipher.updateAAD(of.getBytes(UTF_8));
    return cipher;
  }
}

package org.anyuan.notify.adapter.out.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.notify.domain.destination.Subscription;

/** The other end of Web Push, written by the text of RFC 8188 and 8291 with HMAC alone. */
final class Browser {
  private final KeyPair pair;
  private final byte[] auth = new byte[16];

  Browser() throws GeneralSecurityException {
    pair = P256.generate();
    new SecureRandom().nextBytes(auth);
  }

  Subscription subscription(URI endpoint) {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return Subscription.of(
        "subscription",
        endpoint.toString(),
        true,
        encoder.encodeToString(P256.point((ECPublicKey) pair.getPublic())),
        encoder.encodeToString(auth));
  }

  String decrypted(byte[] body) throws GeneralSecurityException {
    var from = ByteBuffer.wrap(body);
    var salt = new byte[16];
    from.get(salt);
    var record = from.getInt();
    var sender = new byte[from.get()];
    from.get(sender);
    var sealed = new byte[from.remaining()];
    from.get(sealed);
    if (sealed.length > record) {
      throw new GeneralSecurityException("more than one record");
    }
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(pair.getPrivate());
    agreement.doPhase(P256.key(sender), true);
    var own = P256.point((ECPublicKey) pair.getPublic());
    var info =
        ByteBuffer.allocate(14 + own.length + sender.length)
            .put("WebPush: info\0".getBytes(US_ASCII))
            .put(own)
            .put(sender)
            .array();
    var secret = expanded(hmac(auth, agreement.generateSecret()), info, 32);
    var key = hmac(salt, secret);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(
            expanded(key, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16), "AES"),
        new GCMParameterSpec(
            128, expanded(key, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12)));
    var padded = cipher.doFinal(sealed);
    var end = padded.length;
    while (padded[end - 1] == 0) {
      end--;
    }
    if (padded[end - 1] != 2) {
      throw new GeneralSecurityException("not the last record");
    }
    return new String(padded, 0, end - 1, UTF_8);
  }

  private static byte[] expanded(byte[] key, byte[] info, int length)
      throws GeneralSecurityException {
    var once = Arrays.copyOf(info, info.length + 1);
    once[info.length] = 1;
    return Arrays.copyOf(hmac(key, once), length);
  }

  private static byte[] hmac(byte[] key, byte[] content) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(content);
  }
}

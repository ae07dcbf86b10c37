package org.anyuan.console.adapter.out.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.anyuan.console.application.SealedSessions;
import org.anyuan.console.domain.Session;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * AES-256-GCM under a key that all copies of the console share: 12 bytes of nonce, then the sealed
 * moment (8 bytes of epoch milliseconds) and token. The nonce is random, which is good for some
 * 2^32 seals of one secret; a desk renews every five minutes, so that is centuries of desks.
 */
@ApplicationScoped
class AesSealedSessions implements SealedSessions {
  private static final Logger LOG = Logger.getLogger(AesSealedSessions.class);
  private static final int SHORTEST_SECRET = 20;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 8 * 1024;
  private static final byte[] WHAT = "anyuan session 1".getBytes(UTF_8);

  private final SecureRandom random = new SecureRandom();
  private final SecretKey sealing;
  private final SecretKey csrf;

  @Inject
  AesSealedSessions(@ConfigProperty(name = "anyuan.console.session-key") Optional<String> secret) {
    this(secret.map(AesSealedSessions::checked).orElseGet(AesSealedSessions::ofThisProcess));
  }

  AesSealedSessions(byte[] secret) {
    sealing = derive(secret, "seal", "AES");
    csrf = derive(secret, "csrf", "HmacSHA256");
  }

  @Override
  public String seal(Session session) {
    var token = session.accessToken().getBytes(UTF_8);
    var plain =
        ByteBuffer.allocate(Long.BYTES + token.length)
            .putLong(session.lastUsed().toEpochMilli())
            .put(token)
            .array();
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<Session> open(String sealed) {
    if (sealed.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed));
      var nonce = new byte[NONCE];
      bytes.get(nonce);
      var rest = new byte[bytes.remaining()];
      bytes.get(rest);
      var plain = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(rest));
      var lastUsed = Instant.ofEpochMilli(plain.getLong());
      return Optional.of(new Session(UTF_8.decode(plain).toString(), lastUsed));
    } catch (IllegalArgumentException | BufferUnderflowException | GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  @Override
  public String csrfToken(Session session) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(csrf);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(session.accessToken().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(WHAT);
    return cipher;
  }

  private static SecretKey derive(byte[] secret, String use, String algorithm) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm,
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret)
                  .thenExpand(("anyuan console " + use).getBytes(UTF_8), 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] checked(String secret) {
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalStateException(
          "ANYUAN_SESSION_KEY: at least " + SHORTEST_SECRET + " random characters are needed");
    }
    return secret.getBytes(UTF_8);
  }

  private static byte[] ofThisProcess() {
    LOG.warn(
        "ANYUAN_SESSION_KEY is not set: sessions end with this process, and only it knows them");
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return secret;
  }
}

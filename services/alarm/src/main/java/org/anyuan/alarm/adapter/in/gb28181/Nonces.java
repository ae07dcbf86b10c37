package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers of ours that a digest holds, each good for a short while and, unless it counts its
 * requests, for one of them. A nonce says itself when it was made, and that we made it, so that
 * nothing is kept for who only asks; what was used is kept until it would be too old anyway.
 */
final class Nonces {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int TIME = Long.BYTES;
  private static final int RANDOM = Long.BYTES;
  private static final int TAG = 16;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private final long lifetimeMillis;
  private final int maxUsed;

  /** To the highest count that was seen. The oldest first, nearly. */
  private final Map<String, Long> used = new LinkedHashMap<>();

  /** What was made until then is too old, since we no longer know whether it was used. */
  private long notBefore;

  Nonces(Clock clock, Duration lifetime, int maxUsed) {
    this.clock = clock;
    this.lifetimeMillis = lifetime.toMillis();
    this.maxUsed = maxUsed;
    var bytes = new byte[32];
    random.nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  String issue() {
    var bytes =
        ByteBuffer.allocate(TIME + RANDOM + TAG).putLong(clock.millis()).putLong(random.nextLong());
    bytes.put(tag(bytes.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Whether it may be used, this once. Only for who has proved to know the password: it costs
   * memory.
   *
   * @param count of requests with it; 0 where the device does not count
   */
  boolean use(String nonce, long count) {
    forget();
    var made = made(nonce);
    var now = clock.millis();
    if (made <= notBefore || made > now || now - made > lifetimeMillis) {
      return false;
    }
    var before = used.get(nonce);
    if (before != null && (count == 0 || count <= before)) {
      return false;
    }
    used.put(nonce, count);
    if (used.size() > maxUsed) {
      notBefore = Math.max(notBefore, made(dropOldest()));
    }
    return true;
  }

  private void forget() {
    var oldest = used.keySet().iterator();
    while (oldest.hasNext() && clock.millis() - made(oldest.next()) > lifetimeMillis) {
      oldest.remove();
    }
  }

  private String dropOldest() {
    var oldest = used.keySet().iterator();
    var nonce = oldest.next();
    oldest.remove();
    return nonce;
  }

  /** In milliseconds; the lowest there is for one that is not of ours. */
  private long made(String nonce) {
    try {
      var bytes = Base64.getUrlDecoder().decode(nonce.getBytes(US_ASCII));
      if (bytes.length == TIME + RANDOM + TAG
          && MessageDigest.isEqual(
              tag(bytes), Arrays.copyOfRange(bytes, TIME + RANDOM, bytes.length))) {
        return ByteBuffer.wrap(bytes).getLong();
      }
    } catch (IllegalArgumentException _) {
      // No base64: not of ours.
    }
    return Long.MIN_VALUE;
  }

  private byte[] tag(byte[] nonce) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(nonce, 0, TIME + RANDOM);
      return Arrays.copyOf(mac.doFinal(), TAG);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}

package org.anyuan.notify.domain.reply;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.anyuan.notify.domain.delivery.DeliveryId;

/**
 * What a reply link carries: which message it came with, and so for whom and for which task. Nobody
 * makes one without the key. That it counts once, the delivery itself sees to.
 *
 * @param attempt of the delivery that carried it; with the delivery what makes a token that one
 * @param expiresAt whole minutes
 */
public record AnswerToken(DeliveryId delivery, int attempt, Instant expiresAt) {
  private static final byte FORM = 1;
  private static final int CONTENT = 1 + 16 + 2 + 4;

  /** Half of HMAC-SHA256: 128 bits, and an address that a text message has room for. */
  private static final int SIGNATURE = 16;

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{52}");

  public AnswerToken {
    expiresAt = expiresAt.truncatedTo(ChronoUnit.MINUTES);
  }

  public boolean expired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Safe in an address. */
  public String text(SecretKey key) {
    var content =
        ByteBuffer.allocate(CONTENT)
            .put(FORM)
            .putLong(delivery.value().getMostSignificantBits())
            .putLong(delivery.value().getLeastSignificantBits())
            .putShort((short) attempt)
            .putInt((int) TimeUnit.SECONDS.toMinutes(expiresAt.getEpochSecond()))
            .array();
    var whole =
        ByteBuffer.allocate(CONTENT + SIGNATURE).put(content).put(signature(key, content)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** Absent: nobody who has one of the keys made it. */
  public static Optional<AnswerToken> read(List<? extends SecretKey> keys, String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    var whole = Base64.getUrlDecoder().decode(text.getBytes(US_ASCII));
    var content = Arrays.copyOf(whole, CONTENT);
    var given = Arrays.copyOfRange(whole, CONTENT, whole.length);
    return keys.stream().anyMatch(key -> MessageDigest.isEqual(signature(key, content), given))
        ? parsed(ByteBuffer.wrap(content))
        : Optional.empty();
  }

  private static Optional<AnswerToken> parsed(ByteBuffer content) {
    return content.get() == FORM
        ? Optional.of(
            new AnswerToken(
                new DeliveryId(new UUID(content.getLong(), content.getLong())),
                Short.toUnsignedInt(content.getShort()),
                Instant.ofEpochSecond(
                    TimeUnit.MINUTES.toSeconds(Integer.toUnsignedLong(content.getInt())))))
        : Optional.empty();
  }

  private static byte[] signature(SecretKey key, byte[] content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}

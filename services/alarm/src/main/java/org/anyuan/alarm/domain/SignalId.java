package org.anyuan.alarm.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.proto.common.v1.Mode;

/**
 * Of device, sequence and content: a retry is the same signal, and the same sequence with other
 * content is another one. The content is what was understood, not its bytes, so another order of
 * the fields or another spelling of a number or of a time changes nothing.
 *
 * <p>Where the device names what happened, the name stands for the content, so that a second report
 * with a picture and another time is the same signal; a name that comes with another kind is not.
 *
 * <p>A device whose counter starts again may send an old id once more. That is a press of its own
 * as soon as the decider no longer counts it as a repeat, 10 minutes after the first was received.
 */
public record SignalId(UUID value) {
  static SignalId of(Press press) {
    return new SignalId(
        DeterministicId.of(
            "signal", press.deviceId(), Long.toString(press.sequence()), digest(press)));
  }

  private static String digest(Press press) {
    var content = new Canonical();
    content.add(press.kind().name());
    // A press that says ACTUAL is the press that says nothing.
    content.add((press.namesItsMode() ? press.mode() : Mode.MODE_ACTUAL).name());
    if (press.event().isPresent()) {
      content.add("event");
      content.add(press.event().get());
      return content.digest();
    }
    content.add(press.occurredAt().map(Object::toString).orElse(""));
    var place = press.place();
    content.add(place.getBuilding());
    content.add(place.getFloor());
    content.add(place.getRoom());
    if (place.hasPosition()) {
      content.add(number(place.getPosition().getLongitude()));
      content.add(number(place.getPosition().getLatitude()));
    } else {
      content.add("");
      content.add("");
    }
    content.add(press.text());
    content.add(Integer.toString(press.pressCount()));
    for (var link : press.media()) {
      content.add(link.getUrl());
      content.add(link.getType());
    }
    return content.digest();
  }

  /** Adding zero turns -0.0 into 0.0. */
  private static String number(double value) {
    return Double.toString(value + 0.0);
  }

  @Override
  public String toString() {
    return value.toString();
  }

  /** Each part with its length before it, so that no two contents look alike. */
  private static final class Canonical {
    private final MessageDigest sha256;

    Canonical() {
      try {
        sha256 = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    void add(String part) {
      var bytes = part.getBytes(UTF_8);
      sha256.update(Integer.toString(bytes.length).getBytes(UTF_8));
      sha256.update((byte) ':');
      sha256.update(bytes);
    }

    String digest() {
      return HexFormat.of().formatHex(sha256.digest());
    }
  }
}

package org.anyuan.notify.domain.destination;

import java.util.Optional;
import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;

/**
 * A group's robot.
 *
 * @param key in its address: 企业微信's key, 钉钉's access token
 * @param secret with which 钉钉 wants the time signed; 企业微信 has none
 */
public record Robot(String key, Optional<String> secret) implements Destination {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{16,128}");
  private static final Pattern SECRET = Pattern.compile("SEC[A-Za-z0-9]{16,128}");
  private static final int SHOWN = 4;

  public static Robot ofWecom(String field, String key) {
    return new Robot(shaped(field, KEY, key), Optional.empty());
  }

  public static Robot ofDingtalk(String field, String key, String secretField, String secret) {
    return new Robot(shaped(field, KEY, key), Optional.of(shaped(secretField, SECRET, secret)));
  }

  private static String shaped(String field, Pattern shape, String text) {
    if (text == null || !shape.matcher(text).matches()) {
      throw new InvalidField(field, "as the robot's settings show it: " + shape);
    }
    return text;
  }

  boolean signs() {
    return secret.isPresent();
  }

  @Override
  public String masked() {
    return "…" + key.substring(key.length() - SHOWN);
  }

  @Override
  public String toString() {
    return masked();
  }
}

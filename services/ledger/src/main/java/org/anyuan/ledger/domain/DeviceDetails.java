package org.anyuan.ledger.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people say about a device.
 *
 * @param kind "BUTTON", "PANEL", "PENDANT", ...
 * @param account the name that it goes by in its protocol; absent where that is its id
 */
public record DeviceDetails(
    DeviceId id,
    SchoolId school,
    String kind,
    DeviceProtocol protocol,
    Optional<String> account,
    Place place,
    boolean enabled) {
  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

  public static DeviceDetails of(
      String id,
      String school,
      String kind,
      String protocol,
      String account,
      Place place,
      boolean enabled) {
    if (kind == null || !KIND.matcher(kind).matches()) {
      throw new InvalidField("kind", "capital letters, digits and '_', such as BUTTON");
    }
    var speaks = Text.oneOf("protocol", DeviceProtocol.class, protocol);
    return new DeviceDetails(
        DeviceId.of("id", id),
        SchoolId.of("schoolId", school),
        kind,
        speaks,
        speaks.account(account),
        place,
        enabled);
  }

  public DeviceDetails enabled(boolean now) {
    return new DeviceDetails(id, school, kind, protocol, account, place, now);
  }
}

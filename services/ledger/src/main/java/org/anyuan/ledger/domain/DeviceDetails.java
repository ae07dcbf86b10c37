package org.anyuan.ledger.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/**
 * What people say about a device.
 *
 * @param kind "BUTTON", "PANEL", "PENDANT", ...
 * @param account the name that it goes by in its protocol; absent where that is its id
 * @param heartbeatSeconds how often it means to speak; absent: its protocol's default
 * @param backupLine what reaches us when its main line does not, such as "4G"; absent: nothing
 */
public record DeviceDetails(
    DeviceId id,
    SchoolId school,
    String kind,
    DeviceProtocol protocol,
    Optional<String> account,
    Place place,
    Optional<Integer> heartbeatSeconds,
    Optional<String> backupLine) {
  public static final int SHORTEST_HEARTBEAT = 10;
  public static final int LONGEST_HEARTBEAT = 86_400;
  public static final int LONGEST_LINE = 64;
  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

  /** What it says of its lines. */
  public record Lines(Optional<Integer> heartbeatSeconds, Optional<String> backup) {
    public static final Lines UNSAID = new Lines(Optional.empty(), Optional.empty());

    /**
     * As it came.
     *
     * @param heartbeatSeconds null or 0: the protocol's default
     */
    public static Lines of(Integer heartbeatSeconds, String backup) {
      var seconds = Optional.ofNullable(heartbeatSeconds).filter(s -> s != 0);
      if (seconds.filter(s -> s < SHORTEST_HEARTBEAT || s > LONGEST_HEARTBEAT).isPresent()) {
        throw new InvalidField(
            "heartbeatSeconds", SHORTEST_HEARTBEAT + " to " + LONGEST_HEARTBEAT + ", or 0");
      }
      var line = Text.optional("backupLine", backup, LONGEST_LINE);
      return new Lines(seconds, line.isEmpty() ? Optional.empty() : Optional.of(line));
    }

    /** From a file. */
    public static Lines parse(String heartbeatSeconds, String backup) {
      if (!heartbeatSeconds.matches("[0-9]{0,6}")) {
        throw new InvalidField("heartbeatSeconds", "a number of seconds");
      }
      return of(heartbeatSeconds.isEmpty() ? null : Integer.valueOf(heartbeatSeconds), backup);
    }
  }

  public static DeviceDetails of(
      String id,
      String school,
      String kind,
      String protocol,
      String account,
      Place place,
      Lines lines) {
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
        lines.heartbeatSeconds(),
        lines.backup());
  }

  DeviceDetails at(SchoolId other, Place there) {
    return new DeviceDetails(
        id, other, kind, protocol, account, there, heartbeatSeconds, backupLine);
  }
}

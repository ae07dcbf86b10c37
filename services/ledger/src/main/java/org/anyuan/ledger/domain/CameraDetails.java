package org.anyuan.ledger.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/**
 * What people say about a camera, its links aside.
 *
 * @param space where it hangs
 * @param channelCode GB/T 28181, 20 digits
 */
public record CameraDetails(
    CameraId id,
    SchoolId school,
    String name,
    Space space,
    Optional<Position> position,
    FieldOfView sees,
    Optional<String> channelCode,
    boolean enabled) {
  private static final int LONGEST_NAME = 100;
  private static final Pattern CHANNEL = Pattern.compile("[0-9]{20}");

  public static CameraDetails of(
      String id,
      String school,
      String name,
      Space space,
      Optional<Position> position,
      FieldOfView sees,
      String channelCode,
      boolean enabled) {
    var channel = channelCode == null ? "" : channelCode.strip();
    if (!channel.isEmpty() && !CHANNEL.matcher(channel).matches()) {
      throw new InvalidField("channelCode", "the 20 digits of its GB/T 28181 code");
    }
    return new CameraDetails(
        CameraId.of("id", id),
        SchoolId.of("schoolId", school),
        PrivateWords.none("name", Text.required("name", name, LONGEST_NAME)),
        space,
        position,
        sees,
        Optional.of(channel).filter(code -> !code.isEmpty()),
        enabled);
  }

  CameraDetails enabled(boolean now) {
    return new CameraDetails(id, school, name, space, position, sees, channelCode, now);
  }
}

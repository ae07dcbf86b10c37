package org.anyuan.ledger.adapter.in.http;

import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.anyuan.ledger.application.Cameras;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.SpaceType;

/** Which cameras a caller asks for. */
final class CameraFilter {
  private static final int LONGEST = 100;

  private CameraFilter() {}

  static Cameras.Query query(
      String schoolId,
      String spaceType,
      String building,
      String enabled,
      String retired,
      String after,
      int limit) {
    return new Cameras.Query(
        Optional.ofNullable(schoolId).map(id -> SchoolId.of("schoolId", id)),
        Optional.ofNullable(spaceType).map(CameraFilter::type),
        Optional.ofNullable(building).map(CameraFilter::building),
        Optional.ofNullable(enabled).map(text -> flag("enabled", text)),
        retired != null && flag("retired", retired),
        after,
        limit);
  }

  private static SpaceType type(String text) {
    for (var type : SpaceType.values()) {
      if (type.name().equals(text)) {
        return type;
      }
    }
    throw Problem.invalid("spaceType", "one of the types of a space");
  }

  private static String building(String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw Problem.invalid("building", "at most " + LONGEST + " characters");
    }
    return text.strip();
  }

  private static boolean flag(String field, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Problem.invalid(field, "true or false");
    };
  }
}

package org.anyuan.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/**
 * What people say about a time of exercise.
 *
 * @param school of one school; else of {@code region}, with all that lies below it
 * @param endsAt it is over at this moment
 * @param drill what is held back to be verified; empty where presses name the exercise themselves
 */
public record ExerciseDetails(
    ExerciseId id,
    String name,
    Optional<SchoolId> school,
    Optional<RegionId> region,
    Instant beginsAt,
    Instant endsAt,
    DrillWindow drill) {
  public static final Duration LONGEST = Duration.ofHours(24);

  /** The devices and kinds whose presses, without a mode of their own, ring as "drill, verify". */
  public record DrillWindow(List<DeviceId> devices, List<DrillKind> kinds) {
    public static final int MOST_DEVICES = 500;

    public DrillWindow {
      devices = List.copyOf(devices);
      kinds = List.copyOf(kinds);
    }

    public static DrillWindow of(List<String> deviceIds, List<String> kinds) {
      var devices = Optional.ofNullable(deviceIds).orElse(List.of());
      var listed = Optional.ofNullable(kinds).orElse(List.of());
      if (devices.size() > MOST_DEVICES) {
        throw new InvalidField("deviceIds", "at most " + MOST_DEVICES);
      }
      if (devices.isEmpty() != listed.isEmpty()) {
        throw new InvalidField(
            devices.isEmpty() ? "deviceIds" : "kinds", "a drill window lists devices and kinds");
      }
      if (listed.stream().anyMatch(k -> "DURESS".equals(k) || "SILENT_PANIC".equals(k))) {
        throw new InvalidField("kinds", "DURESS and SILENT_PANIC are never part of a drill");
      }
      return new DrillWindow(
          devices.stream()
              .map(id -> DeviceId.of("deviceIds", id))
              .distinct()
              .sorted(BY_ID)
              .toList(),
          listed.stream()
              .map(kind -> Text.oneOf("kinds", DrillKind.class, kind))
              .distinct()
              .sorted()
              .toList());
    }

    private static final java.util.Comparator<DeviceId> BY_ID =
        java.util.Comparator.comparing(DeviceId::value);
  }

  public static ExerciseDetails of(
      String id,
      String name,
      String school,
      String region,
      String beginsAt,
      String endsAt,
      DrillWindow drill) {
    if ((school == null) == (region == null)) {
      throw new InvalidField("schoolId", "a schoolId or a regionId, not both");
    }
    var begins = time("beginsAt", beginsAt);
    var ends = time("endsAt", endsAt);
    if (!begins.isBefore(ends)) {
      throw new InvalidField("endsAt", "after beginsAt");
    }
    if (begins.plus(LONGEST).isBefore(ends)) {
      throw new InvalidField("endsAt", "at most 24 hours after beginsAt");
    }
    return new ExerciseDetails(
        ExerciseId.of("id", id),
        Text.required("name", name, 100),
        Optional.ofNullable(school).map(s -> SchoolId.of("schoolId", s)),
        Optional.ofNullable(region).map(r -> RegionId.of("regionId", r)),
        begins,
        ends,
        drill);
  }

  private static Instant time(String field, String text) {
    try {
      if (text != null && text.length() <= 40) {
        return OffsetDateTime.parse(text)
            .toInstant()
            .truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
      }
    } catch (DateTimeParseException _) {
      // Falls through to the same answer.
    }
    throw new InvalidField(field, "a time of RFC 3339 with its offset");
  }

  boolean ofSamePlaceAs(ExerciseDetails other) {
    return school.equals(other.school) && region.equals(other.region);
  }
}

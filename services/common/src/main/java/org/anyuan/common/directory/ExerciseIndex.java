package org.anyuan.common.directory;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Exercise;

/**
 * The exercises that are to come or run, by their school or region. Every press without a mode
 * looks here: most often there is nothing, and it is a look into one map for each region above.
 */
final class ExerciseIndex {
  private final InstantSource clock;
  private final Map<String, Held> byId = new ConcurrentHashMap<>();
  private final Map<String, List<Held>> byPlace = new ConcurrentHashMap<>();

  ExerciseIndex(InstantSource clock) {
    this.clock = clock;
  }

  private record Held(
      Exercise exercise, Instant begins, Instant ends, Set<String> devices, Set<AlarmKind> kinds) {
    static Held of(Exercise exercise) {
      return new Held(
          exercise,
          Timestamps.instant(exercise.getBeginsAt()),
          Timestamps.instant(exercise.getEndsAt()),
          Set.copyOf(exercise.getDeviceIdsList()),
          Set.copyOf(exercise.getKindsList()));
    }

    String place() {
      return exercise.getSchoolId().isEmpty()
          ? region(exercise.getRegionId())
          : school(exercise.getSchoolId());
    }

    boolean runs(Instant at) {
      return !exercise.getCancelled() && !at.isBefore(begins) && at.isBefore(ends);
    }
  }

  /** The drill window that lists this device and kind and runs at this moment. */
  Optional<Exercise> drill(SchoolRef school, String deviceId, AlarmKind kind, Instant at) {
    if (byPlace.isEmpty()) {
      return Optional.empty();
    }
    var regions = Stream.of(school.getRegionPath().split("/", -1)).map(ExerciseIndex::region);
    return Stream.concat(Stream.of(school(school.getSchoolId())), regions)
        .flatMap(place -> byPlace.getOrDefault(place, List.of()).stream())
        .filter(held -> held.runs(at))
        .filter(held -> held.devices().contains(deviceId) && held.kinds().contains(kind))
        .map(Held::exercise)
        .min(Comparator.comparing(Exercise::getExerciseId));
  }

  /** False when it was nothing new, or nothing that could still matter. */
  synchronized boolean put(String id, Optional<Exercise> value)
      throws InvalidProtocolBufferException {
    forgetEnded();
    var before = byId.get(id);
    if (value.isEmpty()) {
      return remove(before);
    }
    if (before != null && value.get().getVersion() <= before.exercise().getVersion()) {
      return false;
    }
    var held = read(value.get());
    if (before == null && held.ends().isBefore(clock.instant())) {
      return false;
    }
    byId.put(id, held);
    byPlace.merge(held.place(), List.of(held), ExerciseIndex::both);
    if (before != null) {
      // After the new one is found, so that there is no moment without either.
      leave(before);
    }
    return true;
  }

  private static Held read(Exercise exercise) throws InvalidProtocolBufferException {
    try {
      return Held.of(exercise);
    } catch (IllegalArgumentException e) {
      throw new InvalidProtocolBufferException(new java.io.IOException(e));
    }
  }

  private void forgetEnded() {
    var now = clock.instant();
    byId.values().stream().filter(held -> held.ends().isBefore(now)).forEach(this::remove);
  }

  private boolean remove(Held held) {
    if (held == null) {
      return false;
    }
    byId.remove(held.exercise().getExerciseId());
    leave(held);
    return true;
  }

  private void leave(Held held) {
    byPlace.computeIfPresent(
        held.place(),
        (place, all) -> {
          var rest = all.stream().filter(other -> !other.equals(held)).toList();
          return rest.isEmpty() ? null : rest;
        });
  }

  private static List<Held> both(List<Held> some, List<Held> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static String school(String id) {
    return "school/" + id;
  }

  private static String region(String id) {
    return "region/" + id;
  }
}

package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Camera;
import org.anyuan.ledger.domain.CameraId;
import org.anyuan.ledger.domain.CameraLink;
import org.anyuan.ledger.domain.CameraNetwork;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolId;

/** Registers cameras, changes them, and keeps what is said of their network. */
@ApplicationScoped
public class KeepCameras {
  private static final Duration MOST_AHEAD = Duration.ofSeconds(60);

  private final LinkSeal seal;
  private final Clock clock;

  KeepCameras(LinkSeal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /** As they are wanted, each id once; an outcome for each. */
  public Uni<Map<CameraId, Outcome<Camera>>> put(
      Work work, List<WantedCamera> wanted, Expected expected) {
    var schools = wanted.stream().map(camera -> camera.details().school()).distinct().toList();
    return work.cameras()
        .lock(wanted.stream().map(WantedCamera::id).toList())
        .chain(
            locked ->
                work.schools()
                    .find(schools)
                    .chain(found -> decideAll(work, wanted, expected, locked, found)));
  }

  private Uni<Map<CameraId, Outcome<Camera>>> decideAll(
      Work work,
      List<WantedCamera> wanted,
      Expected expected,
      Map<CameraId, Camera> locked,
      Map<SchoolId, School> schools) {
    var outcomes = new LinkedHashMap<CameraId, Outcome<Camera>>();
    var changes = new ArrayList<Change<Camera>>();
    for (var camera : wanted) {
      var before = Optional.ofNullable(locked.get(camera.id()));
      var version = before.stream().mapToLong(Camera::editedIn).findFirst();
      var outcome = expected.unlessOtherwise(version, decide(camera, before, schools));
      outcomes.put(camera.id(), outcome);
      if (outcome instanceof Outcome.Changed<Camera>(var after)) {
        var action = before.isEmpty() ? "camera.added" : "camera.changed";
        changes.add(new Change<>(action, before, after));
      }
    }
    return work.cameras().save(changes).replaceWith(outcomes);
  }

  private Outcome<Camera> decide(
      WantedCamera wanted, Optional<Camera> before, Map<SchoolId, School> schools) {
    var school = schools.get(wanted.details().school());
    return school == null
        ? Outcome.refused(
            Reason.INVALID, "schoolId", "no such school, or outside of your region or school")
        : Camera.decide(wanted.details(), sealed(wanted), before, school);
  }

  /**
   * A link that is given is a new one. Whether it is the one before could only be told by a hash of
   * it, and an address can be guessed and tried against its hash.
   */
  private Map<CameraLink, String> sealed(WantedCamera wanted) {
    var all = new EnumMap<CameraLink, String>(CameraLink.class);
    wanted
        .links()
        .forEach(
            (kind, link) ->
                all.put(kind, link.isEmpty() ? "" : seal.seal(wanted.id(), kind, link)));
    return all;
  }

  public Uni<Outcome<Camera>> retire(Work work, CameraId id) {
    return locked(work, id)
        .chain(
            before -> {
              var outcome = before.map(Camera::retire).orElseGet(KeepCameras::unknown);
              return outcome instanceof Outcome.Changed<Camera>(var after)
                  ? work.cameras()
                      .save(List.of(new Change<>("camera.retired", before, after)))
                      .replaceWith(outcome)
                  : Uni.createFrom().item(outcome);
            });
  }

  /**
   * What whoever watches the cameras says of one.
   *
   * @param observedAt absent: now
   */
  public Uni<Outcome<Camera>> tell(
      Work work, CameraId id, CameraNetwork.State state, Optional<Instant> observedAt) {
    var now = clock.instant();
    var at = observedAt.orElse(now);
    if (at.isAfter(now.plus(MOST_AHEAD)) || at.isBefore(now.minus(CameraNetwork.VALID))) {
      return Uni.createFrom()
          .item(
              Outcome.refused(
                  Reason.INVALID,
                  "observedAt",
                  "not more than 15 minutes ago and not in the future"));
    }
    return locked(work, id)
        .chain(
            before -> {
              var outcome =
                  before
                      .map(camera -> camera.told(state, at, work.actor().name()))
                      .orElseGet(KeepCameras::unknown);
              return outcome instanceof Outcome.Changed<Camera>(var after)
                  ? save(work, before.orElseThrow(), after).replaceWith(outcome)
                  : Uni.createFrom().item(outcome);
            });
  }

  private static Uni<Void> save(Work work, Camera before, Camera after) {
    return after.otherNetworkThan(before)
        ? work.cameras()
            .save(List.of(new Change<>("camera.network-told", Optional.of(before), after)))
        : work.cameras().confirm(after);
  }

  private static Uni<Optional<Camera>> locked(Work work, CameraId id) {
    return work.cameras().lock(List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
  }

  private static Outcome<Camera> unknown() {
    return Outcome.notFound("camera");
  }
}

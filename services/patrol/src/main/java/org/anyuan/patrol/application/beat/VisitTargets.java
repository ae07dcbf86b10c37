package org.anyuan.patrol.application.beat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Registry;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.domain.beat.Beat;
import org.anyuan.patrol.domain.beat.Beat.Proof;
import org.anyuan.patrol.domain.beat.Beat.Visit;
import org.anyuan.patrol.domain.beat.BeatId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A unit checks in at a target of its beat: by its position, or by the code at the gate. */
@ApplicationScoped
public class VisitTargets {
  private final Registry registry;
  private final GateCodes codes;
  private final int radiusMetres;
  private final Duration apart;

  VisitTargets(
      Registry registry,
      GateCodes codes,
      @ConfigProperty(name = "anyuan.beats.radius-metres") int radiusMetres,
      @ConfigProperty(name = "anyuan.beats.visits-apart") Duration apart) {
    this.registry = registry;
    this.codes = codes;
    this.radiusMetres = radiusMetres;
    this.apart = apart;
  }

  /** What whoever checks in gives. */
  public sealed interface Evidence {
    record At(Position position) implements Evidence {}

    record Code(String code) implements Evidence {}
  }

  public Uni<Outcome<Visit>> visit(
      Work work, String id, BeatId beatId, String schoolId, Evidence evidence, Instant at) {
    return work.guard()
        .beats()
        .lock(beatId.value())
        .chain(
            found -> {
              if (found.isEmpty() || found.get().retired()) {
                return Uni.createFrom().item(Outcome.<Visit>notFound("beat"));
              }
              var why = reasonAgainst(found.get(), schoolId, evidence, at);
              return why.isPresent()
                  ? Uni.createFrom().item(why.get())
                  : add(work, id, found.get(), schoolId, evidence, at);
            });
  }

  private Uni<Outcome<Visit>> add(
      Work work, String id, Beat beat, String schoolId, Evidence evidence, Instant at) {
    var visits = work.guard().visits();
    return visits
        .latest(beat.id(), schoolId, at)
        .map(last -> last.isEmpty() || !at.isBefore(last.get().plus(apart)))
        .map(
            distinct ->
                new Visit(
                    id,
                    beat.id(),
                    schoolId,
                    beat.path(),
                    work.actor().name(),
                    evidence instanceof Evidence.At ? Proof.POSITION : Proof.GATE_CODE,
                    at,
                    distinct))
        .call(visits::add)
        .map(Outcome.Changed::new);
  }

  private Optional<Outcome<Visit>> reasonAgainst(
      Beat beat, String schoolId, Evidence evidence, Instant at) {
    if (!beat.details().schoolIds().contains(schoolId)) {
      return invalid("schoolId", "no target of this beat");
    }
    return switch (evidence) {
      case Evidence.Code(var code) ->
          codes.current().holds(schoolId, code, at)
              ? Optional.empty()
              : invalid("code", "not what the gate shows at that time");
      case Evidence.At(var position) -> {
        var school = registry.school(schoolId).flatMap(Scoped::position);
        if (school.isEmpty()) {
          yield invalid("schoolId", "where the school is, the registry does not say");
        }
        var metres = school.get().metresTo(position);
        yield metres > radiusMetres
            ? invalid("position", metres + " m away; at most " + radiusMetres + " m")
            : Optional.empty();
      }
    };
  }

  private static Optional<Outcome<Visit>> invalid(String field, String why) {
    return Optional.of(Outcome.refused(Reason.INVALID, field, why));
  }
}

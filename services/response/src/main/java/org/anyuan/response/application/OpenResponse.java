package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.application.plan.DefaultPlans;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.KnownIncident;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.plan.ChoosePlan;
import org.anyuan.response.domain.plan.Plan;
import org.anyuan.response.domain.response.Evolve;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.response.Roster;
import org.anyuan.response.domain.response.Stamp;

/**
 * Opens the one response of an incident: by itself where it is confirmed and major, or by a person
 * who says why.
 */
@ApplicationScoped
public class OpenResponse {
  private final DefaultPlans defaults;
  private final Clock clock;

  OpenResponse(DefaultPlans defaults, Clock clock) {
    this.defaults = defaults;
    this.clock = clock;
  }

  /** An incident has one, whoever opens it, and whoever does so again finds the same. */
  public static ResponseId idOf(IncidentId incident) {
    return new ResponseId(DeterministicId.of("response", incident.value()));
  }

  public Uni<Outcome<Response>> byPerson(Work work, IncidentId id, String reason) {
    return work.incidents()
        .hold(id)
        .chain(() -> work.incidents().find(id))
        .chain(
            incident ->
                refusal(incident)
                    .map(Uni.createFrom()::<Outcome<Response>>item)
                    .orElseGet(() -> once(work, incident.get().about(), reason)));
  }

  private static Optional<Outcome<Response>> refusal(Optional<KnownIncident> incident) {
    if (incident.isEmpty()) {
      return Optional.of(
          Outcome.refused(
              Reason.INVALID, "incidentId", "no such incident, or outside of your region"));
    }
    if (!incident.get().about().open()) {
      return Optional.of(Outcome.refused(Reason.CONFLICT, "incidentId", "the incident is closed"));
    }
    return incident.get().about().mode() == Mode.TEST
        ? Optional.of(Outcome.refused(Reason.CONFLICT, "incidentId", "it is a test"))
        : Optional.empty();
  }

  /** The incident is held. */
  Uni<Outcome<Response>> once(Work work, About about, String reason) {
    return work.responses()
        .find(idOf(about.incident()))
        .chain(
            there ->
                there.isPresent()
                    ? Uni.createFrom()
                        .item(
                            Outcome.refused(
                                Reason.CONFLICT,
                                "incidentId",
                                "it has the response " + there.get().id()))
                    : open(work, about, reason));
  }

  private Uni<Outcome<Response>> open(Work work, About about, String reason) {
    return work.plans()
        .applying(about.path())
        .chain(
            plans ->
                work.rosters()
                    .applying(about.path())
                    .chain(rosters -> open(work, about, plan(plans, about), rosters, reason)));
  }

  private Plan plan(List<Plan> own, About about) {
    var kinds = Set.copyOf(EnumSet.copyOf(about.kinds()));
    return ChoosePlan.of(
            Stream.concat(own.stream(), defaults.all().stream()).toList(),
            about.path(),
            kinds,
            about.severity())
        .orElseThrow(() -> new IllegalStateException("there is a plan for any kind"));
  }

  private Uni<Outcome<Response>> open(
      Work work, About about, Plan plan, List<Roster> rosters, String reason) {
    var now = clock.instant();
    var posts = Roster.posts(rosters, about.path(), plan.duties());
    var opened = new ResponseChange.Opened(about, plan, posts, reason);
    var response = Evolve.open(idOf(about.incident()), opened, now);
    var stamp = new Stamp(work.actor().by(), now);
    return work.responses()
        .save(Responses.Step.of(response, List.of(opened), stamp))
        .replaceWith(new Outcome.Changed<>(response));
  }
}

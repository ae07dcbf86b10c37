package org.anyuan.notify.adapter.in.http.escalation;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Scope;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Escalations.Query;
import org.anyuan.notify.application.delivery.Reader;
import org.anyuan.notify.application.escalation.AcknowledgeTask;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/escalations")
@Tag(name = "escalations", description = "Who was told of a task, and who is told next (逐级提醒)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class EscalationsResource {
  private static final int MOST_LINES = 500;

  private final Coordination coordination;
  private final AcknowledgeTask acknowledge;
  private final CurrentActor current;

  EscalationsResource(
      Coordination coordination, AcknowledgeTask acknowledge, CurrentActor current) {
    this.coordination = coordination;
    this.acknowledge = acknowledge;
    this.current = current;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "Escalations of the caller's lanes and region, each with its next step")
  public Uni<Page<EscalationView>> list(
      @QueryParam("incidentId") String incident,
      @QueryParam("taskId") String task,
      @QueryParam("open") @Parameter(schema = @Schema(implementation = Boolean.class)) String open,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    var query =
        new Query(
            Optional.ofNullable(incident).map(id -> IncidentId.of("incidentId", id)),
            Optional.ofNullable(task).map(id -> TaskId.of("taskId", id)),
            open(open),
            Reader.of(current.actor()).lanes(),
            after.isEmpty() ? Optional.empty() : Optional.of(EscalationId.of("cursor", after)),
            most + 1);
    return coordination
        .work(current.actor(), work -> work.escalations().page(query))
        .map(found -> Paging.page(found, most, EscalationView::of, e -> e.id().toString()));
  }

  private static Optional<Boolean> open(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> throw Problem.invalid("open", "true or false");
    };
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "An escalation, with whom each notice reached and what was alarmed")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<HistoryView> get(@PathParam("id") String id) {
    var escalation = EscalationId.of("id", id);
    return coordination
        .work(
            current.actor(),
            work ->
                mine(work, escalation)
                    .chain(
                        found ->
                            found.isEmpty()
                                ? Uni.createFrom().item(Optional.<HistoryView>empty())
                                : work.escalations()
                                    .record(escalation, MOST_LINES)
                                    .map(
                                        record ->
                                            Optional.of(HistoryView.of(found.get(), record)))))
        .map(found -> Answers.found(found, view -> view));
  }

  private Uni<Optional<Escalation>> mine(Work work, EscalationId id) {
    var lanes = Reader.of(current.actor()).lanes();
    return work.escalations()
        .find(id)
        .map(found -> found.filter(e -> lanes.contains(e.about().lane())));
  }

  @POST
  @Path("{id}/acknowledge")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    SCHOOL_OFFICER
  })
  @Operation(
      summary = "Counts the caller among those who have taken the task, or as still at it",
      description =
          "A lane's task has to be acknowledged at its incident first (409). A school's own has no"
              + " task there: here alone it is acknowledged.")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<EscalationView> acknowledge(@PathParam("id") String id) {
    var escalation = EscalationId.of("id", id);
    var actor = current.actor();
    var who = PersonId.of("person", actor.name());
    // The task may have been addressed above the caller's region, too: it is taken there as well.
    var everywhere = new Actor(actor.name(), actor.role(), Scope.SYSTEM);
    return coordination
        .work(actor, work -> mine(work, escalation))
        .chain(
            found ->
                found
                    .map(
                        one ->
                            coordination.work(
                                everywhere, work -> acknowledge.acknowledge(work, one, who)))
                    .orElseGet(
                        () -> Uni.createFrom().item(Outcome.<Escalation>notFound("escalation"))))
        .map(outcome -> Answers.view(outcome, EscalationView::of));
  }
}

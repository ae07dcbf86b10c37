package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.ledger.application.Exercises;
import org.anyuan.ledger.application.Expected;
import org.anyuan.ledger.application.KeepExercises;
import org.anyuan.ledger.application.Once;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.ExerciseId;
import org.anyuan.ledger.domain.SchoolId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/exercises")
@Tag(name = "exercises", description = "Times of exercise, and drill windows (演练)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class ExercisesResource {
  private final Registry registry;
  private final KeepExercises exercises;
  private final Once once;
  private final CurrentActor current;

  ExercisesResource(Registry registry, KeepExercises exercises, Once once, CurrentActor current) {
    this.registry = registry;
    this.exercises = exercises;
    this.once = once;
    this.current = current;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "Exercises in the order of their ids",
      description =
          "Of the caller's region and of the regions above it; whoever is bound to a school sees"
              + " that school's.")
  public Uni<Page<ExerciseView>> list(
      @QueryParam("schoolId") String schoolId,
      @QueryParam("from") @Parameter(description = "RFC 3339: those that end after it") String from,
      @QueryParam("to") @Parameter(description = "RFC 3339: those that begin before it") String to,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var query =
        new Exercises.Query(
            Optional.ofNullable(schoolId).map(id -> SchoolId.of("schoolId", id)),
            Times.asked("from", from),
            Times.asked("to", to),
            Paging.after(cursor),
            most + 1);
    return registry
        .work(current.actor(), work -> work.exercises().page(query))
        .map(found -> Paging.page(found, most, ExerciseView::of, e -> e.id().value()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<ExerciseView> get(@PathParam("id") String id) {
    var exercise = ExerciseId.of("id", id);
    return registry
        .work(current.actor(), work -> work.exercises().find(List.of(exercise)))
        .map(found -> Answers.found(Optional.ofNullable(found.get(exercise)), ExerciseView::of));
  }

  @POST
  @RolesAllowed({SCHOOL_OFFICER, EDUCATION_OFFICER, POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(
      summary = "Registers an exercise before it begins (登记演练)",
      description =
          "A school's officer for its school, everybody else for what their region holds. One that"
              + " lists devices and kinds is a drill window.")
  @APIResponse(responseCode = "201", description = "Registered")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<ExerciseView>> add(
      @HeaderParam("Idempotency-Key") String key, ExerciseBody body) {
    var request = current.key("exercise.add", key, Ids.required(body));
    var id =
        request
            .map(r -> DeterministicId.of("exercise", r.caller(), r.key()))
            .orElseGet(UUID::randomUUID);
    var wanted = body.details(id.toString());
    return once.run(
            current.actor(),
            request,
            wanted.id(),
            Work::exercises,
            work -> exercises.put(work, wanted, new Expected.Nothing()))
        .map(outcome -> Answers.view(outcome, ExerciseView::of))
        .map(view -> Answers.created("/api/v1/exercises/" + view.id(), view));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({SCHOOL_OFFICER, EDUCATION_OFFICER, POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "Changes an exercise before it begins; where it takes place stays")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<ExerciseView> change(@PathParam("id") String id, ExerciseBody body) {
    var wanted = Ids.required(body).details(id);
    var expected = Ids.present(body.version());
    return registry
        .work(current.actor(), work -> exercises.put(work, wanted, expected))
        .map(outcome -> Answers.view(outcome, ExerciseView::of));
  }

  @POST
  @Path("{id}/cancel")
  @RolesAllowed({SCHOOL_OFFICER, EDUCATION_OFFICER, POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(
      summary = "Cancels an exercise, a running one too: from then on its presses are real (取消演练)")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<ExerciseView> cancel(@PathParam("id") String id) {
    var exercise = ExerciseId.of("id", id);
    return registry
        .work(current.actor(), work -> exercises.cancel(work, exercise))
        .map(outcome -> Answers.view(outcome, ExerciseView::of));
  }
}

package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.problem.Problem;
import org.anyuan.ledger.adapter.in.http.EnrolmentView.WithLink;
import org.anyuan.ledger.application.KeepEnrolments;
import org.anyuan.ledger.application.LinkSecret;
import org.anyuan.ledger.application.Once;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.domain.Enrolment;
import org.anyuan.ledger.domain.EnrolmentId;
import org.anyuan.ledger.domain.SchoolId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/schools/{id}/enrolments")
@Tag(name = "enrolments", description = "Installers' access to one school (安装人员临时授权)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class EnrolmentsResource {
  private static final int HOURS = 24;
  private static final int MOST_DEVICES = 20;
  private static final int LONGEST_HOURS = (int) Enrolment.LONGEST.toHours();

  private final Registry registry;
  private final KeepEnrolments enrolments;
  private final Once once;
  private final CurrentActor current;
  private final Clock clock;
  private final String page;

  EnrolmentsResource(
      Registry registry,
      KeepEnrolments enrolments,
      Once once,
      CurrentActor current,
      Clock clock,
      @ConfigProperty(name = "anyuan.public-url") URI door) {
    this.registry = registry;
    this.enrolments = enrolments;
    this.once = once;
    this.current = current;
    this.clock = clock;
    this.page = door.resolve("/enrol/#").toString();
  }

  /** What is agreed with an installer. */
  @Schema(name = "EnrolmentRequest")
  record EnrolmentBody(
      @Schema(minimum = "1", maximum = "168", defaultValue = "24", description = "How long")
          Integer hours,
      @Schema(
              minimum = "1",
              maximum = "200",
              defaultValue = "20",
              description = "How many devices may be registered")
          Integer mostDevices) {
    Duration valid() {
      var wanted = Optional.ofNullable(hours).orElse(HOURS);
      // Looked at before it becomes a time that may be none.
      if (wanted < 1 || wanted > LONGEST_HOURS) {
        throw Problem.invalid("hours", "1 to " + LONGEST_HOURS);
      }
      return Duration.ofHours(wanted);
    }

    int most() {
      return Optional.ofNullable(mostDevices).orElse(MOST_DEVICES);
    }
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, EDUCATION_OFFICER, SCHOOL_OFFICER})
  @Operation(
      summary = "Lets an installer register devices of this school for a while",
      description =
          "Answers a link, this once, and its QR code: the first phone that opens it has access until"
              + " the enrolment ends. The installer registers devices, sees them and declares their"
              + " test presses, and nothing else")
  @APIResponse(responseCode = "201", description = "Issued")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<WithLink>> issue(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, EnrolmentBody body) {
    var school = SchoolId.of("id", id);
    var wanted = Optional.ofNullable(body).orElse(new EnrolmentBody(null, null));
    var valid = wanted.valid();
    var asked = current.key("enrolment.issue/" + school, key, wanted);
    var enrolment = idOf(asked.isPresent() ? asked.get().toString() : "");
    var grant = LinkSecret.random();
    return once.run(
            current.actor(),
            asked,
            enrolment,
            (work, ids) -> work.enrolments().find(ids),
            work -> enrolments.issue(work, enrolment, school, valid, wanted.most(), grant))
        .map(outcome -> answer(outcome, grant))
        .map(
            view ->
                Answers.created(
                    "/api/v1/schools/" + school + "/enrolments/" + view.enrolment().id(), view));
  }

  /** The key's own: asked again, the same enrolment is found. */
  private static EnrolmentId idOf(String key) {
    return new EnrolmentId(
        (key.isEmpty()
                ? UUID.randomUUID()
                : org.anyuan.common.id.DeterministicId.of("enrolment", key))
            .toString());
  }

  private WithLink answer(Outcome<Enrolment> outcome, LinkSecret grant) {
    var view = Answers.view(outcome, enrolment -> EnrolmentView.of(enrolment, clock.instant()));
    if (!(outcome instanceof Outcome.Changed)) {
      return new WithLink(view, null, null);
    }
    var link = page + grant.reveal();
    return new WithLink(view, link, QrCode.svg(link));
  }

  @GET
  @RolesAllowed({ADMINISTRATOR, EDUCATION_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "Who may, and might, register devices of this school; without any link")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<Page<EnrolmentView>> list(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var school = SchoolId.of("id", id);
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    return registry
        .work(
            current.actor(),
            work ->
                Visible.school(work, school)
                    .chain(() -> work.enrolments().page(school, after, most + 1)))
        .map(
            found ->
                Paging.page(
                    found,
                    most,
                    enrolment -> EnrolmentView.of(enrolment, clock.instant()),
                    enrolment -> enrolment.id().value()));
  }

  @POST
  @Path("{enrolmentId}/revoke")
  @RolesAllowed({ADMINISTRATOR, EDUCATION_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "Ends an installer's access; what was registered stays")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<EnrolmentView> revoke(
      @PathParam("id") String id, @PathParam("enrolmentId") String enrolmentId) {
    var school = SchoolId.of("id", id);
    var enrolment = EnrolmentId.of("enrolmentId", enrolmentId);
    return registry
        .work(current.actor(), work -> enrolments.revoke(work, school, enrolment))
        .map(outcome -> Answers.view(outcome, found -> EnrolmentView.of(found, clock.instant())));
  }
}

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.application.delivery.Reader;
import org.anyuan.notify.application.escalation.PreviewPolicy;
import org.anyuan.notify.application.escalation.PreviewPolicy.Question;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.escalation.Escalation.About;
import org.anyuan.notify.domain.escalation.Policy;
import org.anyuan.notify.domain.escalation.PolicyId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/policies/preview")
@Tag(name = "policies")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class PreviewResource {
  private static final String NOBODY = "preview";

  private final PreviewPolicy preview;
  private final Registry registry;
  private final Regions regions;
  private final CurrentActor current;
  private final Clock clock;

  PreviewResource(
      PreviewPolicy preview,
      Registry registry,
      Regions regions,
      CurrentActor current,
      Clock clock) {
    this.preview = preview;
    this.registry = registry;
    this.regions = regions;
    this.current = current;
    this.clock = clock;
  }

  /** Of what kind of task, and when. */
  static final class When {
    @QueryParam("severity")
    @Parameter(schema = @Schema(implementation = Severity.class, defaultValue = "HIGH"))
    String severity;

    @QueryParam("mode")
    @Parameter(schema = @Schema(implementation = Mode.class, defaultValue = "ACTUAL"))
    String mode;

    @QueryParam("silent")
    @Parameter(description = "Of a kind that nothing at the school may show or sound")
    boolean silent;

    @QueryParam("at")
    @Parameter(description = "RFC 3339; now where it is absent")
    String at;
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
  @Operation(
      summary = "What would happen, such as at 03:00 on a Sunday, if nobody acknowledged",
      description =
          "The policy that fits, each notice with its time, who it would reach by which channels,"
              + " and where it would reach nobody. Names only for who works with them.")
  public Uni<PreviewView> get(
      @QueryParam("lane") @Parameter(required = true, schema = @Schema(implementation = Lane.class))
          String lane,
      @QueryParam("regionId") String region,
      @QueryParam("schoolId") String school,
      @BeanParam When when) {
    var of = Text.oneOf("lane", Lane.class, lane);
    var about = about(of, region, school, mode(when));
    return answer(about, when, Optional.empty());
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, EDUCATION_OFFICER})
  @Operation(summary = "The same of a policy that is not written yet; stores nothing")
  public Uni<PreviewView> ofDraft(@BeanParam When when, PolicyBody body) {
    var lane = Given.body(body).toLane();
    var draft = body.policy(new PolicyId(NOBODY), regions.named(current.actor(), body.regionId()));
    return answer(
        about(lane, body.regionId(), body.schoolId(), mode(when)), when, Optional.of(draft));
  }

  private Uni<PreviewView> answer(About about, When when, Optional<Policy> draft) {
    var severity =
        when.severity == null
            ? Severity.HIGH
            : Text.oneOf("severity", Severity.class, when.severity);
    Instant at = when.at == null ? clock.instant() : Given.time("at", when.at);
    return preview
        .of(current.actor(), new Question(about, severity, when.silent, at, draft))
        .map(PreviewView::of);
  }

  private static Mode mode(When when) {
    return when.mode == null ? Mode.ACTUAL : Text.oneOf("mode", Mode.class, when.mode);
  }

  private About about(Lane lane, String region, String school, Mode mode) {
    if (!Reader.of(current.actor()).lanes().contains(lane)) {
      throw new InvalidField("lane", "not one of yours");
    }
    var of = Optional.ofNullable(school).map(id -> SchoolId.of("schoolId", id));
    return new About(
        new TaskId(NOBODY),
        new IncidentId(NOBODY),
        of.orElse(new SchoolId("")),
        lane,
        of.map(one -> ofSchool(one, lane, region)).orElseGet(() -> named(region)),
        mode);
  }

  private RegionPath named(String region) {
    return regions.named(current.actor(), Given.required("regionId", region));
  }

  /** Where its tasks are escalated: at its county, unless a region is named. */
  private RegionPath ofSchool(SchoolId school, Lane lane, String region) {
    var scope = current.actor().scope();
    var path =
        registry
            .path(school)
            .filter(at -> scope.allows(at.value(), school.value()))
            .orElseThrow(() -> new InvalidField("schoolId", "no such school, or not of yours"));
    return region != null && lane != Lane.SCHOOL
        ? named(region)
        : registry.county(school).flatMap(registry::path).orElse(path);
  }
}

package org.anyuan.response.adapter.in.http.concern;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.response.adapter.in.http.CurrentActor;
import org.anyuan.response.adapter.in.http.Regions;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.domain.concern.AnswerTimes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/concerns/answer-times")
@Tag(name = "concerns")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class AnswerTimesResource {
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Coordination coordination;
  private final CurrentActor current;
  private final Regions regions;

  AnswerTimesResource(Coordination coordination, CurrentActor current, Regions regions) {
    this.coordination = coordination;
    this.current = current;
    this.regions = regions;
  }

  /** Of a region; times in seconds, absent where nothing was answered. */
  @Schema(name = "AnswerTimes")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TimesView(
      String regionId,
      long noticed,
      long open,
      long answered,
      long dismissed,
      Long medianSeconds,
      Long longestSeconds) {
    static TimesView of(AnswerTimes times) {
      return new TimesView(
          times.regionId(),
          times.noticed(),
          times.open(),
          times.answered(),
          times.dismissed(),
          times.median().map(Duration::toSeconds).orElse(null),
          times.longest().map(Duration::toSeconds).orElse(null));
    }
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(
      summary = "How long answers took, of what was noticed in a time",
      description = "The region as a whole comes first, then each region right below it.")
  public Uni<List<TimesView>> times(
      @QueryParam("regionId") String regionId,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    var actor = current.actor();
    var region =
        Optional.ofNullable(regionId)
            .map(id -> regions.named(actor, id))
            .or(() -> actor.scope().path())
            .orElseThrow(() -> new InvalidField("regionId", "required"));
    var begin = Given.time("from", from);
    var end = Given.time("to", to);
    if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
      throw new InvalidField("to", "after from, and at most a year");
    }
    return coordination
        .work(actor, work -> work.outward().concerns().times(region, begin, end))
        .map(found -> found.stream().map(TimesView::of).toList());
  }
}

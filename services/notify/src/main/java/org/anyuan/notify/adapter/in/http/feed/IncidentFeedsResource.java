package org.anyuan.notify.adapter.in.http.feed;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.cap.CapAlert;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.adapter.in.http.feed.IncidentFeeds.Asked;
import org.anyuan.notify.application.feed.Reader;
import org.anyuan.notify.application.feed.Readers;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Incidents that the caller may know of, for feed readers and programs that sign in. */
@Path("/api/v1/feeds")
@Tag(name = "feeds", description = "订阅源")
@RolesAllowed({
  POLICE_DISPATCHER,
  POLICE_OFFICER,
  EDUCATION_OFFICER,
  MEDIA_OFFICER,
  COMMISSION_OFFICER,
  SCHOOL_OFFICER,
  INSPECTOR
})
@APIResponse(responseCode = "200", description = "As the caller's lane may know them")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class IncidentFeedsResource {
  static final int MOST = 100;
  private static final int USUAL = 50;

  private final CurrentActor current;
  private final Regions regions;
  private final Readers readers;
  private final IncidentFeeds feeds;
  private final IncidentStream stream;
  private final JsonWebToken token;
  private final Clock clock;

  IncidentFeedsResource(
      CurrentActor current,
      Regions regions,
      Readers readers,
      IncidentFeeds feeds,
      IncidentStream stream,
      JsonWebToken token,
      Clock clock) {
    this.current = current;
    this.regions = regions;
    this.readers = readers;
    this.feeds = feeds;
    this.stream = stream;
    this.token = token;
    this.clock = clock;
  }

  @GET
  @Path("incidents.atom")
  @Produces("application/atom+xml")
  @Operation(summary = "Incidents as Atom (RFC 4287), each with its newest CAP 1.2 alert")
  @APIResponse(responseCode = "304", description = "Nothing changed since that ETag")
  public Uni<RestResponse<byte[]>> atom(
      @BeanParam FilterQuery query,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50"))
          String limit,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    var most = limit(limit);
    return reader(query)
        .chain(reader -> feeds.atom(asked(reader, most, "incidents.atom", ifNoneMatch)));
  }

  @GET
  @Path("incidents.json")
  @Produces("application/feed+json")
  @Operation(summary = "Incidents as JSON Feed 1.1")
  @APIResponse(responseCode = "304", description = "Nothing changed since that ETag")
  public Uni<RestResponse<byte[]>> json(
      @BeanParam FilterQuery query,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "100", defaultValue = "50"))
          String limit,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    var most = limit(limit);
    return reader(query)
        .chain(reader -> feeds.json(asked(reader, most, "incidents.json", ifNoneMatch)));
  }

  @GET
  @Path("incidents/{id}/cap")
  @Produces(CapAlert.MEDIA_TYPE)
  @Operation(summary = "The newest CAP 1.2 alert of an incident; it refers to those before it")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<RestResponse<byte[]>> cap(
      @PathParam("id") String id,
      @BeanParam FilterQuery query,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return reader(query).chain(reader -> feeds.cap(id, reader, ifNoneMatch));
  }

  @GET
  @Path("incidents/stream")
  @RunOnVirtualThread
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Incidents as they become known, live (实时流)",
      description =
          "Event `incident`: one version of an incident that is news. `reset` comes first where"
              + " nothing is resumed: read a list, and go on with what follows. With Last-Event-ID,"
              + " at any copy, exactly what came after it. A comment comes every 10 s; a reader"
              + " that is too slow is let go and resumes; the stream ends with its token.")
  @APIResponse(responseCode = "503", ref = "Problem")
  public Multi<OutboundSseEvent> follow(
      @BeanParam FilterQuery query,
      @HeaderParam("Last-Event-ID") String lastEventId,
      @Context Sse sse) {
    var since = IncidentStream.since(lastEventId);
    var until = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
    var reader = BeforeStream.known(reader(query));
    return stream.open(reader, since, sse).select().first(until);
  }

  private Uni<Reader> reader(FilterQuery query) {
    var actor = current.actor();
    var lane = query.lane(actor);
    return readers.of(actor, lane, query.filter(actor, lane, regions));
  }

  private static Asked asked(Reader reader, int limit, String name, String ifNoneMatch) {
    var whose = reader.actor().name() + "/" + reader.lane();
    return new Asked(reader, limit, whose, Optional.of("/api/v1/feeds/" + name), ifNoneMatch);
  }

  static int limit(String text) {
    if (text == null || text.isEmpty()) {
      return USUAL;
    }
    if (text.matches("[0-9]{1,3}")) {
      var limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    }
    throw Problem.invalid("limit", "1 to " + MOST);
  }
}

package org.anyuan.notify.adapter.in.http.feed;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
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
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import org.anyuan.common.http.Flags;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.feed.FeedSettings;
import org.anyuan.notify.application.feed.ReadRosterFeed;
import org.anyuan.notify.application.feed.ReadRosterFeed.RosterReader;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.feed.Subscription;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Duties for calendars, and their changes as they happen: calendars lag. */
@Path("/api/v1/feeds")
@Tag(name = "feeds")
@APIResponse(responseCode = "200", description = "As the subscriber may know them")
@APIResponse(responseCode = "404", description = "Unknown, revoked, lapsed or switched off")
class RosterFeedsResource {
  private static final String ENDING = ".ics";

  private final Secrets secrets;
  private final ReadRosterFeed read;
  private final RosterStream stream;
  private final CurrentActor current;
  private final FeedSettings settings;
  private final JsonWebToken token;
  private final Clock clock;

  RosterFeedsResource(
      Secrets secrets,
      ReadRosterFeed read,
      RosterStream stream,
      CurrentActor current,
      FeedSettings settings,
      JsonWebToken token,
      Clock clock) {
    this.secrets = secrets;
    this.read = read;
    this.stream = stream;
    this.current = current;
    this.settings = settings;
    this.token = token;
    this.clock = clock;
  }

  @GET
  @Path("ical/{file}")
  @PermitAll
  @SecurityRequirements
  @Produces("text/calendar")
  @Operation(
      summary = "The duties of a subscription as iCalendar (RFC 5545)",
      description =
          "{secret}.ics: 60 days back and 180 ahead. A duty that was called off is in it as"
              + " CANCELLED. Another roster's administrator may have switched it off: 404.")
  @APIResponse(responseCode = "304", description = "Nothing changed since that ETag")
  @APIResponse(responseCode = "429", ref = "Problem")
  public Uni<RestResponse<byte[]>> calendar(
      @PathParam("file") String file, @HeaderParam("If-None-Match") String ifNoneMatch) {
    if (!file.endsWith(ENDING)) {
      throw Problem.notFound(Secrets.UNKNOWN);
    }
    return secrets
        .open(file.substring(0, file.length() - ENDING.length()))
        .chain(subscription -> calendar(subscription, ifNoneMatch));
  }

  private Uni<RestResponse<byte[]>> calendar(Subscription subscription, String ifNoneMatch) {
    return read.read(reader(subscription), ReadRosterFeed.ALL)
        .map(
            found ->
                found
                    .map(
                        feed ->
                            DutyCalendar.of(
                                feed, subscription.holder().person(), settings.sender()))
                    .map(bytes -> FeedAnswer.of(bytes, DutyCalendar.MEDIA_TYPE, ifNoneMatch))
                    .orElseThrow(() -> Problem.notFound(Secrets.UNKNOWN)));
  }

  private static RosterReader reader(Subscription subscription) {
    if (subscription.wanted().ofRoster().isEmpty()) {
      throw Problem.notFound(Secrets.UNKNOWN);
    }
    return RosterReader.of(subscription);
  }

  @GET
  @Path("changes/{secret}")
  @PermitAll
  @SecurityRequirements
  @RunOnVirtualThread
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Changes of a subscription's duties, live",
      description =
          "Event `changed`: the duties that were moved, added or called off; its id is the roster's"
              + " version. With Last-Event-ID all that changed since. The same may come twice. It"
              + " ends when the subscription does, and after an hour.")
  @APIResponse(responseCode = "429", ref = "Problem")
  public Multi<OutboundSseEvent> changes(
      @PathParam("secret") String secret,
      @HeaderParam("Last-Event-ID") String lastEventId,
      @Context Sse sse) {
    var since = IncidentStream.since(lastEventId);
    var reader = reader(BeforeStream.known(secrets.open(secret)));
    return secrets.whileLive(secret, stream.open(reader, since, sse));
  }

  @GET
  @Path("changes")
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
  @RunOnVirtualThread
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Changes of a roster's duties, live, for those who sign in",
      description = "As by secret. The stream ends with its token.")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Problem")
  public Multi<OutboundSseEvent> follow(
      @QueryParam("rosterId") @Parameter(required = true) String rosterId,
      @QueryParam("mine")
          @Parameter(
              description = "The caller's own duties alone",
              schema = @Schema(implementation = Boolean.class))
          String mine,
      @HeaderParam("Last-Event-ID") String lastEventId,
      @Context Sse sse) {
    var since = IncidentStream.since(lastEventId);
    var reader =
        new RosterReader(
            current.actor(),
            RosterId.of("rosterId", rosterId),
            Flags.of("mine", mine).orElse(false));
    var until = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
    return stream.open(reader, since, sse).select().first(until);
  }
}

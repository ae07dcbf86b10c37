package org.anyuan.notify.adapter.in.http.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import org.anyuan.common.cap.CapAlert;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.adapter.in.http.feed.IncidentFeeds.Asked;
import org.anyuan.notify.application.feed.Reader;
import org.anyuan.notify.application.feed.Readers;
import org.anyuan.notify.domain.feed.Subscription;
import org.anyuan.notify.domain.feed.Wanted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Incidents of a subscription, for whoever has its secret: feed readers do not sign in. */
@Path("/api/v1/feeds/s/{secret}")
@Tag(name = "feeds")
@PermitAll
@SecurityRequirements
@APIResponse(responseCode = "200", description = "As the subscription's lane may know them")
@APIResponse(responseCode = "404", description = "Unknown, revoked or lapsed")
@APIResponse(responseCode = "429", ref = "Problem")
class SecretFeedsResource {
  private final Secrets secrets;
  private final Readers readers;
  private final IncidentFeeds feeds;
  private final IncidentStream stream;

  SecretFeedsResource(
      Secrets secrets, Readers readers, IncidentFeeds feeds, IncidentStream stream) {
    this.secrets = secrets;
    this.readers = readers;
    this.feeds = feeds;
    this.stream = stream;
  }

  private record Opened(Subscription subscription, Reader reader) {}

  @GET
  @Path("incidents.atom")
  @Produces("application/atom+xml")
  @Operation(summary = "Incidents of a subscription as Atom, each with its newest CAP 1.2 alert")
  public Uni<RestResponse<byte[]>> atom(
      @PathParam("secret") String secret, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return opened(secret).chain(opened -> feeds.atom(asked(opened, ifNoneMatch)));
  }

  @GET
  @Path("incidents.json")
  @Produces("application/feed+json")
  @Operation(summary = "Incidents of a subscription as JSON Feed 1.1")
  public Uni<RestResponse<byte[]>> json(
      @PathParam("secret") String secret, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return opened(secret).chain(opened -> feeds.json(asked(opened, ifNoneMatch)));
  }

  @GET
  @Path("incidents/{id}/cap")
  @Produces(CapAlert.MEDIA_TYPE)
  @Operation(summary = "The newest CAP 1.2 alert of an incident of a subscription")
  public Uni<RestResponse<byte[]>> cap(
      @PathParam("secret") String secret,
      @PathParam("id") String id,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return opened(secret).chain(opened -> feeds.cap(id, opened.reader(), ifNoneMatch));
  }

  @GET
  @Path("stream")
  @RunOnVirtualThread
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Incidents of a subscription as they become known, live",
      description =
          "As the stream for those who sign in; it ends when the subscription does, and after an"
              + " hour: whoever comes again resumes.")
  public Multi<OutboundSseEvent> follow(
      @PathParam("secret") String secret,
      @HeaderParam("Last-Event-ID") String lastEventId,
      @Context Sse sse) {
    var since = IncidentStream.since(lastEventId);
    var reader = BeforeStream.known(opened(secret)).reader();
    return secrets.whileLive(secret, stream.open(reader, since, sse));
  }

  private Uni<Opened> opened(String secret) {
    return secrets
        .open(secret)
        .chain(
            subscription ->
                switch (subscription.wanted()) {
                  case Wanted.Incidents incidents ->
                      readers
                          .of(subscription, incidents)
                          .map(reader -> new Opened(subscription, reader));
                  case Wanted.MyDuties _, Wanted.RosterDuties _ ->
                      throw Problem.notFound(Secrets.UNKNOWN);
                });
  }

  private static Asked asked(Opened opened, String ifNoneMatch) {
    return new Asked(
        opened.reader(),
        IncidentFeedsResource.MOST,
        opened.subscription().id().toString(),
        Optional.empty(),
        ifNoneMatch);
  }
}

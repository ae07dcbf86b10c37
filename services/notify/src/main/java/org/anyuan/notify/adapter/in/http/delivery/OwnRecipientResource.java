package org.anyuan.notify.adapter.in.http.delivery;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.delivery.KeepRecipients;
import org.anyuan.notify.application.delivery.KeepRecipients.Place;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The caller's own. Its path is of its methods: as the class's it would hide what else begins with
 * it.
 */
@Path("/api/v1/recipients")
@Tag(name = "recipients")
@RolesAllowed({
  POLICE_DISPATCHER,
  POLICE_OFFICER,
  EDUCATION_OFFICER,
  MEDIA_OFFICER,
  COMMISSION_OFFICER,
  SCHOOL_OFFICER,
  ADMINISTRATOR
})
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class OwnRecipientResource {
  private final Coordination coordination;
  private final KeepRecipients recipients;
  private final CurrentActor current;
  private final Clock clock;

  OwnRecipientResource(
      Coordination coordination, KeepRecipients recipients, CurrentActor current, Clock clock) {
    this.coordination = coordination;
    this.recipients = recipients;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Path("me")
  @Operation(summary = "How I am reached (我的联系方式)")
  public Uni<RecipientView> get() {
    var fresh = KeepRecipients.fresh(current.actor());
    return coordination
        .work(current.actor(), work -> work.recipients().find(fresh.recipient().person()))
        .map(found -> RecipientView.of(found.orElse(fresh)));
  }

  @PUT
  @Path("me")
  @Operation(
      summary = "The order of my channels, and my quiet hours",
      description =
          "Role, region and school come from the token. Addresses have an operation of their own.")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RecipientView> put(WishesBody body) {
    var wishes = Given.body(body);
    var change = wishes.change();
    var version = wishes.readVersion();
    var fresh = KeepRecipients.fresh(current.actor());
    var place = new Place(fresh.role(), fresh.path(), fresh.school());
    return coordination
        .work(
            current.actor(),
            work ->
                recipients.change(
                    work, fresh.recipient().person(), place, change, version, clock.instant()))
        .map(outcome -> Answers.view(outcome, RecipientView::of));
  }
}

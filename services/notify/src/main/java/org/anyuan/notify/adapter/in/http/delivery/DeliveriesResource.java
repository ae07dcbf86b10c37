package org.anyuan.notify.adapter.in.http.delivery;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.delivery.DeliveryLog.Query;
import org.anyuan.notify.application.delivery.Reader;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.anyuan.notify.domain.delivery.Stage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody reads their own, a desk those of its audience, who oversees all of the region. */
@Path("/api/v1/deliveries")
@Tag(name = "deliveries", description = "Messages, and what became of them (通知记录)")
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
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class DeliveriesResource {
  private final Coordination coordination;
  private final CurrentActor current;

  DeliveriesResource(Coordination coordination, CurrentActor current) {
    this.coordination = coordination;
    this.current = current;
  }

  @GET
  @Operation(summary = "Deliveries, the newest first")
  public Uni<Page<DeliveryView>> list(
      @BeanParam Asked asked,
      @QueryParam("stage") @Parameter(schema = @Schema(implementation = Stage.class))
          String stage) {
    return page(asked, asked.query(current.actor(), stage, false));
  }

  @GET
  @Path("dead-letters")
  @Operation(summary = "Those that did not arrive and will not by themselves, the newest first")
  public Uni<Page<DeliveryView>> deadLetters(@BeanParam Asked asked) {
    return page(asked, asked.query(current.actor(), null, true));
  }

  private Uni<Page<DeliveryView>> page(Asked asked, Query query) {
    var most = asked.most();
    return coordination
        .work(current.actor(), work -> work.deliveryLog().page(query))
        .map(found -> Paging.page(found, most, DeliveryView::of, Asked::cursor));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One delivery, with all that it was")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<DeliveryView> get(@PathParam("id") String id) {
    var delivery = DeliveryId.of("id", id);
    var actor = current.actor();
    return coordination
        .work(actor, work -> life(work, actor, delivery))
        .map(found -> Answers.found(found, view -> view));
  }

  private static Uni<Optional<DeliveryView>> life(Work work, Actor actor, DeliveryId id) {
    return work.deliveryLog()
        .find(Reader.of(actor), id)
        .chain(
            found ->
                found
                    .map(
                        kept ->
                            work.deliveryLog()
                                .history(id)
                                .map(steps -> Optional.of(DeliveryView.of(kept, steps))))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }
}

package org.anyuan.notify.adapter.in.http.address;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.anyuan.common.http.Answers;
import org.anyuan.notify.application.channel.PushKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/recipients/push-key")
@Tag(name = "addresses")
@RolesAllowed({
  POLICE_DISPATCHER,
  POLICE_OFFICER,
  EDUCATION_OFFICER,
  MEDIA_OFFICER,
  COMMISSION_OFFICER,
  SCHOOL_OFFICER,
  ADMINISTRATOR
})
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class PushKeyResource {
  private final PushKey key;

  PushKeyResource(PushKey key) {
    this.key = key;
  }

  /** For {@code PushManager.subscribe}. */
  @Schema(name = "PushKey")
  record PushKeyView(
      @Schema(description = "Base64 for addresses: applicationServerKey") String publicKey) {}

  @GET
  @Operation(summary = "Under which a browser subscribes; 404 where there is no Web Push")
  public PushKeyView get() {
    return Answers.found(key.publicKey(), PushKeyView::new);
  }
}

package org.anyuan.patrol.adapter.in.http;

import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.domain.duty.Holder;
import org.anyuan.patrol.domain.post.PostRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands somewhere: no name, but a badge number or a shift's label. */
@Schema(name = "Holder")
record HolderBody(
    @Schema(required = true, description = "POLICE_OFFICER, SECURITY_GUARD, ...") String role,
    @Schema(required = true, maxLength = 40, pattern = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
        String label,
    @Schema(maxLength = 60) String unit) {
  Holder holder() {
    return Holder.of("holder", Text.oneOf("holder.role", PostRole.class, role), label, unit);
  }

  static HolderBody of(Holder holder) {
    return new HolderBody(holder.role().name(), holder.label(), holder.unit());
  }
}

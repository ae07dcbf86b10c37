package org.anyuan.notify.adapter.in.http.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.region.Role;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.application.delivery.KeepRecipients.Place;
import org.anyuan.notify.domain.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody, as an administrator says who they are. */
@Schema(name = "RecipientChange")
record RecipientBody(
    @Schema(required = true) String role,
    @Schema(required = true) String regionId,
    @Schema(description = "Required for a school-officer, for no other role") String schoolId,
    List<WishesBody.RungBody> forActual,
    List<WishesBody.RungBody> forOthers,
    WishesBody.QuietBody quiet,
    @Schema(required = true, description = "As it was read; 0: not kept yet") Long version) {
  private static final Set<String> ROLES =
      Set.of(
          Role.POLICE_DISPATCHER,
          Role.POLICE_OFFICER,
          Role.EDUCATION_OFFICER,
          Role.MEDIA_OFFICER,
          Role.COMMISSION_OFFICER,
          Role.SCHOOL_OFFICER,
          Role.ADMINISTRATOR);

  WishesBody wishes() {
    return new WishesBody(forActual, forOthers, quiet, version);
  }

  Place place(Actor actor, Regions regions, Registry registry) {
    if (!ROLES.contains(Given.required("role", role))) {
      throw new InvalidField("role", "one of " + ROLES.stream().sorted().toList());
    }
    var path = regions.named(actor, Given.required("regionId", regionId));
    var school = Optional.ofNullable(schoolId).map(id -> SchoolId.of("schoolId", id));
    if (role.equals(Role.SCHOOL_OFFICER) != school.isPresent()) {
      throw new InvalidField("schoolId", "for a school-officer, and for no other role");
    }
    school.ifPresent(
        id -> {
          if (registry.path(id).filter(at -> path.contains(at) || at.contains(path)).isEmpty()) {
            throw new InvalidField("schoolId", "no such school in that region");
          }
        });
    return new Place(role, path, school);
  }
}

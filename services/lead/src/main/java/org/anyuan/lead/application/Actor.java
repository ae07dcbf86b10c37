package org.anyuan.lead.application;

import java.util.Optional;
import org.anyuan.common.region.Role;
import org.anyuan.common.region.Scope;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.PersonId;
import org.anyuan.lead.domain.SchoolId;

/** Who acts, as what, and how far that reaches. */
public record Actor(String name, String role, Scope scope) {
  /** The service itself: a deadline passed. Never for a person. */
  public static final Actor SYSTEM = new Actor("lead", "service", Scope.SYSTEM);

  /** Whoever fills in the form: may bring something in, and neither read nor decide. */
  public static final Actor PUBLIC = new Actor("public", "public", Scope.SYSTEM);

  /** Absent for whom leads are nothing. */
  public Optional<By> by() {
    if (this.equals(SYSTEM)) {
      return Optional.of(By.SERVICE);
    }
    return scope
        .path()
        .flatMap(
            path ->
                agency()
                    .map(
                        agency ->
                            new By(
                                new PersonId(name),
                                agency,
                                path,
                                scope.schoolId().map(SchoolId::new))));
  }

  private Optional<Agency> agency() {
    return switch (role) {
      case Role.POLICE_DISPATCHER, Role.POLICE_OFFICER -> Optional.of(Agency.POLICE);
      case Role.EDUCATION_OFFICER -> Optional.of(Agency.EDUCATION);
      case Role.SCHOOL_OFFICER -> Optional.of(Agency.SCHOOL);
      case Role.COMMISSION_OFFICER -> Optional.of(Agency.COMMISSION);
      case Role.INSPECTOR -> Optional.of(Agency.INSPECTION);
      default -> Optional.empty();
    };
  }
}

package org.anyuan.common.region;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, and what part of the tree they may see. Without a valid scope they see nothing. */
@RequestScoped
public class Caller {
  @Inject JsonWebToken token;

  public String subject() {
    return token.getName() == null ? "" : token.getName();
  }

  public String role() {
    return token.getGroups() == null ? "" : token.getGroups().stream().findFirst().orElse("");
  }

  public boolean has(String role) {
    return token.getGroups() != null && token.getGroups().contains(role);
  }

  /** What is bound to one school sees that school alone. */
  public Scope scope() {
    var path = Optional.ofNullable(token.<String>getClaim("scope_path"));
    var school = Optional.ofNullable(token.<String>getClaim("school_id"));
    var bound = has(Role.SCHOOL_OFFICER) || has(Role.INSTALLER);
    if (path.isEmpty() || (bound && school.isEmpty())) {
      return Scope.NOTHING;
    }
    try {
      return new Scope(Optional.of(new RegionPath(path.get())), school);
    } catch (IllegalArgumentException _) {
      return Scope.NOTHING;
    }
  }
}

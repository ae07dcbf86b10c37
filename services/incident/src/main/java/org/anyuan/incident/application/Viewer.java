package org.anyuan.incident.application;

import org.anyuan.common.region.Role;
import org.anyuan.common.region.Scope;
import org.anyuan.proto.common.v1.Actor;

/** A person who reads or commands. */
public record Viewer(String subject, String role, Scope scope) {

  public Actor actor() {
    return Actor.newBuilder()
        .setSubject(subject)
        .setRole(role)
        .setScopePath(scope.path().map(p -> p.value()).orElse(""))
        .build();
  }

  /** All of an incident, its persons, rooms and devices. */
  public boolean police() {
    return role.equals(Role.POLICE_DISPATCHER) || role.equals(Role.POLICE_OFFICER);
  }

  public boolean school() {
    return role.equals(Role.SCHOOL_OFFICER);
  }
}

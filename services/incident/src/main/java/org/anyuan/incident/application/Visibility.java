package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.anyuan.common.region.Scope;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.Task;

/**
 * Who may know of an incident: who the school belongs to, and whoever it was handed or escalated
 * to. The database's policies say the same once more.
 */
@ApplicationScoped
public class Visibility {
  private final Registry registry;

  Visibility(Registry registry) {
    this.registry = registry;
  }

  public boolean allows(Viewer viewer, Incident incident) {
    if (viewer.school() && silentAtSchool(incident)) {
      return false;
    }
    return allows(
        viewer.scope(),
        incident.getSchool(),
        incident.getTasksList().stream().flatMap(Visibility::addressees).toList());
  }

  /** An addressee that the region tree does not know lets nobody in. */
  public boolean allows(Scope scope, SchoolRef school, Collection<String> addressees) {
    if (scope.allows(school.getRegionPath(), school.getSchoolId())) {
      return true;
    }
    if (scope.path().isEmpty() || scope.schoolId().isPresent()) {
      return false;
    }
    return addressees.stream()
        .flatMap(id -> registry.region(id).stream())
        .anyMatch(scope.path().get()::contains);
  }

  /** The school must see and hear nothing of duress and of a silent panic. */
  public static boolean silentAtSchool(Incident incident) {
    return incident.getKindsList().contains(AlarmKind.ALARM_KIND_DURESS)
        || incident.getKindsList().contains(AlarmKind.ALARM_KIND_SILENT_PANIC);
  }

  private static java.util.stream.Stream<String> addressees(Task task) {
    return task.getAddresseeRegionIdsList().stream();
  }
}

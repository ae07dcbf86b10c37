package org.anyuan.incident.adapter.in.kafka.decider;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.domain.AlarmKind;
import org.anyuan.incident.domain.Decision;
import org.anyuan.incident.domain.Incident;
import org.anyuan.incident.domain.Place;
import org.anyuan.incident.domain.Policy;
import org.anyuan.incident.domain.RegionId;
import org.anyuan.incident.domain.Task;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.incident.v1.TaskReason;
import org.anyuan.proto.incident.v1.TaskState;
import org.anyuan.proto.queue.v1.EducationTask;
import org.anyuan.proto.queue.v1.IncidentCategory;
import org.anyuan.proto.queue.v1.MediaTask;
import org.anyuan.proto.queue.v1.PoliceTask;

/**
 * A version of a task for its lane. Each lane names what it shows; nothing is built by taking
 * fields away, so a new field of an incident reaches a lane only when somebody adds it here.
 */
final class LaneCodec {
  private final Policy policy;

  LaneCodec(Policy policy) {
    this.policy = policy;
  }

  Message task(Decision.Publication publication, Instant now) {
    return switch (publication.task().audience()) {
      case POLICE -> police(publication, now);
      case EDUCATION -> education(publication, now);
      case MEDIA -> media(publication, now);
    };
  }

  private PoliceTask police(Decision.Publication publication, Instant now) {
    var incident = publication.incident();
    var task = publication.task();
    var to = PoliceTask.newBuilder();
    incident.drill().map(DrillCodec::proto).ifPresent(to::setDrill);
    return to.setTaskId(task.id().toString())
        .setVersion(task.version())
        .setIncidentId(incident.id().toString())
        .setState(state(task))
        .setReason(reason(publication))
        .setMode(mode(incident))
        .setSeverity(IncidentCodec.severity(incident.severity()))
        .addAllKinds(kinds(incident))
        .setIncidentState(IncidentCodec.state(incident.state()))
        .setMajor(incident.major())
        .setConfirmed(incident.confirmed())
        .setSchool(SchoolCodec.ref(incident.school()))
        .addAllPlaces(incident.places().stream().map(SchoolCodec::place).toList())
        .addAllDeviceIds(incident.devices().stream().map(d -> d.value()).toList())
        .addAllSignalIds(incident.signals().stream().map(s -> s.id().toString()).toList())
        .setSignalCount(incident.signalCount())
        .setText(incident.text())
        .addAllMedia(incident.media().stream().map(SchoolCodec::media).toList())
        .setSound(publication.reason().sounds())
        .setSilentAtSchool(incident.silentAtSchool())
        .setCancelRequested(incident.cancelRequested())
        .addAllAddresseeRegionIds(regions(task))
        .setReceivedAt(Timestamps.of(incident.openedAt()))
        .setUpdatedAt(Timestamps.of(now))
        .setAcknowledgeBy(acknowledgeBy(task))
        .setAcknowledgedBy(task.acknowledged().map(a -> a.by()).orElse(""))
        .addAllOverdue(task.overdue().stream().map(TaskCodec::step).toList())
        .setOpenedByPerson(incident.openedByPerson())
        .setFollows(incident.follows().map(Object::toString).orElse(""))
        .addAllOriginLeadIds(incident.origins().stream().map(Object::toString).toList())
        .addAllUnits(incident.units().stream().map(UnitCodec::unit).toList())
        .setDispatch(UnitCodec.dispatch(incident.dispatch()))
        .build();
  }

  private EducationTask education(Decision.Publication publication, Instant now) {
    var incident = publication.incident();
    var task = publication.task();
    var to = EducationTask.newBuilder();
    incident
        .drill()
        .filter(d -> incident.toVerify())
        .map(d -> Timestamps.of(d.verifyBy()))
        .ifPresent(to::setDrillVerifyBy);
    return to.setTaskId(task.id().toString())
        .setVersion(task.version())
        .setIncidentId(incident.id().toString())
        .setState(state(task))
        .setReason(reason(publication))
        .setMode(mode(incident))
        .setSeverity(IncidentCodec.severity(incident.severity()))
        .addAllKinds(kinds(incident))
        .setIncidentState(IncidentCodec.state(incident.state()))
        .setMajor(incident.major())
        .setConfirmed(incident.confirmed())
        .setSchool(SchoolCodec.ref(incident.school()))
        .addAllBuildings(
            incident.places().stream()
                .map(Place::building)
                .filter(b -> !b.isEmpty())
                .distinct()
                .toList())
        .setSound(publication.reason().sounds())
        .setSilentAtSchool(incident.silentAtSchool())
        .addAllAddresseeRegionIds(regions(task))
        .setReceivedAt(Timestamps.of(incident.openedAt()))
        .setUpdatedAt(Timestamps.of(now))
        .setAcknowledgeBy(acknowledgeBy(task))
        .addAllOverdue(task.overdue().stream().map(TaskCodec::step).toList())
        .setDispatch(UnitCodec.dispatch(incident.dispatch()))
        .build();
  }

  private MediaTask media(Decision.Publication publication, Instant now) {
    var incident = publication.incident();
    var task = publication.task();
    if (!incident.major() || !incident.confirmed()) {
      throw new IllegalStateException("media may know of major and confirmed incidents alone");
    }
    return MediaTask.newBuilder()
        .setTaskId(task.id().toString())
        .setVersion(task.version())
        .setIncidentId(incident.id().toString())
        .setState(state(task))
        .setReason(reason(publication))
        .setMode(mode(incident))
        .setSeverity(IncidentCodec.severity(incident.severity()))
        .setCategory(category(incident.kinds()))
        .setSchoolId(incident.school().id().value())
        .setSchoolName(incident.school().name())
        .setRegionPath(incident.school().regionPath())
        .addAllAddresseeRegionIds(regions(task))
        .setSound(publication.reason().sounds())
        .setDueFrom(Timestamps.of(task.dueFrom()))
        .setUpdatedAt(Timestamps.of(now))
        .setAcknowledgeBy(acknowledgeBy(task))
        .addAllOverdue(task.overdue().stream().map(TaskCodec::step).toList())
        .build();
  }

  /** Security goes before fire, and fire before a medical emergency. */
  private static IncidentCategory category(List<AlarmKind> kinds) {
    return kinds.stream()
        .map(
            k ->
                switch (k) {
                  case PANIC, DURESS, SILENT_PANIC, INTRUSION, TAMPER, CANCEL, UNREADABLE, OTHER ->
                      IncidentCategory.INCIDENT_CATEGORY_SECURITY;
                  case FIRE -> IncidentCategory.INCIDENT_CATEGORY_FIRE;
                  case MEDICAL -> IncidentCategory.INCIDENT_CATEGORY_MEDICAL;
                })
        .min(Enum::compareTo)
        .orElse(IncidentCategory.INCIDENT_CATEGORY_SECURITY);
  }

  private Timestamp acknowledgeBy(Task task) {
    return Timestamps.of(task.dueFrom().plus(policy.budgets().get(task.audience()).acknowledged()));
  }

  private static TaskState state(Task task) {
    return Enums.proto(TaskState.class, task.status());
  }

  private static TaskReason reason(Decision.Publication publication) {
    return Enums.proto(TaskReason.class, publication.reason());
  }

  private static Mode mode(Incident incident) {
    return Enums.proto(Mode.class, incident.mode());
  }

  private static List<org.anyuan.proto.common.v1.AlarmKind> kinds(Incident incident) {
    return incident.kinds().stream().map(IncidentCodec::kind).toList();
  }

  private static List<String> regions(Task task) {
    return task.addressees().stream().map(RegionId::value).toList();
  }
}

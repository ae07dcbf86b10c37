package org.anyuan.incident.adapter.out.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.application.LaneTask;
import org.anyuan.incident.domain.Audience;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.queue.v1.EducationTask;
import org.anyuan.proto.queue.v1.MediaTask;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** A lane's records as tasks. */
final class LaneRecords {
  private static final Logger LOG = Logger.getLogger(LaneRecords.class);

  private LaneRecords() {}

  static String topic(Audience audience) {
    return switch (audience) {
      case POLICE -> Topics.QUEUE_POLICE;
      case EDUCATION -> Topics.QUEUE_EDUCATION;
      case MEDIA -> Topics.QUEUE_MEDIA;
    };
  }

  /** Empty for a record that is no task: nobody but the decider writes here, and it is said. */
  static Optional<LaneTask> task(Audience audience, ConsumerRecord<String, byte[]> message) {
    var at = Instant.ofEpochMilli(message.timestamp());
    try {
      var task =
          switch (audience) {
            case POLICE -> police(PoliceTask.parseFrom(message.value()), at);
            case EDUCATION -> education(EducationTask.parseFrom(message.value()), at);
            case MEDIA -> media(MediaTask.parseFrom(message.value()), at);
          };
      if (!task.taskId().isEmpty()) {
        return Optional.of(task);
      }
      LOG.errorf("task without an id on a lane, topic=%s", message.topic());
    } catch (InvalidProtocolBufferException e) {
      LOG.errorf(e, "unreadable record on a lane, topic=%s", message.topic());
    }
    return Optional.empty();
  }

  private static LaneTask police(PoliceTask t, Instant at) {
    return new LaneTask(
        Audience.POLICE,
        t.getTaskId(),
        t.getVersion(),
        t.getIncidentId(),
        t.getState(),
        t.getSchool(),
        t.getAddresseeRegionIdsList(),
        at,
        t);
  }

  private static LaneTask education(EducationTask t, Instant at) {
    return new LaneTask(
        Audience.EDUCATION,
        t.getTaskId(),
        t.getVersion(),
        t.getIncidentId(),
        t.getState(),
        t.getSchool(),
        t.getAddresseeRegionIdsList(),
        at,
        t);
  }

  private static LaneTask media(MediaTask t, Instant at) {
    var school =
        SchoolRef.newBuilder()
            .setSchoolId(t.getSchoolId())
            .setName(t.getSchoolName())
            .setRegionPath(t.getRegionPath())
            .build();
    return new LaneTask(
        Audience.MEDIA,
        t.getTaskId(),
        t.getVersion(),
        t.getIncidentId(),
        t.getState(),
        school,
        t.getAddresseeRegionIdsList(),
        at,
        t);
  }
}

package org.anyuan.incident.adapter.in.http;

import org.anyuan.incident.application.LaneTask;
import org.anyuan.proto.queue.v1.EducationTask;
import org.anyuan.proto.queue.v1.MediaTask;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a task as its lane's audience may know it. Each view is built by allow-list. */
@Schema(
    name = "Task",
    oneOf = {PoliceTaskView.class, EducationTaskView.class, MediaTaskView.class})
sealed interface TaskView permits PoliceTaskView, EducationTaskView, MediaTaskView {

  static TaskView of(LaneTask task) {
    return switch (task.audience()) {
      case POLICE -> PoliceTaskView.of((PoliceTask) task.content(), task.queuedAt());
      case EDUCATION -> EducationTaskView.of((EducationTask) task.content(), task.queuedAt());
      case MEDIA -> MediaTaskView.of((MediaTask) task.content(), task);
    };
  }
}

package org.anyuan.incident.application;

import com.google.protobuf.Message;
import java.time.Instant;
import java.util.List;
import org.anyuan.incident.domain.Audience;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.TaskState;

/**
 * A version of a task as its lane carries it.
 *
 * @param content the lane's own message, which holds what its audience may know and no more
 * @param queuedAt when the lane took this version
 */
public record LaneTask(
    Audience audience,
    String taskId,
    long version,
    String incidentId,
    TaskState state,
    SchoolRef school,
    List<String> addressees,
    Instant queuedAt,
    Message content) {

  public boolean open() {
    return state != TaskState.TASK_STATE_CLOSED;
  }
}

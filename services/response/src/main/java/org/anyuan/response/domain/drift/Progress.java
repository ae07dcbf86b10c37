package org.anyuan.response.domain.drift;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.response.DueTimes;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.Task;
import org.anyuan.response.domain.response.TaskState;
import org.anyuan.response.domain.response.TrackState;

/**
 * How far a track is.
 *
 * @param waiting for another track, or for an earlier step
 * @param nextDue of what is not done
 */
public record Progress(
    Track track,
    TrackState.Name state,
    int steps,
    int done,
    int excused,
    int waiting,
    int overdue,
    Optional<Instant> nextDue) {

  static Progress of(Response response, Track track, Instant now) {
    var tasks = response.tasksOf(track);
    var due = new DueTimes(response);
    var open = tasks.stream().filter(task -> !task.state().over()).toList();
    return new Progress(
        track,
        response.track(track).name(),
        tasks.size(),
        count(tasks, TaskState.Name.DONE),
        count(tasks, TaskState.Name.EXCUSED),
        count(tasks, TaskState.Name.PENDING),
        (int) open.stream().filter(task -> overdue(due, task, now)).count(),
        open.stream().flatMap(task -> due.of(task.step()).stream()).min(Instant::compareTo));
  }

  private static int count(java.util.List<Task> tasks, TaskState.Name state) {
    return (int) tasks.stream().filter(task -> task.state().name() == state).count();
  }

  private static boolean overdue(DueTimes due, Task task, Instant now) {
    return due.of(task.step()).filter(now::isAfter).isPresent();
  }
}

package org.anyuan.tests.lane;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.anyuan.tests.measure.Latencies;
import org.anyuan.tests.press.PressLoad;

/** What became of presses that were made since it began, gathered from the topics alone. */
public final class Outcome implements AutoCloseable {
  private final Set<String> events = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> incidentsOfSignal = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> tasksOfIncident = new ConcurrentHashMap<>();
  private final Map<String, Long> taskSeenNanos = new ConcurrentHashMap<>();
  private final TopicTail eventTail;
  private final TopicTail policeTail;

  public Outcome(String kafka) {
    eventTail = TopicTail.live(kafka, "anyuan.incident.events", this::event);
    policeTail = TopicTail.live(kafka, "anyuan.queue.police", this::task);
  }

  private void event(TopicTail.Seen seen) {
    try {
      var event = IncidentEvent.parseFrom(seen.record().value());
      // A replay publishes the same event again.
      if (!events.add(event.getEventId())) {
        return;
      }
      switch (event.getEventCase()) {
        case OPENED -> signal(event.getOpened().getSignal().getSignalId(), event);
        case SIGNAL_CORRELATED ->
            signal(event.getSignalCorrelated().getSignal().getSignalId(), event);
        default -> {
          // Only presses are of interest here.
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  private void signal(String signalId, IncidentEvent event) {
    if (!signalId.isEmpty()) {
      // The incident with its version: a press that is in one incident twice shows as well.
      incidentsOfSignal
          .computeIfAbsent(signalId, _ -> ConcurrentHashMap.newKeySet())
          .add(event.getIncidentId() + "#" + event.getIncident().getVersion());
    }
  }

  private void task(TopicTail.Seen seen) {
    try {
      var task = PoliceTask.parseFrom(seen.record().value());
      tasksOfIncident
          .computeIfAbsent(task.getIncidentId(), _ -> ConcurrentHashMap.newKeySet())
          .add(task.getTaskId());
      task.getSignalIdsList().forEach(s -> taskSeenNanos.putIfAbsent(s, seen.atNanos()));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In how many places of how many incidents a press is: one is right. */
  public int places(String signalId) {
    return incidentsOfSignal.getOrDefault(signalId, Set.of()).size();
  }

  /** Null while no version of a police task names it. */
  public Long onPoliceLaneNanos(String signalId) {
    return taskSeenNanos.get(signalId);
  }

  /** From when the schedule wanted a press sent; of those that are on the lane. */
  public Latencies untilPoliceLane(PressLoad load) {
    return Latencies.ofNanos(
        load.answered().values().stream()
            .filter(a -> taskSeenNanos.containsKey(a.signalId()))
            .mapToLong(a -> taskSeenNanos.get(a.signalId()) - a.dueNanos())
            .toArray());
  }

  /** Of all incidents that a press opened or joined. */
  public Set<String> incidents() {
    var all = new HashSet<String>();
    incidentsOfSignal.values().forEach(v -> v.forEach(i -> all.add(i.replaceAll("#.*", ""))));
    return all;
  }

  public Set<String> policeTasks(String incidentId) {
    return tasksOfIncident.getOrDefault(incidentId, Set.of());
  }

  @Override
  public void close() {
    eventTail.close();
    policeTail.close();
  }
}

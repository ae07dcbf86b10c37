package org.anyuan.incident.adapter.out.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anyuan.incident.application.Projection.Logged;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;

/** What the events of a batch that are new change. */
final class FreshEvents {
  private final List<Logged> events;
  private final Function<String, Stream<String>> pathOfRegion;
  private final Collection<Incident> newest;

  /** Which incident holds which press. The order counts, and runs of presses go together. */
  sealed interface Step {}

  record Inserted(List<Rows.SignalJson> rows) implements Step {}

  record Merged(String from, String into) implements Step {}

  record Split(String from, String into, List<String> signalIds) implements Step {}

  FreshEvents(List<Logged> events, Function<String, Stream<String>> pathOfRegion) {
    this.events = events;
    this.pathOfRegion = pathOfRegion;
    this.newest = newest(events);
  }

  private static Collection<Incident> newest(List<Logged> events) {
    Map<String, Incident> byId = new LinkedHashMap<>();
    for (var logged : events) {
      if (logged.event().hasIncident()) {
        byId.merge(
            logged.event().getIncidentId(),
            logged.event().getIncident(),
            (a, b) -> a.getVersion() > b.getVersion() ? a : b);
      }
    }
    return byId.values();
  }

  List<Rows.IncidentJson> incidents() {
    return newest.stream().map(i -> Rows.IncidentJson.of(i, pathOfRegion)).toList();
  }

  List<Rows.TaskJson> tasks() {
    return newest.stream()
        .flatMap(i -> i.getTasksList().stream().map(t -> Rows.TaskJson.of(i, t)))
        .toList();
  }

  List<Step> signalSteps() {
    var steps = new ArrayList<Step>();
    var run = new ArrayList<Rows.SignalJson>();
    for (var logged : events) {
      var e = logged.event();
      switch (e.getEventCase()) {
        case OPENED -> {
          if (e.getOpened().hasSignal()) {
            add(run, e, e.getOpened().getSignal());
          }
        }
        case SIGNAL_CORRELATED -> add(run, e, e.getSignalCorrelated().getSignal());
        case CANCEL_RECORDED -> add(run, e, e.getCancelRecorded().getSignal());
        case MERGED -> {
          if (!e.getMerged().getFromIncidentId().isEmpty()) {
            flush(run, steps);
            steps.add(new Merged(e.getMerged().getFromIncidentId(), e.getIncidentId()));
          }
        }
        case TURNED_ACTUAL -> {
          if (!e.getTurnedActual().getFromIncidentId().isEmpty()) {
            flush(run, steps);
            steps.add(new Merged(e.getTurnedActual().getFromIncidentId(), e.getIncidentId()));
          }
        }
        case SPLIT -> {
          flush(run, steps);
          steps.add(
              new Split(
                  e.getIncidentId(),
                  e.getSplit().getNewIncidentId(),
                  e.getSplit().getSignalIdsList()));
        }
        default -> {
          // The others move no press.
        }
      }
    }
    flush(run, steps);
    return steps;
  }

  /** A cancel without an incident is in the history alone. */
  private static void add(List<Rows.SignalJson> run, IncidentEvent e, AlarmSignal signal) {
    if (!e.getIncidentId().isEmpty()) {
      run.add(Rows.SignalJson.of(signal, e));
    }
  }

  private static void flush(List<Rows.SignalJson> run, List<Step> steps) {
    if (!run.isEmpty()) {
      steps.add(new Inserted(List.copyOf(run)));
      run.clear();
    }
  }
}

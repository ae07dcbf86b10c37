package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;

/**
 * An incident while one decision works on it: what has happened to it so far in this decision, and
 * what has to go on its lanes. Each lane gets one version at most for a decision, with the
 * weightiest reason.
 */
final class Draft {
  final IncidentId id;
  final School school;
  final Mode mode;
  final Instant openedAt;
  final boolean openedByPerson;
  final Optional<IncidentId> follows;
  Optional<Drill> drill;
  long version;
  IncidentState state;
  Severity severity;
  Instant lastSignalAt;
  Optional<Instant> acknowledgedAt;
  Optional<Confirmation> confirmation;
  Optional<Instant> majorAt;
  long signalCount;
  List<SignalRef> signals;
  List<AlarmKind> kinds;
  List<Place> places;
  List<DeviceId> devices;
  String text;
  List<MediaLink> media;
  boolean cancelRequested;
  List<IncidentId> links;
  List<Task> tasks;
  List<Unit> units;
  Optional<CallCase> call;
  List<Referral> referrals;
  List<LeadId> origins;

  private final List<Fact> facts = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();

  private record Pending(Audience audience, TaskReason reason) {}

  /** A new incident. */
  Draft(
      IncidentId id,
      School school,
      Mode mode,
      Instant at,
      Severity severity,
      boolean openedByPerson,
      Optional<IncidentId> follows) {
    this(id, school, mode, at, severity, openedByPerson, follows, at, TaskReason.OPENED);
  }

  /**
   * A new incident of presses that came some time ago.
   *
   * @param dueFrom when its lanes are owed their tasks
   */
  Draft(
      IncidentId id,
      School school,
      Mode mode,
      Instant at,
      Severity severity,
      boolean openedByPerson,
      Optional<IncidentId> follows,
      Instant dueFrom,
      TaskReason why) {
    this.id = id;
    this.school = school;
    this.mode = mode;
    this.openedAt = at;
    this.openedByPerson = openedByPerson;
    this.follows = follows;
    drill = Optional.empty();
    version = 0;
    state = new IncidentState.Open();
    this.severity = severity;
    lastSignalAt = at;
    acknowledgedAt = Optional.empty();
    confirmation = Optional.empty();
    majorAt = Optional.empty();
    signals = new ArrayList<>();
    kinds = new ArrayList<>();
    places = new ArrayList<>();
    devices = new ArrayList<>();
    text = "";
    media = new ArrayList<>();
    links = new ArrayList<>();
    tasks = new ArrayList<>();
    units = new ArrayList<>();
    call = Optional.empty();
    referrals = new ArrayList<>();
    origins = new ArrayList<>();
    addTask(Audience.POLICE, dueFrom, why);
    addTask(Audience.EDUCATION, dueFrom, why);
  }

  Draft(Incident from) {
    id = from.id();
    school = from.school();
    mode = from.mode();
    openedAt = from.openedAt();
    openedByPerson = from.openedByPerson();
    follows = from.follows();
    drill = from.drill();
    version = from.version();
    state = from.state();
    severity = from.severity();
    lastSignalAt = from.lastSignalAt();
    acknowledgedAt = from.acknowledgedAt();
    confirmation = from.confirmation();
    majorAt = from.majorAt();
    signalCount = from.signalCount();
    signals = new ArrayList<>(from.signals());
    kinds = new ArrayList<>(from.kinds());
    places = new ArrayList<>(from.places());
    devices = new ArrayList<>(from.devices());
    text = from.text();
    media = new ArrayList<>(from.media());
    cancelRequested = from.cancelRequested();
    links = new ArrayList<>(from.links());
    tasks = new ArrayList<>(from.tasks());
    units = new ArrayList<>(from.units());
    call = from.call();
    referrals = new ArrayList<>(from.referrals());
    origins = new ArrayList<>(from.origins());
  }

  void happened(Fact fact) {
    facts.add(fact);
  }

  /** Takes a signal's content in, without deciding anything. */
  void absorb(SignalRef signal) {
    signalCount++;
    signals.add(signal);
    if (signals.size() > Incident.KEPT_SIGNALS) {
      signals.removeFirst();
    }
    if (!kinds.contains(signal.kind())) {
      kinds.add(signal.kind());
    }
    if (isNewPlace(signal.place())) {
      places.add(signal.place());
    }
    if (isNewDevice(signal.device())) {
      devices.add(signal.device());
    }
    if (signal.receivedAt().isAfter(lastSignalAt)) {
      lastSignalAt = signal.receivedAt();
    }
  }

  /** Past the bound a place counts as known, so that made-up places cannot flood a lane. */
  boolean isNewPlace(Place place) {
    return !place.equals(Place.UNKNOWN)
        && places.size() < Incident.KEPT_PLACES
        && places.stream().noneMatch(place::samePlaceAs);
  }

  boolean isNewDevice(DeviceId device) {
    return devices.size() < Incident.KEPT_PLACES && !devices.contains(device);
  }

  /** Past the bound the first that left goes, else the first. */
  void add(Unit unit) {
    units.add(unit);
    if (units.size() > Incident.KEPT_UNITS) {
      units.remove(
          units.stream().filter(u -> u.status().ended()).findFirst().orElse(units.getFirst()));
    }
  }

  void add(Referral referral) {
    referrals.add(referral);
    if (referrals.size() > Incident.KEPT_REFERRALS) {
      referrals.removeFirst();
    }
  }

  void add(LeadId origin) {
    if (!origins.contains(origin) && origins.size() < Incident.KEPT_ORIGINS) {
      origins.add(origin);
    }
  }

  /** From another incident; the one that is further on counts where both have it. */
  void take(Unit unit) {
    var same =
        units.stream()
            .filter(u -> u.name().equals(unit.name()) && u.dispatch().equals(unit.dispatch()))
            .findFirst();
    if (same.isEmpty() || unit.status().leadsOnFrom(same.get().status())) {
      same.ifPresent(units::remove);
      add(unit);
    }
  }

  Dispatch dispatch() {
    return Dispatch.of(state, openedAt, acknowledgedAt, units);
  }

  Task task(Audience audience) {
    return tasks.stream().filter(t -> t.audience() == audience).findFirst().orElseThrow();
  }

  void replace(Task task) {
    tasks.replaceAll(t -> t.id().equals(task.id()) ? task : t);
  }

  /** On every lane that has a task. */
  void publish(TaskReason reason) {
    tasks.forEach(t -> publish(t.audience(), reason));
  }

  /** The first reason of a decision that sounds wins, else the first. */
  void publish(Audience audience, TaskReason reason) {
    for (var p : pending) {
      if (p.audience() == audience) {
        if (!p.reason().sounds() && reason.sounds()) {
          pending.set(pending.indexOf(p), new Pending(audience, reason));
        }
        return;
      }
    }
    pending.add(new Pending(audience, reason));
  }

  private void addTask(Audience audience, Instant at, TaskReason why) {
    var taskId = new TaskId(DeterministicId.of("task", id.toString(), audience.name()));
    tasks.add(Task.open(taskId, audience, school, at));
    publish(audience, why);
  }

  /** The media lane is owed a task from the moment that an incident is both major and confirmed. */
  private void openMediaLane(Instant now) {
    if (state instanceof IncidentState.Active
        && majorAt.isPresent()
        && confirmation.isPresent()
        && tasks.stream().noneMatch(t -> t.audience() == Audience.MEDIA)) {
      addTask(Audience.MEDIA, now, TaskReason.OPENED);
    }
  }

  /** Ends the decision: the incident as it is now, with what goes out. */
  Outcome finish(Instant now, Policy policy) {
    openMediaLane(now);
    version++;
    var reasons = new ArrayList<Pending>();
    for (var p : pending) {
      if (publishNow(task(p.audience()), p.reason(), now, policy)) {
        reasons.add(p);
      }
    }
    var incident = incident();
    return new Outcome(
        incident,
        facts.stream().map(f -> new Decision.Happening(incident, f)).toList(),
        reasons.stream()
            .map(
                p ->
                    new Decision.Publication(
                        incident, incident.task(p.audience()).orElseThrow(), p.reason()))
            .toList());
  }

  private boolean publishNow(Task task, TaskReason reason, Instant now, Policy policy) {
    var due = task.publishedAt().map(at -> at.plus(policy.coalesce()));
    var hold = reason == TaskReason.REPEATED && due.isPresent() && now.isBefore(due.get());
    if (!hold) {
      replace(task.published(now));
    } else if (task.held().isEmpty()) {
      replace(task.holding(new HeldVersion(due.get(), reason)));
    }
    return !hold;
  }

  private Incident incident() {
    return new Incident(
        id,
        version,
        school,
        mode,
        drill,
        state,
        severity,
        List.copyOf(kinds),
        openedAt,
        lastSignalAt,
        acknowledgedAt,
        confirmation,
        majorAt,
        signalCount,
        List.copyOf(signals),
        List.copyOf(places),
        List.copyOf(devices),
        text,
        List.copyOf(media),
        cancelRequested,
        follows,
        List.copyOf(links),
        openedByPerson,
        List.copyOf(tasks),
        List.copyOf(units),
        call,
        List.copyOf(referrals),
        List.copyOf(origins));
  }

  record Outcome(
      Incident incident,
      List<Decision.Happening> happenings,
      List<Decision.Publication> publications) {}
}

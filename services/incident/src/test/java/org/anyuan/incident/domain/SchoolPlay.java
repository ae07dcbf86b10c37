package org.anyuan.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;

/** Plays inputs on one school, one after the other, and remembers what came of them. */
public final class SchoolPlay {
  public static final Instant START = Instant.parse("2025-09-01T08:00:00Z");

  public final Policy policy = Policy.defaults();
  public SchoolIncidents state;
  public Instant now = START;
  public Decision last;
  public final List<Decision.Publication> published = new ArrayList<>();
  public final List<Decision.Happening> happened = new ArrayList<>();

  private final Decider decider = new Decider(policy);
  private final School school;
  private int inputs;

  public SchoolPlay() {
    this(Samples.SCHOOL);
  }

  public SchoolPlay(School school) {
    this.school = school;
    state = SchoolIncidents.none(school.id());
  }

  public SchoolPlay after(Duration time) {
    now = now.plus(time);
    return this;
  }

  public SchoolPlay afterMillis(long millis) {
    return after(Duration.ofMillis(millis));
  }

  public SchoolPlay press(DeviceId device) {
    return press(device, AlarmKind.PANIC);
  }

  public SchoolPlay press(DeviceId device, AlarmKind kind) {
    return press(device, kind, Mode.ACTUAL);
  }

  public SchoolPlay press(DeviceId device, AlarmKind kind, Mode mode) {
    return press(device, kind, mode, Place.UNKNOWN);
  }

  public SchoolPlay press(DeviceId device, AlarmKind kind, Mode mode, Place place) {
    return press(device, kind, mode, place, now);
  }

  public SchoolPlay press(
      DeviceId device, AlarmKind kind, Mode mode, Place place, Instant receivedAt) {
    return press(signal(device, kind, mode, false, Optional.empty(), false, receivedAt, place));
  }

  /** Without a mode. */
  public SchoolPlay pressWithoutMode(DeviceId device, AlarmKind kind) {
    return pressWithoutMode(device, kind, now);
  }

  public SchoolPlay pressWithoutMode(DeviceId device, AlarmKind kind, Instant receivedAt) {
    return press(
        signal(
            device, kind, Mode.ACTUAL, true, Optional.empty(), false, receivedAt, Place.UNKNOWN));
  }

  /** Without a mode, in a running drill window. */
  public SchoolPlay pressInWindow(String window, DeviceId device, AlarmKind kind) {
    return pressInWindow(window, device, kind, now);
  }

  public SchoolPlay pressInWindow(
      String window, DeviceId device, AlarmKind kind, Instant receivedAt) {
    return press(
        signal(
            device,
            kind,
            Mode.ACTUAL,
            true,
            Optional.of(window),
            false,
            receivedAt,
            Place.UNKNOWN));
  }

  /** A panel says that the button was let go. */
  public SchoolPlay letGo(DeviceId device) {
    return press(
        signal(
            device,
            AlarmKind.OTHER,
            Mode.ACTUAL,
            true,
            Optional.empty(),
            true,
            now,
            Place.UNKNOWN));
  }

  public Signal signal(
      DeviceId device,
      AlarmKind kind,
      Mode mode,
      boolean modeByDefault,
      Optional<String> window,
      boolean restoral,
      Instant receivedAt,
      Place place) {
    return new Signal(
        new SignalId(DeterministicId.of("signal", Integer.toString(inputs))),
        device,
        kind,
        mode,
        modeByDefault,
        window,
        restoral,
        receivedAt,
        school,
        place,
        "",
        List.of());
  }

  public SchoolPlay press(Signal signal) {
    return apply(new Input.Press(nextId(), signal));
  }

  public SchoolPlay order(Incident incident, Order order) {
    return apply(
        new Input.Command(
            nextId(), school.id(), Optional.of(incident.id()), now, dispatcher(), order));
  }

  public SchoolPlay order(Order order) {
    return apply(
        new Input.Command(nextId(), school.id(), Optional.empty(), now, dispatcher(), order));
  }

  /** As the owner does: whatever is due by now becomes an input, at its time. */
  public SchoolPlay until(Instant end) {
    while (true) {
      var next =
          state.incidents().stream()
              .flatMap(i -> Deadline.of(i, policy).stream())
              .filter(d -> !d.dueAt().isAfter(end))
              .min(java.util.Comparator.comparing(Deadline::dueAt));
      if (next.isEmpty()) {
        now = end;
        return this;
      }
      now = next.get().dueAt().isAfter(now) ? next.get().dueAt() : now;
      order(order(next.get()));
    }
  }

  private static Order order(Deadline due) {
    return due.step().isEmpty()
        ? new Order.ReleaseHeld(due.task(), due.ordinal())
        : new Order.ReachDeadline(due.task(), due.step().get(), due.ordinal());
  }

  public SchoolPlay apply(Input input) {
    last = decider.decide(state, input);
    if (last instanceof Decision.Accepted accepted) {
      published.addAll(accepted.publications());
      happened.addAll(accepted.happenings());
    }
    state = state.after(last, input.at(), policy).orElse(state);
    return this;
  }

  private InputId nextId() {
    return new InputId(DeterministicId.of("input", Integer.toString(inputs++)));
  }

  public static Actor dispatcher() {
    return new Actor("dispatcher", "police-dispatcher", "/420000/");
  }

  /** The only incident. */
  public Incident incident() {
    if (state.incidents().size() != 1) {
      throw new AssertionError("there are " + state.incidents().size() + " incidents");
    }
    return state.incidents().getFirst();
  }

  /** In the order of opening. */
  public Incident incident(int index) {
    return state.incidents().get(index);
  }

  public Task task(Audience audience) {
    return incident().task(audience).orElseThrow();
  }

  /** Why versions went out on a lane, in order. */
  public List<TaskReason> lane(Audience audience) {
    return published.stream()
        .filter(p -> p.task().audience() == audience)
        .map(Decision.Publication::reason)
        .toList();
  }

  /** Why versions went out on a lane in the last decision. */
  public List<TaskReason> lastOn(Audience audience) {
    return last instanceof Decision.Accepted accepted
        ? accepted.publications().stream()
            .filter(p -> p.task().audience() == audience)
            .map(Decision.Publication::reason)
            .toList()
        : List.of();
  }

  public List<Fact> lastFacts() {
    return last instanceof Decision.Accepted accepted
        ? accepted.happenings().stream().map(Decision.Happening::fact).toList()
        : List.of();
  }

  public Decision.Rejected rejection() {
    return (Decision.Rejected) last;
  }
}

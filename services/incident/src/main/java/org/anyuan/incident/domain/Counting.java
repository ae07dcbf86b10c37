package org.anyuan.incident.domain;

import java.util.Comparator;
import java.util.Optional;

/**
 * What a press counts as: what its device says; else what people have declared for it, which duress
 * and a silent panic never are; else as real.
 *
 * @param drillWindow present: of a drill that is to be verified
 * @param test present: the declared test that the press uses up
 */
record Counting(Mode mode, Optional<String> drillWindow, Optional<ButtonTest> test) {

  static Counting of(SchoolIncidents state, Signal signal, Policy policy) {
    if (!signal.modeByDefault() || signal.kind().silentAtSchool()) {
      return plainly(signal.mode());
    }
    if (signal.restoral()) {
      return newestOf(state, signal, policy)
          .map(i -> new Counting(i.mode(), windowToVerify(i), Optional.empty()))
          .orElseGet(() -> plainly(signal.mode()));
    }
    var test = state.tests().stream().filter(t -> t.covers(signal)).findFirst();
    if (test.isPresent()) {
      // Who declared it stands beside the button: that says more than a window for many.
      return new Counting(Mode.TEST, Optional.empty(), test);
    }
    return signal.drillWindow().isPresent()
        ? new Counting(Mode.EXERCISE, signal.drillWindow(), Optional.empty())
        : plainly(signal.mode());
  }

  private static Counting plainly(Mode mode) {
    return new Counting(mode, Optional.empty(), Optional.empty());
  }

  /** A confirmed drill is an exercise like any other; what is pressed after it is verified anew. */
  boolean suits(Incident incident) {
    return incident.mode() == mode && windowToVerify(incident).equals(drillWindow);
  }

  private static Optional<String> windowToVerify(Incident incident) {
    return incident.drill().filter(Drill::toVerify).map(Drill::window);
  }

  /**
   * Where the device's newest signal went: a button that is let go after a test is no alarm of its
   * own. A merged one gave its signals to another.
   */
  private static Optional<Incident> newestOf(SchoolIncidents state, Signal signal, Policy policy) {
    record Held(Incident incident, SignalRef ref) {}
    return state.incidents().stream()
        .filter(i -> !(i.state() instanceof IncidentState.Merged))
        .flatMap(i -> i.signals().stream().map(ref -> new Held(i, ref)))
        .filter(h -> h.ref().device().equals(signal.device()))
        .filter(h -> policy.within(h.ref().receivedAt(), h.ref().receivedAt(), signal.receivedAt()))
        .max(Comparator.comparing((Held h) -> h.ref().receivedAt()))
        .map(Held::incident);
  }
}

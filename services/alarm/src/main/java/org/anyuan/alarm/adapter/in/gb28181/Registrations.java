package org.anyuan.alarm.adapter.in.gb28181;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.anyuan.proto.ledger.v1.Device;

/**
 * Who is registered. No more than the ledger has devices, since each showed its password. What
 * comes later from a device's address is believed to be of it: that is all that the protocol has (a
 * MESSAGE is not signed), and another port of it is often no more than another mapping of the
 * router before it.
 */
final class Registrations {
  private final Clock clock;
  private final Predicate<Device> ended;
  private final Map<String, Registration> all = new HashMap<>();

  /** Of flows that can break. */
  private final Map<Flow, Set<String>> byFlow = new HashMap<>();

  /**
   * None yet.
   *
   * @param ended whether what a device registered as no longer counts: it was disabled, say, or
   *     given another secret
   */
  Registrations(Clock clock, Predicate<Device> ended) {
    this.clock = clock;
    this.ended = ended;
  }

  /** What it was before. */
  Optional<Registration> put(Registration registration) {
    var before = remove(registration.code());
    all.put(registration.code(), registration);
    if (registration.flow().reliable()) {
      byFlow.computeIfAbsent(registration.flow(), flow -> new HashSet<>()).add(registration.code());
    }
    return before;
  }

  Optional<Registration> remove(String code) {
    var before = Optional.ofNullable(all.remove(code));
    before.ifPresent(
        registration ->
            byFlow.computeIfPresent(
                registration.flow(),
                (flow, codes) -> {
                  codes.remove(code);
                  return codes.isEmpty() ? null : codes;
                }));
    return before;
  }

  /** Of the device, heard by this flow now; absent where it has to register first. */
  Optional<Registration> heard(String code, Flow flow) {
    var known = all.get(code);
    if (known == null
        || !known.flow().host().equals(flow.host())
        || known.until().isBefore(clock.instant())) {
      return Optional.empty();
    }
    if (ended.test(known.device())) {
      remove(code);
      return Optional.empty();
    }
    var newest = known.heardBy(flow);
    if (!known.flow().equals(flow)) {
      put(newest);
    }
    return Optional.of(newest);
  }

  /** The newest way to it that is open. */
  Optional<Flow> flow(String code) {
    return Optional.ofNullable(all.get(code)).map(Registration::flow).filter(Flow::open);
  }

  /** Whose newest way this was. They stay registered: a device may just connect once more. */
  List<Registration> broken(Flow flow) {
    var codes = byFlow.remove(flow);
    return codes == null ? List.of() : codes.stream().map(all::get).toList();
  }

  List<Registration> expire() {
    var now = clock.instant();
    var expired = new ArrayList<Registration>();
    for (var registration : all.values()) {
      if (registration.until().isBefore(now)) {
        expired.add(registration);
      }
    }
    expired.forEach(registration -> remove(registration.code()));
    return expired;
  }

  int size() {
    return all.size();
  }
}

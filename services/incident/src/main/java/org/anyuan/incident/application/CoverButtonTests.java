package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.common.region.Scope;
import org.anyuan.proto.common.v1.SchoolRef;

/** Which of a school's buttons were tested in a month, and which never were. */
@ApplicationScoped
public class CoverButtonTests {
  private final Registry registry;
  private final RegisteredDevices devices;
  private final ButtonTests tests;

  CoverButtonTests(Registry registry, RegisteredDevices devices, ButtonTests tests) {
    this.registry = registry;
    this.devices = devices;
    this.tests = tests;
  }

  /**
   * A school's devices in a month.
   *
   * @param devices that are registered now
   * @param untested not in this month
   * @param neverTested neither in this month nor in any before
   */
  public record Coverage(
      SchoolRef school, int devices, int tested, List<String> untested, List<String> neverTested) {}

  /** All schools and devices were read; before, a school would look better than it is. */
  public boolean ready() {
    return registry.complete() && devices.complete();
  }

  /** Schools of the scope in the order of their ids, those without a test or a device, too. */
  public List<Coverage> of(YearMonth month, Scope scope, String after, int limit) {
    var schools = registry.schools(scope, after, limit);
    var tested =
        tests.upTo(month, schools.stream().map(SchoolRef::getSchoolId).toList(), scope).stream()
            .collect(Collectors.groupingBy(ButtonTests.Tested::schoolId));
    return schools.stream()
        .map(s -> coverage(s, tested.getOrDefault(s.getSchoolId(), List.of())))
        .toList();
  }

  /** How many of a region's devices were tested. */
  public record Share(int devices, int tested) {
    public Share plus(Share other) {
      return new Share(devices + other.devices, tested + other.tested);
    }
  }

  /** Of the scope's schools together, by whatever they are told apart by. */
  public <K> Map<K, Share> shares(YearMonth month, Scope scope, Function<SchoolRef, K> by) {
    var tested =
        tests.in(month, scope).stream()
            .collect(Collectors.groupingBy(ButtonTests.Tested::schoolId));
    return registry.schools(scope, "", Integer.MAX_VALUE).stream()
        .map(s -> coverage(s, tested.getOrDefault(s.getSchoolId(), List.of())))
        .collect(
            Collectors.toMap(
                c -> by.apply(c.school()), c -> new Share(c.devices(), c.tested()), Share::plus));
  }

  private Coverage coverage(SchoolRef school, List<ButtonTests.Tested> tested) {
    var registered = devices.of(school.getSchoolId());
    var ever = tested.stream().map(ButtonTests.Tested::deviceId).collect(Collectors.toSet());
    var inMonth =
        tested.stream()
            .filter(ButtonTests.Tested::inMonth)
            .map(ButtonTests.Tested::deviceId)
            .collect(Collectors.toSet());
    var untested = registered.stream().filter(d -> !inMonth.contains(d)).toList();
    return new Coverage(
        school,
        registered.size(),
        registered.size() - untested.size(),
        untested,
        untested.stream().filter(d -> !ever.contains(d)).toList());
  }
}

package org.anyuan.notify.domain.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;

/** Incidents for tests. */
public record SeenSamples(
    long version,
    Mode mode,
    Stage stage,
    Severity severity,
    List<AlarmKind> kinds,
    boolean confirmed,
    boolean major,
    Optional<Ending> ending,
    List<String> buildings,
    Help help) {
  public static final Instant OPENED = Instant.parse("2026-11-26T00:00:00Z");

  public static SeenSamples pressed() {
    return new SeenSamples(
        1,
        Mode.ACTUAL,
        Stage.OPEN,
        Severity.HIGH,
        List.of(AlarmKind.PANIC),
        false,
        false,
        Optional.empty(),
        List.of("教学楼"),
        Help.RECEIVED);
  }

  public SeenSamples next() {
    return new SeenSamples(
        version + 1, mode, stage, severity, kinds, confirmed, major, ending, buildings, help);
  }

  public SeenSamples mode(Mode other) {
    return new SeenSamples(
        version, other, stage, severity, kinds, confirmed, major, ending, buildings, help);
  }

  public SeenSamples stage(Stage other) {
    return new SeenSamples(
        version, mode, other, severity, kinds, confirmed, major, ending, buildings, help);
  }

  public SeenSamples severity(Severity other) {
    return new SeenSamples(
        version, mode, stage, other, kinds, confirmed, major, ending, buildings, help);
  }

  public SeenSamples kinds(AlarmKind... other) {
    return new SeenSamples(
        version, mode, stage, severity, List.of(other), confirmed, major, ending, buildings, help);
  }

  public SeenSamples nowConfirmed() {
    return new SeenSamples(
        version, mode, Stage.CONFIRMED, severity, kinds, true, major, ending, buildings, help);
  }

  public SeenSamples nowMajor() {
    return new SeenSamples(
        version, mode, stage, severity, kinds, confirmed, true, ending, buildings, help);
  }

  public SeenSamples closed(Ending as) {
    return new SeenSamples(
        version,
        mode,
        Stage.CLOSED,
        severity,
        kinds,
        confirmed,
        major,
        Optional.of(as),
        buildings,
        help);
  }

  public SeenSamples buildings(String... other) {
    return new SeenSamples(
        version, mode, stage, severity, kinds, confirmed, major, ending, List.of(other), help);
  }

  public SeenSamples help(Help other) {
    return new SeenSamples(
        version, mode, stage, severity, kinds, confirmed, major, ending, buildings, other);
  }

  public Seen seen() {
    return new Seen(
        new IncidentId("i-1"),
        version,
        new Seen.School(
            new SchoolId("s-1"),
            "桃园小学",
            new RegionPath("/420000/420100/420106/"),
            new RegionId("420106")),
        List.of(),
        mode,
        stage,
        severity,
        severity,
        kinds,
        confirmed,
        major,
        ending,
        Optional.empty(),
        buildings,
        help,
        OPENED);
  }
}

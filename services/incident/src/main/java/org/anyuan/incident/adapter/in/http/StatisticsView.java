package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.incident.application.CoverButtonTests.Share;
import org.anyuan.incident.application.MeasureIncidents.Measured;
import org.anyuan.incident.application.Registry;
import org.anyuan.incident.application.Statistics.Kept;
import org.anyuan.incident.application.Statistics.Lane;
import org.anyuan.incident.application.Statistics.Opened;
import org.anyuan.incident.application.Statistics.PressesOfPart;
import org.anyuan.incident.application.Statistics.Wanted;
import org.anyuan.incident.domain.Audience;
import org.anyuan.incident.domain.Policy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures, and nothing of any one incident. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Statistics")
record StatisticsView(
    String regionPath,
    String from,
    String to,
    String mode,
    @Schema(description = "Of each day and kind that had any; a cancel is none")
        List<PressesView> presses,
    IncidentsView incidents,
    @Schema(description = "Those lanes that the caller may know of") List<LaneView> lanes,
    @Schema(description = "Absent while schools and devices are being read") TestsView buttonTests,
    @Schema(description = "Each region right below, and what belongs to the region itself")
        List<PartView> regions) {

  @Schema(name = "PressesOfDay")
  record PressesView(String day, String kind, long count) {}

  /**
   * Opened in the time, without what became a part of another incident.
   *
   * @param dispositions of those that were closed
   */
  @Schema(name = "IncidentFigures")
  record IncidentsView(long opened, long falseAlarms, List<DispositionView> dispositions) {}

  @Schema(name = "DispositionFigures")
  record DispositionView(String disposition, long count) {}

  /** A step of a lane's budget, in seconds. */
  @Schema(name = "BudgetFigures")
  record StepView(double budget, long met, long breached) {
    static StepView of(Kept kept, java.time.Duration budget) {
      return new StepView(budget.toMillis() / 1000.0, kept.met(), kept.breached());
    }
  }

  /**
   * Tasks that became due in the time; seconds from due to acknowledged.
   *
   * @param p50 absent where none was acknowledged
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "LaneFigures")
  record LaneView(
      String audience,
      long tasks,
      StepView queued,
      StepView delivered,
      StepView acknowledged,
      Double p50,
      Double p90,
      Double p99) {
    static LaneView of(Lane lane, Policy policy) {
      var budget = policy.budgets().get(Audience.valueOf(lane.audience()));
      return new LaneView(
          lane.audience(),
          lane.tasks(),
          StepView.of(lane.queued(), budget.queued()),
          StepView.of(lane.delivered(), budget.shown()),
          StepView.of(lane.acknowledged(), budget.acknowledged()),
          lane.p50(),
          lane.p90(),
          lane.p99());
    }
  }

  @Schema(name = "ButtonTestFigures")
  record TestsView(String month, int devices, int tested) {}

  /**
   * One region.
   *
   * @param regionId absent: what belongs to the wanted region itself, and to none below it
   * @param acknowledgedInTime of the police's tasks, for the education desk of its own
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "RegionFigures")
  record PartView(
      String regionId,
      String name,
      String regionPath,
      long presses,
      long incidents,
      long falseAlarms,
      long acknowledgedInTime,
      long acknowledgedLate,
      Double p50,
      Double p90,
      Double p99,
      Integer devices,
      Integer tested) {}

  static StatisticsView of(Wanted wanted, Measured measured, Policy policy) {
    var figures = measured.figures();
    var all = figures.opened().stream().filter(o -> o.part() == null).toList();
    return new StatisticsView(
        wanted.region().value(),
        wanted.span().from().toString(),
        wanted.span().to().toString(),
        wanted.mode(),
        figures.presses().stream()
            .map(p -> new PressesView(p.day().toString(), p.kind(), p.count()))
            .toList(),
        new IncidentsView(
            sum(all),
            falseAlarms(all),
            all.stream()
                .filter(o -> o.disposition() != null)
                .map(o -> new DispositionView(o.disposition(), o.count()))
                .toList()),
        figures.lanes().stream()
            .filter(l -> l.part() == null)
            .map(l -> LaneView.of(l, policy))
            .toList(),
        measured
            .covered()
            .map(c -> c.values().stream().reduce(new Share(0, 0), Share::plus))
            .map(s -> new TestsView(wanted.span().lastMonth().toString(), s.devices(), s.tested()))
            .orElse(null),
        parts(measured));
  }

  private static List<PartView> parts(Measured measured) {
    var known = measured.parts().stream().collect(Collectors.toMap(Registry.Part::id, p -> p));
    var ids = new TreeSet<>(known.keySet());
    var figures = measured.figures();
    Stream.of(
            figures.pressesOfParts().stream().map(PressesOfPart::part),
            figures.opened().stream().map(Opened::part),
            figures.lanes().stream().map(Lane::part),
            measured.covered().stream().flatMap(c -> c.keySet().stream()))
        .flatMap(s -> s)
        .filter(id -> id != null)
        .forEach(ids::add);
    return ids.stream().map(id -> part(id, known.get(id), measured)).toList();
  }

  private static PartView part(String id, Registry.Part known, Measured measured) {
    var figures = measured.figures();
    var opened = figures.opened().stream().filter(o -> id.equals(o.part())).toList();
    var lane =
        figures.lanes().stream()
            .filter(l -> l.audience().equals(measured.lane()) && id.equals(l.part()))
            .findFirst();
    var covered = measured.covered().map(c -> c.getOrDefault(id, new Share(0, 0)));
    return new PartView(
        Times.text(id),
        known == null ? null : known.name(),
        known == null ? null : known.path().value(),
        figures.pressesOfParts().stream()
            .filter(p -> p.part().equals(id))
            .mapToLong(PressesOfPart::count)
            .sum(),
        sum(opened),
        falseAlarms(opened),
        lane.map(l -> l.acknowledged().met()).orElse(0L),
        lane.map(l -> l.acknowledged().breached()).orElse(0L),
        lane.map(Lane::p50).orElse(null),
        lane.map(Lane::p90).orElse(null),
        lane.map(Lane::p99).orElse(null),
        covered.map(Share::devices).orElse(null),
        covered.map(Share::tested).orElse(null));
  }

  private static long sum(List<Opened> opened) {
    return opened.stream().mapToLong(Opened::count).sum();
  }

  private static long falseAlarms(List<Opened> opened) {
    return opened.stream()
        .filter(o -> "FALSE_ALARM".equals(o.disposition()))
        .mapToLong(Opened::count)
        .sum();
  }
}

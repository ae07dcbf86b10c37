package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.anyuan.incident.domain.Samples.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole table of states and orders. */
class IncidentLifecycleTest {
  private static final RegionId ELSEWHERE = new RegionId("420111-p02");
  private static final RegionId COUNTY = new RegionId("420106");

  static Stream<Arguments> cells() {
    return LifecycleTable.cells().entrySet().stream()
        .flatMap(
            row ->
                row.getValue().entrySet().stream()
                    .map(cell -> Arguments.of(row.getKey(), cell.getKey(), cell.getValue())));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @MethodSource("cells")
  void shouldDecideAsTheTableSays(String order, String state, String expected) {
    // Given
    var stage = new Stage(state, order);
    // When
    stage.play(order);
    // Then
    assertThat(stage.outcome()).isEqualTo(expected);
  }

  @Test
  void shouldHaveARowForEveryOrderAndAColumnForEveryState() {
    assertThat(LifecycleTable.cells().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("Press", "Cancel"), leaves(Order.class)).toList());
    assertThat(LifecycleTable.states())
        .containsExactlyInAnyOrderElementsOf(
            leaves(IncidentState.class).map(s -> s.toUpperCase(Locale.ROOT)).toList());
    assertThat(cells()).hasSize(LifecycleTable.cells().size() * LifecycleTable.states().size());
  }

  @Test
  void shouldShowTheSameTableInTheDocs() throws IOException {
    // When
    var docs = Files.readString(Path.of("../../docs/incident-lifecycle.md"));
    // Then
    assertThat(docs.lines().filter(l -> l.startsWith("|")).toList())
        .isEqualTo(LifecycleTable.MARKDOWN.lines().toList());
  }

  private static Stream<String> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(IncidentLifecycleTest::leaves)
            .distinct()
        : Stream.of(type.getSimpleName());
  }

  /** An incident that was brought into a state, and a second one to merge it into. */
  private static final class Stage {
    /** Played on presses of a drill window, since on all else they are refused. */
    private static final Set<String> ABOUT_DRILLS = Set.of("ConfirmDrill", "DeclareActual");

    /** Played on an incident that the call-handling system was given. */
    private static final Set<String> ABOUT_CALLS = Set.of("RecordHandover", "ReportCall");

    private static final Set<String> ENDED_BEFORE = Set.of("CLOSED", "REOPENED", "MERGED");

    private final SchoolPlay play = new SchoolPlay();
    private final Incident before;
    private final Set<IncidentId> known;

    Stage(String state, String order) {
      var drill = ABOUT_DRILLS.contains(order);
      press(GATE, drill);
      press(OFFICE, drill);
      var id = play.incident().id();
      if (order.equals("Merge") || state.equals("MERGED")) {
        play.afterMillis(10).order(opening("a walk-in", drill ? Mode.EXERCISE : Mode.ACTUAL));
      }
      if (drill && ENDED_BEFORE.contains(state)) {
        // What is still to be verified cannot end.
        play.order(play.incident(0), new Order.ConfirmDrill("theirs"));
      }
      if (ABOUT_CALLS.contains(order)) {
        play.order(play.incident(0), new Order.HandToCalls(COUNTY));
      }
      for (var step : path(state)) {
        play.afterMillis(10).order(play.state.find(id).orElseThrow(), step);
      }
      if (play.incident(0).active() && !drill) {
        play.afterMillis(10).press(GATE);
      }
      before = play.state.find(id).orElseThrow();
      assertThat(name(before)).isEqualTo(state);
      known = play.state.incidents().stream().map(Incident::id).collect(Collectors.toSet());
    }

    private void press(DeviceId device, boolean drill) {
      if (drill) {
        play.pressInWindow("a drill", device, AlarmKind.PANIC);
      } else {
        play.press(device);
      }
    }

    private IncidentId other() {
      return play.incident(1).id();
    }

    private List<Order> path(String state) {
      var task = play.incident(0).task(Audience.POLICE).orElseThrow().id();
      var close = new Order.Close(Disposition.RESOLVED, "over");
      return switch (state) {
        case "OPEN" -> List.of();
        case "ACKNOWLEDGED" -> List.of(new Order.Acknowledge(task));
        case "CONFIRMED" -> List.of(new Order.Confirm("seen on camera"));
        case "CLOSED" -> List.of(close);
        case "REOPENED" -> List.of(close, new Order.Reopen("they came back"));
        case "MERGED" -> List.of(new Order.Merge(other(), "one and the same"));
        default -> throw new AssertionError("no way is known into " + state);
      };
    }

    void play(String order) {
      var police = before.task(Audience.POLICE).orElseThrow();
      var task = police.id();
      switch (order) {
        case "Press" -> play.afterMillis(10).press(GATE);
        case "Cancel" -> play.afterMillis(10).press(GATE, AlarmKind.CANCEL);
        case "OpenIncident" -> play.order(opening("a call to 110", Mode.ACTUAL));
        case "Acknowledge" -> play.order(new Order.Acknowledge(task));
        case "Confirm" -> play.order(before, new Order.Confirm("seen"));
        case "Upgrade" -> play.order(before, new Order.Upgrade("a knife"));
        case "ChangeSeverity" ->
            play.order(before, new Order.ChangeSeverity(Severity.CRITICAL, "a knife"));
        case "Merge" -> play.order(before, new Order.Merge(other(), "one and the same"));
        case "Split" -> play.order(before, new Order.Split(List.of(signalOf(OFFICE)), "a fire"));
        case "Link" ->
            play.order(before, new Order.Link(new IncidentId(new UUID(1, 2)), "the same car"));
        case "HandOver" -> play.order(before, new Order.HandOver(ELSEWHERE, "their street"));
        case "Close" -> play.order(before, new Order.Close(Disposition.FALSE_ALARM, "a child"));
        case "Reopen" -> play.order(before, new Order.Reopen("they came back"));
        case "ConfirmDrill" -> play.order(before, new Order.ConfirmDrill("theirs"));
        case "DeclareActual" -> play.order(before, new Order.DeclareActual("a knife"));
        case "DeclareButtonTest" ->
            play.order(new Order.DeclareButtonTest(Samples.SCHOOL, OFFICE, 5));
        case "Note" -> play.order(before, new Order.Note("the caretaker called"));
        case "ReportUnit" ->
            play.order(
                before, new Order.ReportUnit("巡逻一组", "", UnitStatus.EN_ROUTE, Optional.empty()));
        case "OpenCamera" ->
            play.order(before, new Order.OpenCamera(new CameraId("c1"), CameraLink.STREAM));
        case "HandToCalls" -> play.order(before, new Order.HandToCalls(COUNTY));
        case "RecordHandover" ->
            play.order(
                before,
                new Order.RecordHandover(
                    before.call().orElseThrow().handover(), CallCase.State.SENT, ""));
        case "ReportCall" ->
            play.order(
                before,
                new Order.ReportCall(
                    COUNTY, Optional.of("J2026-1"), Optional.of(CallStatus.RECEIVED), ""));
        case "RecordCallNumber" -> play.order(before, new Order.RecordCallNumber("J2026-1"));
        case "Refer" ->
            play.order(
                before,
                new Order.Refer(Referral.Agency.FIRE_119, Referral.Channel.PHONE, "", "smoke"));
        case "RecordQueued" -> play.order(new Order.RecordQueued(task, play.now));
        case "RecordDelivery" -> play.order(new Order.RecordDelivery(task, play.now));
        case "ReachDeadline" ->
            play.after(Duration.ofMinutes(1))
                .order(new Order.ReachDeadline(task, BudgetStep.ACKNOWLEDGED, 0));
        case "Report" ->
            play.after(Duration.ofMinutes(1))
                .order(
                    new Order.Report(
                        List.of(
                            new Order.RecordQueued(task, play.now),
                            new Order.ReachDeadline(task, BudgetStep.ACKNOWLEDGED, 0))));
        case "ReleaseHeld" ->
            play.after(Duration.ofSeconds(1)).order(new Order.ReleaseHeld(task, police.version()));
        default -> throw new AssertionError("nobody plays " + order);
      }
    }

    String outcome() {
      return switch (play.last) {
        case Decision.Rejected rejected -> "✗ " + rejected.reason();
        case Decision.Moot _ -> "moot";
        case Decision.Unmatched _ -> "unmatched";
        case Decision.TestDeclared _ -> "stays";
        case Decision.Accepted accepted -> outcome(accepted);
      };
    }

    private String outcome(Decision.Accepted accepted) {
      var words = new ArrayList<String>();
      for (var incident : accepted.incidents()) {
        if (incident.id().equals(before.id())) {
          words.add(name(incident).equals(name(before)) ? "stays" : "→ " + name(incident));
        } else if (!known.contains(incident.id())) {
          words.add("opens another");
        } else if (accepted.incidents().size() == 1) {
          words.add("goes to the other");
        }
      }
      return String.join(", ", words);
    }

    private SignalId signalOf(DeviceId device) {
      return before.signals().stream()
          .filter(s -> s.device().equals(device))
          .map(SignalRef::id)
          .findFirst()
          .orElseThrow();
    }

    private static String name(Incident incident) {
      return incident.state().getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    private static Order opening(String text, Mode mode) {
      return new Order.OpenIncident(
          Samples.SCHOOL,
          AlarmKind.PANIC,
          mode,
          Optional.empty(),
          Place.UNKNOWN,
          text,
          Optional.empty());
    }
  }
}

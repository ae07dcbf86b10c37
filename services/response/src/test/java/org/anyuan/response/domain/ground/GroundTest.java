package org.anyuan.response.domain.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.Table;
import org.anyuan.response.domain.ground.GroundCommand.CloseRoad;
import org.anyuan.response.domain.ground.GroundCommand.Count;
import org.anyuan.response.domain.ground.GroundCommand.LiftCordon;
import org.anyuan.response.domain.ground.GroundCommand.MeetParents;
import org.anyuan.response.domain.ground.GroundCommand.OpenRoad;
import org.anyuan.response.domain.ground.GroundCommand.PutSpot;
import org.anyuan.response.domain.ground.GroundCommand.ReleaseUnit;
import org.anyuan.response.domain.ground.GroundCommand.RemoveSpot;
import org.anyuan.response.domain.ground.GroundCommand.SetCordon;
import org.anyuan.response.domain.ground.GroundCommand.StandDown;
import org.anyuan.response.domain.ground.GroundCommand.TaskUnit;
import org.anyuan.response.domain.ground.Reunification.Counts;
import org.junit.jupiter.api.Test;

class GroundTest {
  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
  private static final Position GATE = new Position(114.3, 30.55);

  private static Area square(double side) {
    return Area.of(
        "area.coordinates",
        List.of(
            GATE,
            new Position(114.3 + side, 30.55),
            new Position(114.3 + side, 30.55 + side),
            new Position(114.3, 30.55 + side),
            GATE));
  }

  private static Spot spot(String name) {
    return Spot.of("p-1", "ASSEMBLY", name, GATE);
  }

  private static RoadClosure road(String id) {
    return RoadClosure.of(id, "中山路", List.of(GATE, new Position(114.31, 30.55)));
  }

  /** With one of everything, so that each command finds what it is about. */
  private static Ground forming() {
    var ground = Ground.of(new ResponseId(new UUID(0, 1)), new RegionPath("/420106/"), NOW);
    return after(
        ground,
        new PutSpot(spot("东侧集合点")),
        new CloseRoad(road("r-1")),
        new MeetParents(Reunification.at("体育馆", GATE, 40)),
        new TaskUnit("d-1"));
  }

  private static Ground after(Ground ground, GroundCommand... commands) {
    var next = ground;
    for (var command : commands) {
      next = ((Outcome.Changed<Ground>) next.on(command, NOW)).value();
    }
    return next;
  }

  @Test
  void shouldAllowWhatTheTableSays() {
    var table =
        new Table<Ground, GroundCommand>(
            """
            SetCordon   | ok       | ok       | ok   | ok
            LiftCordon  | CONFLICT | ok       | same | CONFLICT
            PutSpot     | ok       | ok       | ok   | CONFLICT
            RemoveSpot  | ok       | ok       | ok   | CONFLICT
            CloseRoad   | ok       | ok       | ok   | CONFLICT
            OpenRoad    | ok       | ok       | ok   | CONFLICT
            MeetParents | ok       | ok       | ok   | CONFLICT
            Count       | ok       | ok       | ok   | CONFLICT
            TaskUnit    | ok       | ok       | ok   | CONFLICT
            ReleaseUnit | ok       | ok       | ok   | CONFLICT
            StandDown   | ok       | CONFLICT | ok   | same\
            """);
    var cordoned = after(forming(), new SetCordon(square(0.01)));
    var lifted = after(cordoned, new LiftCordon("现场已处置完毕"));
    table.check(
        List.of(forming(), cordoned, lifted, after(lifted, new StandDown("结束"))),
        List.of(
            new SetCordon(square(0.02)),
            new LiftCordon("结束"),
            new PutSpot(spot("西侧集合点")),
            new RemoveSpot("p-1"),
            new CloseRoad(road("r-2")),
            new OpenRoad("r-1"),
            new MeetParents(Reunification.at("图书馆", GATE, 40)),
            new Count(Counts.of(40, 10, 4)),
            new TaskUnit("d-2"),
            new ReleaseUnit("d-1"),
            new StandDown("结束")),
        GroundCommand.class,
        (ground, command) -> Table.word(ground.on(command, NOW)));
  }

  @Test
  void shouldNotStandDownWhileChildrenWaitToBeFetched() {
    var waiting = after(forming(), new Count(Counts.of(40, 40, 39)));
    assertThat(waiting.on(new StandDown("结束"), NOW))
        .isEqualTo(
            Outcome.refused(
                Outcome.Reason.CONFLICT, "reunification", "1 children wait to be fetched"));
    assertThat(
            Table.word(
                after(waiting, new Count(Counts.of(40, 40, 40))).on(new StandDown("结束"), NOW)))
        .isEqualTo("ok");
  }

  @Test
  void shouldCountEachChangeOnce() {
    var ground = after(forming(), new SetCordon(square(0.01)));
    assertThat(ground.version()).isEqualTo(5);
    assertThat(ground.on(new SetCordon(square(0.01)), NOW))
        .isEqualTo(new Outcome.Unchanged<>(ground));
    assertThat(ground.on(new TaskUnit("d-1"), NOW)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(ground.cordonStands()).isTrue();
    assertThat(after(ground, new LiftCordon("结束")).cordonStands()).isFalse();
  }

  @Test
  void shouldHoldABoundedNumberOfEach() {
    var full =
        after(
            forming(),
            IntStream.rangeClosed(2, Ground.MOST)
                .mapToObj(n -> new TaskUnit("d-" + n))
                .toArray(GroundCommand[]::new));
    assertThat(Table.word(full.on(new TaskUnit("d-51"), NOW))).isEqualTo("CONFLICT");
  }

  @Test
  void shouldNotCountMoreHandedOverThanArrived() {
    assertThatThrownBy(() -> Counts.of(10, 3, 4))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("handedOver"));
    assertThatThrownBy(() -> Counts.of(-1, 0, 0)).hasMessageContaining("from 0");
  }

  @Test
  void shouldTakeNoCordonThatIsNone() {
    var bow =
        List.of(
            GATE,
            new Position(114.31, 30.56),
            new Position(114.31, 30.55),
            new Position(114.3, 30.56),
            GATE);
    assertThatThrownBy(() -> Area.of("area.coordinates", bow))
        .hasMessageContaining("no simple ring");
    assertThatThrownBy(() -> Area.of("area.coordinates", bow.subList(0, 4)))
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> square(0.2)).hasMessageContaining("square kilometres");
    assertThat(square(0.01).squareKilometres()).isBetween(1.05, 1.07);
  }
}

package org.anyuan.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.incident.domain.Camera.Network;
import org.anyuan.incident.domain.Camera.Space;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cameras an incident is shown. */
class CamerasInSightTest {
  private static final Camera GATE = camera("gate", space("", "", "", "校门", true));
  private static final Camera YARD = camera("yard", space("", "", "", "操场", true));
  private static final Camera CORRIDOR_3 = camera("corridor3", space("教学楼", "3", "", "走廊", false));
  private static final Camera ROOM_301 = camera("room301", space("教学楼", "3", "301", "", false));
  private static final Camera ROOM_302 = camera("room302", space("教学楼", "3", "302", "", false));
  private static final Camera STAIRS_1 = camera("stairs1", space("教学楼", "1", "", "楼梯", false));
  private static final Camera CANTEEN = camera("canteen", space("食堂", "1", "", "就餐区", false));
  private static final List<Camera> ALL =
      List.of(GATE, YARD, CORRIDOR_3, ROOM_301, ROOM_302, STAIRS_1, CANTEEN);

  @ParameterizedTest(name = "{0}/{1}/{2}: {3}")
  @CsvSource({
    // The room, and the floor that one comes over.
    "教学楼, 3, 301, room301 SEES_ROOM; corridor3 SEES_FLOOR",
    "教学楼, '', 301, room301 SEES_ROOM",
    "'', '', 301, room301 SEES_ROOM",
    "'教 学 楼', 三楼, ３０１室, room301 SEES_ROOM; corridor3 SEES_FLOOR",
    "教学楼, 3F, '301 教室', room301 SEES_ROOM; corridor3 SEES_FLOOR",
    // A room that no camera sees: its floor, else its building.
    "教学楼, 3, 305, corridor3 SEES_FLOOR",
    "教学楼, 3, '', corridor3 SEES_FLOOR",
    "教学楼, 2, 201, corridor3 SAME_BUILDING; room301 SAME_BUILDING; room302 SAME_BUILDING; stairs1"
        + " SAME_BUILDING",
    "食堂, '', '', canteen SAME_BUILDING",
    // The same number in another building, or on another floor of this one, is another room.
    "食堂, 1, 301, canteen SEES_FLOOR",
    "教学楼, 2, 301, corridor3 SAME_BUILDING; room301 SAME_BUILDING; room302 SAME_BUILDING; stairs1"
        + " SAME_BUILDING",
    // An area by its name.
    "'', '', 操场, yard SEES_AREA",
    "操场, '', '', yard SEES_AREA",
    "食堂, 1, 就餐区, canteen SEES_AREA",
    // Nothing of it is known here, or nothing is said: who comes and goes.
    "综合楼, 1, 101, gate SCHOOL_OUTSIDE; yard SCHOOL_OUTSIDE",
    "'', 3, '', gate SCHOOL_OUTSIDE; yard SCHOOL_OUTSIDE"
  })
  void shouldShowTheNearestCamerasAndSayWhy(
      String building, String floor, String room, String expected) {
    assertThat(said(CamerasInSight.of(List.of(place(building, floor, room)), ALL)))
        .containsExactly(expected.split("; "));
  }

  @Test
  void shouldShowTheOutsideOfAnIncidentWithoutAPlace() {
    assertThat(said(CamerasInSight.of(List.of(), ALL)))
        .containsExactly("gate SCHOOL_OUTSIDE", "yard SCHOOL_OUTSIDE");
    assertThat(CamerasInSight.of(List.of(Place.UNKNOWN), List.of(ROOM_301))).isEmpty();
    assertThat(CamerasInSight.of(List.of(), List.of())).isEmpty();
  }

  @Test
  void shouldJudgeEachPlaceByItselfAndShowACameraOnceForItsBestReason() {
    // Given a press in a classroom, and one in a building where only the building is seen
    var places = List.of(place("食堂", "2", ""), place("教学楼", "3", "302"), place("教学楼", "3", "301"));
    // When
    var sights = CamerasInSight.of(places, ALL);
    // Then
    assertThat(said(sights))
        .containsExactly(
            "room301 SEES_ROOM",
            "room302 SEES_ROOM",
            "corridor3 SEES_FLOOR",
            "canteen SAME_BUILDING");
    assertThat(sights.getFirst().of()).contains(place("教学楼", "3", "301"));
  }

  @Test
  void shouldPutWhatAnswersBeforeWhatDoesNot() {
    // Given
    var off = new Camera(new CameraId("a"), "a", ROOM_301.at(), ROOM_301.views(), Network.OFFLINE);
    var unknown =
        new Camera(new CameraId("b"), "b", ROOM_301.at(), ROOM_301.views(), Network.UNKNOWN);
    var on = new Camera(new CameraId("c"), "c", ROOM_301.at(), ROOM_301.views(), Network.ONLINE);
    // When, then
    assertThat(
            CamerasInSight.of(
                    List.of(place("教学楼", "3", "301")), List.of(off, unknown, CORRIDOR_3, on))
                .stream()
                .map(sight -> sight.camera().name()))
        .containsExactly("c", "b", "a", "corridor3");
  }

  @Test
  void shouldTakeACameraByWhatItSeesNotByWhereItHangs() {
    // Given one on the wall of a building, which sees the gate
    var across =
        new Camera(
            new CameraId("across"),
            "across",
            space("教学楼", "1", "", "东墙", false),
            List.of(space("", "", "", "校门", true)),
            Network.ONLINE);
    // When, then
    assertThat(said(CamerasInSight.of(List.of(place("校门", "", "")), List.of(across))))
        .containsExactly("across SEES_AREA");
    assertThat(said(CamerasInSight.of(List.of(), List.of(across))))
        .containsExactly("across SCHOOL_OUTSIDE");
  }

  private static Stream<String> said(List<Sight> sights) {
    return sights.stream().map(s -> s.camera().name() + " " + s.reason());
  }

  private static Place place(String building, String floor, String room) {
    return new Place(building, floor, room, Optional.empty());
  }

  private static Space space(
      String building, String floor, String room, String area, boolean outside) {
    return new Space(building, floor, room, area, outside);
  }

  private static Camera camera(String name, Space... views) {
    return new Camera(new CameraId(name), name, views[0], Arrays.asList(views), Network.ONLINE);
  }
}

package org.anyuan.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.anyuan.local.demo.Lanes.Lane;
import org.anyuan.local.demo.TimedPress.Times;
import org.junit.jupiter.api.Test;

class LaneTableTest {

  @Test
  void shouldShowARowForEachLane() {
    LaneTable table = new LaneTable();

    table.add(
        Map.of(
            Lane.POLICE, new Times(12, 18),
            Lane.EDUCATION, new Times(13, 19),
            Lane.MEDIA, new Times(40, 50)));

    assertEquals(4, table.lines().size());
    assertTrue(table.lines().get(1).contains("12 ms"));
    assertTrue(table.missing().isEmpty());
  }

  @Test
  void shouldNameALaneThatMissedAPress() {
    LaneTable table = new LaneTable();

    table.add(Map.of(Lane.POLICE, new Times(12, 18)));

    assertEquals(List.of("education", "media"), table.missing());
    assertTrue(table.lines().get(2).contains("1 missing"));
  }

  @Test
  void shouldTakeTheNearestRankOfAQuantile() {
    List<Long> millis = LongStream.rangeClosed(1, 100).boxed().toList();

    assertEquals(50, LaneTable.at(millis, 0.50));
    assertEquals(99, LaneTable.at(millis, 0.99));
  }
}

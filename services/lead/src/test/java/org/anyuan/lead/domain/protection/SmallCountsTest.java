package org.anyuan.lead.domain.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallCountsTest {
  private static final int MOST = 7;

  @ParameterizedTest
  @CsvSource({"0, true", "1, false", "2, false", "3, true", "40, true"})
  void shouldHoldBackOneAndTwo(int count, boolean told) {
    assertThat(SmallCounts.told(count) instanceof SmallCounts.Told.Exactly).isEqualTo(told);
  }

  @Test
  void shouldTellATableWithoutSmallOnesAsItIs() {
    var table = SmallCounts.told(Map.of("a", 4, "b", 0, "c", 9));
    assertThat(table.total()).isEqualTo(new SmallCounts.Told.Exactly(13));
    assertThat(table.cells().values()).allMatch(SmallCounts.Told.Exactly.class::isInstance);
  }

  /**
   * Whoever knows the rule goes through all tables that would be told like this: of each small
   * count at least two are possible.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void shouldLetNoSmallCountBeWorkedOut(int cells) {
    var byTold = new HashMap<SmallCounts.Table<Integer>, List<int[]>>();
    for (var counts : all(cells)) {
      var table = new TreeMap<Integer, Integer>();
      for (var i = 0; i < cells; i++) {
        table.put(i, counts[i]);
      }
      byTold.computeIfAbsent(SmallCounts.told(table), _ -> new ArrayList<>()).add(counts);
    }
    byTold.forEach(
        (told, possible) -> {
          for (var i = 0; i < cells; i++) {
            var cell = i;
            var small = possible.stream().anyMatch(c -> c[cell] > 0 && c[cell] < SmallCounts.LEAST);
            var distinct = possible.stream().map(c -> c[cell]).distinct().count();
            assertThat(!small || distinct > 1).as("%s", told).isTrue();
          }
        });
  }

  private static List<int[]> all(int cells) {
    var all = new ArrayList<int[]>();
    for (var code = 0; code < Math.pow(MOST + 1, cells); code++) {
      var counts = new int[cells];
      var rest = code;
      for (var i = 0; i < cells; i++) {
        counts[i] = rest % (MOST + 1);
        rest /= MOST + 1;
      }
      all.add(counts);
    }
    return all;
  }
}

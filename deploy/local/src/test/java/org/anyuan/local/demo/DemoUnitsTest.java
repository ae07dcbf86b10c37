package org.anyuan.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoUnitsTest {

  private static final Path REPOSITORY = Path.of("../..");

  @Test
  void shouldHaveAPatrolForEachPoliceStationAreaOfTheCity() {
    List<Map<String, Object>> units = new DemoUnits(REPOSITORY, null).units();

    assertEquals(26, units.size());
    assertTrue(units.stream().allMatch(u -> u.get("callSign").toString().endsWith("所巡逻一组")));
  }
}

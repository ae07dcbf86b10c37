package org.anyuan.alarm;

import org.anyuan.common.architecture.LayerRules;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final String ROOT = "org.anyuan.alarm";

  @Test
  void shouldKeepTheLayers() {
    var classes = LayerRules.production(ROOT);
    LayerRules.of(ROOT).forEach(rule -> rule.check(classes));
  }
}

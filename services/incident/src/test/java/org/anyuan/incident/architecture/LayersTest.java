package org.anyuan.incident.architecture;

import org.anyuan.common.architecture.LayerRules;
import org.junit.jupiter.api.Test;

class LayersTest {
  @Test
  void shouldKeepTheLayers() {
    var classes = LayerRules.production("org.anyuan.incident");
    LayerRules.of("org.anyuan.incident").forEach(rule -> rule.check(classes));
  }
}

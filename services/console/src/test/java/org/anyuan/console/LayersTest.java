package org.anyuan.console;

import java.util.stream.Stream;
import org.anyuan.common.architecture.LayerRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LayersTest {
  @TestFactory
  Stream<DynamicTest> shouldKeepItsLayers() {
    var production = LayerRules.production("org.anyuan.console");
    return LayerRules.of("org.anyuan.console").stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(production)));
  }
}

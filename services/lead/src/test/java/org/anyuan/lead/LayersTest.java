package org.anyuan.lead;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.anyuan.common.architecture.LayerRules;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final String ROOT = "org.anyuan.lead";

  @Test
  void shouldHoldTheLayers() {
    var classes = LayerRules.production(ROOT);
    LayerRules.of(ROOT).forEach(rule -> rule.check(classes));
  }

  @Test
  void shouldCatchADomainClassThatKnowsATechnology() {
    // Given: one, put there on purpose
    var violation = ROOT + ".violation";
    var classes = new ClassFileImporter().importPackages(violation);
    // When, then
    assertThatThrownBy(() -> LayerRules.domainIsPure(violation).check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Impure");
  }
}

package org.anyuan.common.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class LayerRulesTest {
  @Test
  void shouldCatchADomainClassThatKnowsAnAdapter() {
    // Given
    var violation = "org.anyuan.common.architecture.violation";
    var classes = new ClassFileImporter().importPackages(violation);
    // When, then
    assertThatThrownBy(() -> LayerRules.domainIsPure(violation).check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Impure");
  }
}

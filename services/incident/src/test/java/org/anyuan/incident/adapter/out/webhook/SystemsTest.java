package org.anyuan.incident.adapter.out.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.anyuan.incident.application.calls.CallHandlingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Systems as they are set, rightly and wrongly. */
class SystemsTest {
  private static final String GOOD = "whsec_bmV3IHNlY3JldCBuZXcgc2VjcmV0IG5l";

  private record Setting(Optional<String> url, Optional<String> secret)
      implements CallHandlingSettings.OneSystem {
    @Override
    public boolean exercises() {
      return false;
    }

    @Override
    public boolean privateNetwork() {
      return false;
    }
  }

  @Test
  void shouldTakeTwoSecretsWhileTheyAreChanged() {
    // When
    var systems =
        Systems.of(Map.of("420106", set("https://calls.example.org/", GOOD + "  " + GOOD)));
    // Then
    assertThat(systems.get("420106").keys()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, " + GOOD,
        "http://calls.example.org/, " + GOOD,
        "'https://calls.example.org/ x', " + GOOD,
        "https://calls.example.org/, -",
        "https://calls.example.org/, secret",
        "https://calls.example.org/, whsec_***",
        "https://calls.example.org/, whsec_c2hvcnQ=",
        "https://calls.example.org/, '" + GOOD + " whsec_c2hvcnQ='"
      })
  void shouldLeaveOutTheOneThatIsWrong(String url, String secret) {
    // When
    var systems =
        Systems.of(
            Map.of("bad", set(url, secret), "good", set("https://calls.example.org/", GOOD)));
    // Then
    assertThat(systems).containsOnlyKeys("good");
  }

  @Test
  void shouldBeSetByTheVariablesThatTheDocsName() {
    // Given
    var variables =
        Map.of(
            "ANYUAN_CALL_HANDLING_SYSTEMS__420106__URL", "https://calls.example.org/",
            "ANYUAN_CALL_HANDLING_SYSTEMS__420106__SECRET", GOOD,
            "ANYUAN_CALL_HANDLING_SYSTEMS__420106__EXERCISES", "true",
            "ANYUAN_CALL_HANDLING_SYSTEMS__420106__PRIVATE_NETWORK", "true");
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(CallHandlingSettings.class)
            .withConverter(Duration.class, 200, new DurationConverter())
            .withSources(new EnvConfigSource(variables, 300))
            .build();
    // When
    var systems = Systems.of(config.getConfigMapping(CallHandlingSettings.class).systems());
    // Then
    assertThat(systems).containsOnlyKeys("420106");
    assertThat(systems.get("420106").exercises()).isTrue();
    assertThat(systems.get("420106").privateNetwork()).isTrue();
  }

  private static CallHandlingSettings.OneSystem set(String url, String secret) {
    return new Setting(Optional.ofNullable(url), Optional.ofNullable(secret));
  }
}

package org.anyuan.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.alarm.support.Button;
import org.anyuan.alarm.support.Inputs;
import org.anyuan.alarm.support.Registry;
import org.anyuan.alarm.support.StoppedAtStart;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StartWithoutPostgresIT.WithoutPostgres.class)
class StartWithoutPostgresIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void shouldStartFromTheTopicsAndTakeAPress() {
    // Given
    var school = "s-" + UUID.randomUUID();
    var button = Button.named("d-" + UUID.randomUUID());
    Registry.publish(Registry.school(school));
    Registry.publish(Registry.device(button.id(), school, true, button.secretText()));
    await().atMost(PATIENCE).until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    // When
    await().atMost(PATIENCE).until(() -> button.press(1).statusCode() == 202);
    // Then
    assertThat(Inputs.of(button.id())).hasSize(1);
  }

  /** Without PostgreSQL. */
  public static final class WithoutPostgres implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(StackResource.class, Map.of("service", "alarm")),
          new TestResourceEntry(StoppedAtStart.class, Map.of("store", "postgresql")));
    }
  }
}

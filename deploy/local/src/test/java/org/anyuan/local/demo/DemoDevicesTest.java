package org.anyuan.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.anyuan.local.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDevicesTest {

  private static final Path REPOSITORY = Path.of("../..");

  @TempDir Path folder;

  @Test
  void shouldGiveEveryEnabledDeviceASecretOfItsOwn() {
    Secrets secrets = new Secrets(folder.resolve("devices.json"));

    List<Credentials.Device> devices = DemoDevices.credentials(REPOSITORY, secrets);

    assertTrue(devices.size() > 500);
    assertEquals(
        devices.size(), devices.stream().map(Credentials.Device::secret).distinct().count());
    assertTrue(devices.stream().allMatch(d -> d.secret().matches("whsec_[A-Za-z0-9+/]{43}=")));
  }

  @Test
  void shouldKeepSecretsForTheNextStart() {
    Path file = folder.resolve("devices.json");
    Secrets first = new Secrets(file);
    String before = DemoDevices.withSecrets(REPOSITORY, first);
    first.save();

    String after = DemoDevices.withSecrets(REPOSITORY, new Secrets(file));

    assertEquals(before, after);
  }

  @Test
  void shouldFindNothingQuotedInTheDemoFile() {
    assertFalse(DemoDevices.read(REPOSITORY).stream().anyMatch(row -> row.line().contains("\"")));
  }
}

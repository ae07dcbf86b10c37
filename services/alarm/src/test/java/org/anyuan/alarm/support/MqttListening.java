package org.anyuan.alarm.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.anyuan.local.Certificates;
import org.anyuan.local.Folders;
import org.anyuan.local.Ports;

/** Ports and certificates for MQTT, and a patience that a test can wait for. */
public final class MqttListening implements QuarkusTestResourceLifecycleManager {
  /** The device whose client certificate is trusted. */
  public static final String CERTIFIED_DEVICE = "certified-button";

  private Path folder;

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("anyuan-mqtt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var server = Certificates.server(folder, "mqtt");
    var client = Certificates.client(folder, "client", CERTIFIED_DEVICE);
    return Map.of(
        "anyuan.alarm.mqtt.host", "127.0.0.1",
        "anyuan.alarm.mqtt.port", String.valueOf(Ports.free()),
        "anyuan.alarm.mqtt.tls.port", String.valueOf(Ports.free()),
        "anyuan.alarm.mqtt.tls.certificate", server.certificate().toString(),
        "anyuan.alarm.mqtt.tls.key", server.privateKey().toString(),
        "anyuan.alarm.mqtt.tls.client-authorities", client.certificate().toString(),
        "anyuan.alarm.mqtt.unsent-for", "1s",
        "anyuan.alarm.mqtt.connect-within", "2s",
        "test.mqtt.folder", folder.toString());
  }

  @Override
  public void stop() {
    Folders.delete(folder);
  }
}

package org.anyuan.tests.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.tests.press.Device;

/** The file that a stack writes when it is ready. */
public record CredentialsFile(Path file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public List<Device> devices() {
    var devices = new ArrayList<Device>();
    try {
      JSON.readTree(file.toFile())
          .path("devices")
          .forEach(
              d ->
                  devices.add(
                      new Device(
                          d.path("id").asText(),
                          d.path("schoolId").asText(),
                          d.path("secret").asText())));
    } catch (IOException e) {
      throw new UncheckedIOException("no stack is up", e);
    }
    return List.copyOf(devices);
  }
}

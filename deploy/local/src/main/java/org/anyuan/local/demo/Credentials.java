package org.anyuan.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anyuan.local.SecretFiles;
import org.anyuan.local.supervise.Refused;

/** The file that says: the stack is ready, and this is how to use it. */
public record Credentials(Map<String, User> users, List<Device> devices) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of one role. */
  public record User(String username, String password) {}

  /** With the secret that signs its presses. */
  public record Device(String id, String schoolId, String secret) {}

  public static Credentials read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Credentials.class);
    } catch (IOException e) {
      throw new Refused("the local stack is not up, " + file + " is missing: make run");
    }
  }

  void write(Path file) {
    try {
      SecretFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Credentials are plain records", e);
    }
  }
}

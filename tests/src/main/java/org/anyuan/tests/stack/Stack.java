package org.anyuan.tests.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.Panel;

/**
 * A stack of its own, as {@code make run} starts it: its folder is under {@code target}, its ports
 * are moved, so that it stands beside one that a person runs.
 */
public final class Stack implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration READY_WITHIN = Duration.ofMinutes(6);
  private static final Duration STOPPED_WITHIN = Duration.ofMinutes(1);

  private final Path folder;
  private final int offset;
  private final Process launcher;

  private Stack(Path folder, int offset, Process launcher) {
    this.folder = folder;
    this.offset = offset;
    this.launcher = launcher;
  }

  /** On nothing: what an earlier one left in the folder is removed. Returns when it is ready. */
  public static Stack start(Path folder, int offset) {
    return start(folder, offset, Map.of());
  }

  /** With further settings of the launcher, which deploy/local/README.md lists. */
  public static Stack start(Path folder, int offset, Map<String, String> settings) {
    var repository = repository();
    remove(folder);
    var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
    var builder =
        new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), "org.anyuan.local.Main")
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Path.of(folder + ".log").toFile())
            .redirectInput(new File("/dev/null"));
    builder.environment().putAll(settings);
    builder.environment().put("ANYUAN_RUN_DIR", folder.toAbsolutePath().toString());
    builder.environment().put("ANYUAN_PORT_OFFSET", Integer.toString(offset));
    try {
      var stack = new Stack(folder, offset, builder.start());
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "close-stack"));
      stack.awaitReady();
      return stack;
    } catch (IOException e) {
      throw new UncheckedIOException("the launcher cannot be started", e);
    }
  }

  private void awaitReady() {
    var ready = folder.resolve("credentials.json");
    Await.until("the stack is ready", READY_WITHIN, () -> Files.exists(ready) || !alive());
    if (!alive()) {
      throw new IllegalStateException(
          "the launcher ended with " + launcher.exitValue() + ", see " + folder + ".log");
    }
  }

  private boolean alive() {
    return launcher.isAlive();
  }

  public String kafka() {
    return "127.0.0.1:" + (9092 + offset);
  }

  public String url(int port) {
    return "http://127.0.0.1:" + port(port);
  }

  /** Where the service of this port listens in this stack. */
  public int port(int usual) {
    return usual + offset;
  }

  public Rest door() {
    return new Rest(url(8080));
  }

  public List<Device> devices() {
    return new CredentialsFile(folder.resolve("credentials.json")).devices();
  }

  /** Registers a panel without a key, and returns when the alarm service knows it. */
  public Panel panel(String account, String schoolId) {
    var body =
        Map.of(
            "id",
            "panel-" + account,
            "schoolId",
            schoolId,
            "kind",
            "PANEL",
            "protocol",
            "DC09",
            "account",
            account,
            "place",
            Map.of("building", "门卫室"));
    var made = door().post("/api/v1/devices", token("administrator"), body);
    if (made.status() != 201) {
      throw new IllegalStateException("the panel was not registered: " + made);
    }
    var panel = new Panel(port(12009), account);
    Await.until("alarm knows the panel", Duration.ofSeconds(20), panel::known);
    return panel;
  }

  /** A token of the demo user with this role. */
  public String token(String role) {
    var user = credentials().path("users").path(role);
    return door().token(user.path("username").asText(), user.path("password").asText());
  }

  /**
   * A token of a user of the stack who is not in the credentials, such as one of a single county.
   */
  public String tokenOf(String username) {
    for (var user : read("users.json")) {
      if (user.path("username").asText().equals(username)) {
        return door().token(username, user.path("password").asText());
      }
    }
    throw new IllegalArgumentException("no such user: " + username);
  }

  private JsonNode credentials() {
    return read("credentials.json");
  }

  private JsonNode read(String name) {
    try {
      return JSON.readTree(folder.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its {@code .run}. */
  public Path folder() {
    return folder;
  }

  public Part part(String name) {
    return new Part(folder, name);
  }

  @Override
  public void close() {
    if (!launcher.isAlive()) {
      return;
    }
    launcher.destroy();
    try {
      if (!launcher.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        launcher.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The checkout: the folder that holds {@code services}. */
  public static Path repository() {
    var at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("services"))) {
      at = at.getParent();
      if (at == null) {
        throw new IllegalStateException("not started inside the checkout");
      }
    }
    return at;
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

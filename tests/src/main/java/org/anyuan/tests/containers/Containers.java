package org.anyuan.tests.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.anyuan.local.compose.Project;
import org.anyuan.tests.stack.Await;

/** The containers of a running {@code docker-compose.yml}, by the names of their services. */
final class Containers {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(2);

  private final Map<String, String> ids = new TreeMap<>();

  /** Those that run, without those that end by themselves. */
  Containers(Project project) {
    var format = "{{.Label \"com.docker.compose.service\"}} {{.ID}}";
    var ours = "label=com.docker.compose.project=" + project.name();
    for (var line : lines("docker", "ps", "--filter", ours, "--format", format)) {
      var words = line.split(" ", 2);
      ids.put(words[0], words[1]);
    }
  }

  Set<String> running() {
    return ids.keySet();
  }

  void kill(String name) {
    lines("docker", "kill", id(name));
  }

  void start(String name) {
    lines("docker", "start", id(name));
  }

  void awaitHealthy(String name) {
    Await.until(
        name + " is healthy",
        HEALTHY_WITHIN,
        () -> state(name, "{{.State.Health.Status}}").equals("healthy"));
  }

  private String state(String name, String format) {
    return String.join("", lines("docker", "inspect", "--format", format, id(name)));
  }

  private String id(String name) {
    return Objects.requireNonNull(ids.get(name), name + " does not run");
  }

  private static List<String> lines(String... command) {
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException("failed: " + String.join(" ", command));
      }
      return Arrays.stream(said.split("\n", -1)).filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

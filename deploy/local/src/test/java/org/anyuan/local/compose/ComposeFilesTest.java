package org.anyuan.local.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A service that is new is easily forgotten in one of the files that have a line for each. */
class ComposeFilesTest {

  private static final Path REPOSITORY = Path.of("../..");

  @Test
  void shouldRunEveryService() {
    String compose = text("docker-compose.yml");
    String context = text(".dockerignore");

    for (String service : services("src/main/resources/application.properties")) {
      assertTrue(compose.contains("args: {SERVICE: " + service + "}"), service);
      assertTrue(context.contains("!services/" + service + "/target/quarkus-app\n"), service);
    }
  }

  @Test
  void shouldMigrateEveryDatabase() {
    String image = text("deploy/docker/Dockerfile");
    String context = text(".dockerignore");
    Set<String> migrated = services("src/main/resources/db/migration");

    assertEquals(new TreeSet<>(Prepare.DATABASES), migrated);
    for (String service : migrated) {
      String folder = "services/" + service + "/src/main/resources/db/migration";
      assertTrue(image.contains("COPY " + folder + "/ /app/migrations/" + service + "/"), service);
      assertTrue(context.contains("!" + folder + "\n"), service);
    }
  }

  /** Those that have it. */
  private static Set<String> services(String path) {
    try (Stream<Path> folders = Files.list(REPOSITORY.resolve("services"))) {
      Set<String> found =
          folders
              .filter(folder -> Files.exists(folder.resolve(path)))
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
      assertFalse(found.isEmpty());
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try {
      return Files.readString(REPOSITORY.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

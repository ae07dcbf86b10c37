package org.anyuan.local.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Playwright, of the page's own build, in the Chromium of this machine. */
public final class Browser {
  /** That tests ran to their end; one that was late at first is named as a flake in the log. */
  public static final String DONE = "[0-9]+ (passed|flaky)";

  private static final long LONGEST_SECONDS = 480;

  /** What came of it. */
  public record Outcome(int exit, String said) {}

  private Browser() {}

  /** In CI there has to be one: there the tests fail without it, and are never skipped. */
  public static boolean installed() {
    return found().isPresent() || System.getenv("CI") != null;
  }

  public static Path program() {
    return found()
        .orElseThrow(
            () ->
                new IllegalStateException("In CI a Chromium is needed: apt-get install chromium"));
  }

  private static Optional<Path> found() {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * All tests of {@code e2e/<name>.spec.ts}.
   *
   * @param web the folder of the page's sources
   * @param settings what the tests read from their environment
   */
  public static Outcome run(Path web, String name, Map<String, String> settings)
      throws IOException, InterruptedException {
    var log = Path.of("target", "e2e", name + ".log").toAbsolutePath();
    Files.createDirectories(log.getParent());
    var builder =
        new ProcessBuilder(
                "node",
                "node_modules/@playwright/test/cli.js",
                "test",
                "e2e/" + name + ".spec.ts",
                "--output=" + log.resolveSibling(name))
            .directory(web.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(settings);
    builder.environment().put("ANYUAN_CHROMIUM", program().toString());
    var process = builder.start();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      process.waitFor();
    }
    return new Outcome(process.exitValue(), Files.readString(log, UTF_8));
  }
}

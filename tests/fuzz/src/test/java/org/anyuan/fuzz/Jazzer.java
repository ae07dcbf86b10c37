package org.anyuan.fuzz;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The fuzzer, in a process of its own: it changes every class that it looks at. */
final class Jazzer {
  private static final int MAX_LENGTH = 4096;
  private static final int SECONDS_PER_INPUT = 10;
  private static final String LOOKS_AT =
      "org.anyuan.**:io.netty.handler.codec.mqtt.**:org.apache.commons.csv.**"
          + ":com.fasterxml.jackson.core.json.**";

  private final Path folder;

  /**
   * @param folder where it may write
   */
  Jazzer(Path folder) {
    this.folder = folder;
  }

  /**
   * What a run came to.
   *
   * @param findings inputs for which a target threw, took too long or too much memory
   */
  record Result(long executions, List<Path> findings, boolean ended) {}

  /**
   * Looks for so long.
   *
   * @param target a name
   * @param corpora new inputs go to the first
   * @param said each line of the fuzzer
   */
  Result look(String target, List<Path> corpora, int seconds, Consumer<String> said)
      throws IOException, InterruptedException {
    return run(target, List.of("-max_total_time=" + seconds), corpora, said);
  }

  /** All targets together, with so many inputs: the same each time. */
  Result lookShortly(int inputs, List<Path> corpora, Consumer<String> said)
      throws IOException, InterruptedException {
    return run("", List.of("-seed=1", "-runs=" + inputs), corpora, said);
  }

  /** Adds to the first what the others have that reaches further. */
  void merge(String target, List<Path> corpora) throws IOException, InterruptedException {
    run(target, List.of("-merge=1"), corpora, line -> {});
  }

  private Result run(String target, List<String> how, List<Path> corpora, Consumer<String> said)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + EveryTarget.class.getName(),
                "--target_args=" + target,
                "--instrumentation_includes=" + LOOKS_AT,
                // It fails by itself over Netty's own use of Unsafe.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.UnsafeSanitizer",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-print_final_stats=1",
                "-timeout=" + SECONDS_PER_INPUT,
                "-rss_limit_mb=0",
                "-max_len=" + MAX_LENGTH));
    command.addAll(how);
    corpora.forEach(corpus -> command.add(corpus.toString()));
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    var executions = 0L;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        said.accept(line);
        if (line.startsWith("stat::number_of_executed_units:")) {
          executions = Long.parseLong(line.substring(line.indexOf(':', 6) + 1).strip());
        }
      }
    } finally {
      process.destroy();
    }
    var code = process.waitFor();
    return new Result(executions, findings(), code == 0);
  }

  /** The process is in another folder. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private List<Path> findings() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(crash|timeout|oom|leak)-.*"))
          .sorted()
          .toList();
    }
  }
}

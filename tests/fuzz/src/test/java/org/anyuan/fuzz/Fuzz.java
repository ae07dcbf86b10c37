package org.anyuan.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code make fuzz}: each target in turn, for a time to choose. What reaches further is kept beside
 * the tests, and so is every finding, with which {@code make test} then fails until it is put
 * right.
 */
public final class Fuzz {
  private static final Path RESOURCES = Path.of("tests/fuzz/src/test/resources");
  private static final Path WORK = Path.of("tests/fuzz/target/fuzz").toAbsolutePath();

  private Fuzz() {}

  /**
   * Ends with 1 where something was found.
   *
   * @param arguments seconds for each target, and part of the names of those that are wanted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var seconds = Integer.parseInt(arguments[0]);
    var wanted = arguments.length > 1 ? arguments[1] : "";
    var targets = Target.all().stream().filter(t -> t.name().contains(wanted)).toList();
    System.out.printf("%d targets, %d s each 模糊测试%n", targets.size(), seconds);
    var executions = 0L;
    var found = 0;
    for (var i = 0; i < targets.size(); i++) {
      var result = fuzz(targets.get(i), seconds, "[%d/%d] ".formatted(i + 1, targets.size()));
      executions += result.executions();
      found += result.findings().size();
    }
    System.out.printf("%,d executions, %d findings%n", executions, found);
    System.exit(found == 0 ? 0 : 1);
  }

  private static Jazzer.Result fuzz(Target target, int seconds, String at)
      throws IOException, InterruptedException {
    var kept = Files.createDirectories(target.inputs(RESOURCES)).toAbsolutePath();
    var work = WORK.resolve(target.name());
    var fresh = Files.createDirectories(work.resolve("corpus"));
    var jazzer = new Jazzer(work);
    System.out.println(at + target.name());
    var unseen = new ArrayList<String>();
    var result =
        jazzer.look(
            target.name(),
            List.of(fresh, kept),
            seconds,
            line -> {
              unseen.add(line);
              if (line.matches("#[0-9]+\\s+(pulse|INITED|RELOAD|DONE).*")) {
                System.out.println("    " + line.replaceAll("\\s+", " "));
              }
            });
    if (!result.ended()) {
      unseen.stream().skip(Math.max(0, unseen.size() - 60)).forEach(System.out::println);
    }
    for (var finding : result.findings()) {
      Files.copy(finding, kept.resolve(finding.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      System.out.println("    FOUND, kept as " + kept.resolve(finding.getFileName()));
    }
    if (count(fresh) > 0) {
      jazzer.merge(target.name(), List.of(kept, fresh));
    }
    System.out.printf("    %,d executions, %d inputs kept%n", result.executions(), count(kept));
    return result;
  }

  private static long count(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }
}

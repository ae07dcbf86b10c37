package org.anyuan.incident.adapter.out.postgres;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.anyuan.local.Ports;
import org.anyuan.local.testing.StackResource;

/** The service as it is packaged, on the stack of this JVM. */
final class BenchService implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = Ports.free();
  private final Process process;

  BenchService(Path module) throws IOException {
    var folder = Files.createTempDirectory("anyuan-list-bench");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                module.resolve("target/quarkus-app/quarkus-run.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(module.resolve("target/bench-list.log").toFile())
            .redirectInput(new File("/dev/null"));
    builder.environment().putAll(settings(module));
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    awaitReady();
  }

  private static java.util.Map<String, String> settings(Path module) {
    var all =
        new java.util.HashMap<>(
            StackResource.settings(
                "incident", module.resolve("src/main/resources/db/migration").toString()));
    // The others are names of properties, which the environment cannot hold.
    all.keySet().removeIf(k -> !k.matches("[A-Z0-9_]+"));
    return all;
  }

  private void awaitReady() {
    await()
        .atMost(READY_WITHIN)
        .failFast("the service ended: target/bench-list.log", () -> !process.isAlive())
        .until(this::ready);
  }

  private boolean ready() throws InterruptedException {
    try {
      return get("/q/health/ready", "").status() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  record Answer(int status, String body) {}

  Answer get(String path, String bearer) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", bearer)
            .build();
    var response = http.send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

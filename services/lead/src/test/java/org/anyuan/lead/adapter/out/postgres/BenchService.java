package org.anyuan.lead.adapter.out.postgres;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.anyuan.local.Ports;

/** The service as it is packaged, on the stack of this JVM. */
final class BenchService implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = Ports.free();
  private final Process process;

  BenchService(Path module, Path keys, Map<String, String> settings) throws IOException {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + Files.createTempDirectory("anyuan-leads-bench"),
                "-jar",
                module.resolve("target/quarkus-app/quarkus-run.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(module.resolve("target/bench-leads.log").toFile())
            .redirectInput(new File("/dev/null"));
    // The others are names of properties, which the environment cannot hold.
    settings.forEach(
        (name, value) -> {
          if (name.matches("[A-Z0-9_]+")) {
            builder.environment().put(name, value);
          }
        });
    builder.environment().put("ANYUAN_LEAD_KEYS", keys.toString());
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    await()
        .atMost(READY_WITHIN)
        .failFast("the service ended: target/bench-leads.log", () -> !process.isAlive())
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
    return send(request(path, bearer).build());
  }

  Answer post(String path, String bearer, String body) throws IOException, InterruptedException {
    return send(
        request(path, bearer)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path, String bearer) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", bearer);
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    var response = http.send(request, BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

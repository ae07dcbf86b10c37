package org.anyuan.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.local.supervise.Leftovers;
import org.anyuan.local.supervise.Part;
import org.anyuan.local.supervise.RunFolder;
import org.anyuan.setup.Databases;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** How each process of the local stack is started, and when it is ready. */
final class StackParts {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();
  private static final Duration PROBE = Duration.ofSeconds(2);

  /** Those that the police lane needs: each has to be there again within seconds. */
  private static final List<String> QUICK = List.of("alarm", "incident", "kafka");

  /**
   * On a small machine the optimising compiler takes half of it for minutes after a start, from the
   * very presses that waited for the start.
   */
  private static final List<String> QUICKLY_BACK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:CompilerThreadPriority=0");

  /** For a stack that runs for long: half the work for each press, minutes after a start. */
  private static final List<String> OPTIMISING = List.of("-XX:CompilerThreadPriority=10");

  private static final List<String> SMALL_HEAP = List.of("-Xms256m", "-Xmx512m");

  private final RunFolder run;
  private final StackPorts ports;
  private final Secrets secrets;
  private final boolean optimising;
  private final AotCaches caches;
  private final KeyFiles tokenKeys;
  private final KeyFiles deviceKeys;
  private final KeyFiles cameraKeys;
  private final Certificates mqtt;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PROBE).build();

  StackParts(
      RunFolder run, StackPorts ports, Secrets secrets, Path cacheFolder, boolean optimising) {
    this.run = run;
    this.ports = ports;
    this.secrets = secrets;
    this.optimising = optimising;
    this.caches = new AotCaches(cacheFolder, run.root(), compilers());
    this.tokenKeys = KeyFiles.rsa(run.secrets(), "token");
    this.deviceKeys = KeyFiles.x25519(run.secrets(), "device");
    this.cameraKeys = KeyFiles.x25519(run.secrets(), "camera");
    this.mqtt = Certificates.server(run.secrets(), "mqtt");
  }

  String kafkaAddress() {
    return "127.0.0.1:" + ports.kafka();
  }

  Part kafka() {
    List<String> arguments =
        List.of(
            "-cp",
            kafkaClassPath(),
            "org.anyuan.local.KafkaProcess",
            String.valueOf(ports.kafka()),
            String.valueOf(ports.kafkaController()),
            run.data("kafka").toString());
    return new Part(
        "kafka",
        () -> java("kafka", SMALL_HEAP, arguments),
        Map.of(),
        run.root(),
        "TERM",
        Duration.ofSeconds(20),
        this::kafkaReady);
  }

  Part postgresql() {
    PostgresCluster cluster =
        PostgresCluster.prepare(
            run.programs(), run.data("postgresql"), ports.postgresql(), superuserPassword());
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("max_connections", "200");
    settings.put("shared_buffers", "128MB");
    // Little to replay after kill -9.
    settings.put("checkpoint_timeout", "60s");
    settings.put("max_wal_size", "512MB");
    settings.put("log_line_prefix", "%m [%p] %d ");
    return new Part(
        "postgresql",
        () -> cluster.command(settings),
        Map.of(),
        run.root(),
        // "Fast": sessions are ended, nothing committed is lost.
        "INT",
        Duration.ofSeconds(20),
        this::postgresqlReady);
  }

  Part service(String name) {
    List<String> arguments =
        List.of(
            // Nothing of the stack is kept outside of its folder.
            "-Djava.io.tmpdir=" + run.temporary(name),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-jar",
            run.application(name).resolve("quarkus-run.jar").toString());
    URI ready = URI.create("http://127.0.0.1:" + ports.of(name) + "/q/health/ready");
    return new Part(
        name,
        () -> java(name, heap(name), arguments),
        environment(name),
        run.temporary(name),
        "TERM",
        Duration.ofSeconds(10),
        () -> answers(ready));
  }

  /** The decider holds every open incident, and a minute of what it published. */
  private static List<String> heap(String name) {
    return name.equals("incident") ? List.of("-Xms768m", "-Xmx1g") : SMALL_HEAP;
  }

  /** Kept, so that who is signed in stays so when the console is started again. */
  String sessionKey() {
    return secrets.get("console.session");
  }

  String superuserPassword() {
    return secrets.get("db.postgres");
  }

  String ownerPassword(String service) {
    return secrets.get("db." + Databases.owner(service));
  }

  String appPassword(String service) {
    return secrets.get("db." + Databases.app(service));
  }

  private Map<String, String> environment(String name) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(name)));
    // The launcher asks until it is ready; that is no news.
    environment.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "WARN");
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafkaAddress());
    environment.put("ANYUAN_DB_URL", "postgresql://127.0.0.1:" + ports.postgresql() + "/" + name);
    environment.put("ANYUAN_DB_USER", Databases.app(name));
    environment.put("ANYUAN_DB_PASSWORD", appPassword(name));
    environment.put("ANYUAN_JWT_PUBLIC_KEY", tokenKeys.publicKey().toString());
    // Each secret goes only to the one that needs it.
    switch (name) {
      case "ledger" -> {
        environment.put("ANYUAN_DEVICE_KEY_PUBLIC", deviceKeys.publicKey().toString());
        environment.put("ANYUAN_CAMERA_KEY_PUBLIC", cameraKeys.publicKey().toString());
        environment.put(
            "ANYUAN_DEVICE_FINGERPRINT_KEY",
            SecretFiles.random(run.secrets(), "fingerprints").toString());
        environment.put("ANYUAN_PUBLIC_URL", "http://127.0.0.1:" + ports.of("console"));
      }
      case "incident" ->
          environment.put("ANYUAN_CAMERA_KEY_PRIVATE", cameraKeys.privateKey().toString());
      case "patrol" ->
          environment.put(
              "ANYUAN_GATE_KEY", SecretFiles.random(run.secrets(), "gate-codes").toString());
      case "response" -> {
        environment.put("ANYUAN_PUBLIC_SITE", "http://127.0.0.1:" + ports.of("console"));
        environment.put("ANYUAN_CLOCK_AHEAD_FILE", run.clockAhead(name).toString());
      }
      case "notify" -> {
        environment.put("ANYUAN_NOTIFY_SITE", "http://127.0.0.1:" + ports.of("console"));
        environment.put(
            "ANYUAN_NOTIFY_ADDRESS_KEY", SecretFiles.random(run.secrets(), "addresses").toString());
        environment.put("ANYUAN_NOTIFY_PUSH_KEY", KeyFiles.p256(run.secrets(), "push").toString());
        environment.put("ANYUAN_CLOCK_AHEAD_FILE", run.clockAhead(name).toString());
      }
      case "lead" -> {
        environment.put("ANYUAN_LEAD_KEYS", SecretFiles.keyRing(run.secrets(), "leads").toString());
        environment.put("ANYUAN_LEAD_ATTACHMENTS", "files:" + run.data("lead"));
        environment.put("ANYUAN_LEAD_DOOR", "127.0.0.1");
        environment.put("ANYUAN_CLOCK_AHEAD_FILE", run.clockAhead(name).toString());
      }
      case "alarm" -> {
        environment.put("ANYUAN_DEVICE_KEY_PRIVATE", deviceKeys.privateKey().toString());
        environment.put("ANYUAN_ALARM_DC09_HOST", "127.0.0.1");
        environment.put("ANYUAN_ALARM_DC09_PORT", String.valueOf(ports.dc09()));
        environment.put("ANYUAN_ALARM_SIP_HOST", "127.0.0.1");
        environment.put("ANYUAN_ALARM_SIP_PORT", String.valueOf(ports.sip()));
        environment.put("ANYUAN_ALARM_MQTT_HOST", "127.0.0.1");
        environment.put("ANYUAN_ALARM_MQTT_PORT", String.valueOf(ports.mqtt()));
        environment.put("ANYUAN_ALARM_MQTT_TLS_PORT", String.valueOf(ports.mqttOverTls()));
        environment.put("ANYUAN_ALARM_MQTT_TLS_CERTIFICATE", mqtt.certificate().toString());
        environment.put("ANYUAN_ALARM_MQTT_TLS_KEY", mqtt.privateKey().toString());
      }
      case "console" -> {
        environment.put("ANYUAN_JWT_PRIVATE_KEY", tokenKeys.privateKey().toString());
        environment.put("ANYUAN_LOCAL_USERS", run.users().toString());
        environment.put("ANYUAN_SESSION_KEY", sessionKey());
        // There is no TLS here, and not every browser takes localhost for safe.
        environment.put("ANYUAN_SECURE_COOKIES", "false");
        StackPorts.SERVICES.keySet().stream()
            .filter(service -> !service.equals("console"))
            .forEach(
                service ->
                    environment.put(
                        "ANYUAN_UPSTREAM_" + service.toUpperCase(Locale.ROOT),
                        "http://127.0.0.1:" + ports.of(service)));
      }
      default -> {}
    }
    return environment;
  }

  private List<String> java(String name, List<String> memory, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    command.addAll(Leftovers.marker(name, run));
    command.addAll(memory);
    // A JVM that limps on without memory helps nobody: it is started again.
    command.add("-XX:+ExitOnOutOfMemoryError");
    // What a press waits for goes before what nobody waits for. Without root a process can only
    // lower its threads, which is most of it.
    command.add("-XX:ThreadPriorityPolicy=1");
    command.addAll(compilers());
    if (QUICK.contains(name)) {
      command.addAll(caches.options(name, run.application(name)));
    }
    command.addAll(arguments);
    return command;
  }

  private List<String> compilers() {
    return optimising ? OPTIMISING : QUICKLY_BACK;
  }

  void prepareCaches() {
    QUICK.forEach(name -> caches.prepare(name, run.application(name)));
  }

  /** Of the parts that ought to start quickly, those that have no cache yet. */
  List<String> withoutCache() {
    return QUICK.stream().filter(name -> caches.missing(name, run.application(name))).toList();
  }

  void adoptCache(String name) {
    caches.adopt(name, run.application(name));
  }

  /** The copied jars; without a build of this module, the launcher's own class path. */
  private String kafkaClassPath() {
    Path jars = run.application("kafka");
    if (!Files.isDirectory(jars)) {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(entry -> Path.of(entry).toAbsolutePath().toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    // Named one by one: a cache holds for exactly this order.
    try (Stream<Path> files = Files.walk(jars)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + jars, e);
    }
  }

  private boolean kafkaReady() {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafkaAddress(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PROBE.toMillis(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PROBE.toMillis());
    try (Admin admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get(PROBE.toSeconds(), TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean postgresqlReady() {
    try (Connection connection = superuser("postgres")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  Connection superuser(String database) throws SQLException {
    return EmbeddedDatabase.connect(
        ports.postgresql(), database, PostgresCluster.SUPERUSER, superuserPassword());
  }

  private boolean answers(URI uri) {
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PROBE).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

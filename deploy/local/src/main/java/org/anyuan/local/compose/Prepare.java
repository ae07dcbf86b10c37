package org.anyuan.local.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyuan.local.Certificates;
import org.anyuan.local.KeyFiles;
import org.anyuan.local.SecretFiles;
import org.anyuan.local.Secrets;
import org.anyuan.local.demo.DemoUsers;
import org.anyuan.local.supervise.RunFolder;

/**
 * Generates once what {@code docker-compose.yml} reads from the project's folder: a file of
 * settings for each container, and the keys that it mounts.
 */
public final class Prepare {

  /** Those with a database. */
  static final List<String> DATABASES =
      List.of("ledger", "alarm", "incident", "patrol", "response", "notify", "lead");

  private final RunFolder run;
  private final Secrets secrets;

  private Prepare(RunFolder run) {
    this.run = run;
    this.secrets = new Secrets(run.secrets().resolve("passwords.json"));
  }

  public static void main(String[] args) {
    RunFolder run = Project.fromEnvironment().folder();
    closedFolder(run);
    Path repository = Path.of("").toAbsolutePath();
    new Prepare(run).write(repository);
    // An image is trained with keys of no worth: see deploy/docker/train.
    Path training = repository.resolve("target/docker/training");
    KeyFiles.rsa(training, "token");
    KeyFiles.x25519(training, "device");
    KeyFiles.x25519(training, "camera");
    SecretFiles.random(training, "fingerprints");
    System.out.println("secrets and settings 密钥与配置 " + run.root());
  }

  private static void closedFolder(RunFolder run) {
    try {
      Files.createDirectories(run.root().resolve("data"));
      Files.setPosixFilePermissions(run.root(), PosixFilePermissions.fromString("rwx------"));
      // It says that all is ready.
      Files.deleteIfExists(run.credentials());
    } catch (IOException e) {
      throw new UncheckedIOException("Could not be prepared: " + run.root(), e);
    }
  }

  private void write(Path repository) {
    DemoUsers users = new DemoUsers(repository, secrets);
    Map<String, Map<String, String>> settings = settings();
    // Before any is used: a crash cannot lose what a database already knows.
    secrets.save();
    users.write(run.users());
    settings.forEach(this::environment);
    KeyFiles token = KeyFiles.rsa(run.secrets(), "token");
    KeyFiles device = KeyFiles.x25519(run.secrets(), "device");
    KeyFiles camera = KeyFiles.x25519(run.secrets(), "camera");
    Certificates mqtt = Certificates.server(run.secrets(), "mqtt");
    mount("jwt.public.pem", token.publicKey());
    mount("jwt.private.pem", token.privateKey());
    mount("device.public.pem", device.publicKey());
    mount("device.private.pem", device.privateKey());
    mount("camera.public.pem", camera.publicKey());
    mount("camera.private.pem", camera.privateKey());
    mount("fingerprints", SecretFiles.random(run.secrets(), "fingerprints"));
    mount("gate-codes", SecretFiles.random(run.secrets(), "gate-codes"));
    mount("addresses", SecretFiles.random(run.secrets(), "addresses"));
    mount("leads.keys", SecretFiles.keyRing(run.secrets(), "leads"));
    mount("push.pem", KeyFiles.p256(run.secrets(), "push"));
    mount("mqtt.certificate.pem", mqtt.certificate());
    mount("mqtt.private.pem", mqtt.privateKey());
    mount("users.json", run.users());
  }

  private Map<String, Map<String, String>> settings() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    String superuser = secrets.get("db.postgres");
    all.put("postgresql", Map.of("POSTGRES_PASSWORD", superuser));
    Map<String, String> setup = new LinkedHashMap<>();
    setup.put("ANYUAN_POSTGRESQL_PASSWORD", superuser);
    for (String service : DATABASES) {
      String prefix = "ANYUAN_DB_" + service.toUpperCase(Locale.ROOT);
      String app = secrets.get("db." + service + "_app");
      setup.put(prefix + "_OWNER_PASSWORD", secrets.get("db." + service + "_owner"));
      setup.put(prefix + "_APP_PASSWORD", app);
      all.put(service, Map.of("ANYUAN_DB_PASSWORD", app));
    }
    all.put("setup", setup);
    all.put("console", Map.of("ANYUAN_SESSION_KEY", secrets.get("console.session")));
    return all;
  }

  private void environment(String container, Map<String, String> settings) {
    String lines =
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
            .collect(Collectors.joining());
    SecretFiles.write(run.root().resolve("env").resolve(container + ".env"), lines);
  }

  /**
   * For a container's own user to read, whose number means nothing here: the folder above keeps
   * everybody else out.
   */
  private void mount(String name, Path secret) {
    Path folder = run.root().resolve("mounted");
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      // Not replaced: a running container has this very file.
      Files.write(file, Files.readAllBytes(secret));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not be written: " + file, e);
    }
  }
}

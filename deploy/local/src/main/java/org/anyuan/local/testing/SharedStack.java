package org.anyuan.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.anyuan.local.Folders;
import org.anyuan.local.KeyFiles;
import org.anyuan.local.Ports;
import org.anyuan.local.SecretFiles;
import org.anyuan.setup.Databases;
import org.anyuan.setup.Migrations;
import org.anyuan.setup.TopicPlan;

/**
 * The broker and the database of one test JVM.
 *
 * <p>Quarkus loads test classes anew for each application that it starts, so a static field is no
 * longer "once per JVM". {@link StackResource} therefore calls the copy that the system class
 * loader holds, and speaks to it only in types of the JDK.
 */
public final class SharedStack {

  private static SharedStack instance;

  private final TestStores stores;
  private final KeyFiles tokenKeys;
  private final KeyFiles deviceKeys;
  private final KeyFiles cameraKeys;
  private final Path fingerprintKey;
  private final int dc09Port = Ports.free();
  private final int sipPort = Ports.free();
  private final Map<String, String> passwords = new HashMap<>();
  private final Set<String> prepared = new HashSet<>();

  private SharedStack(Path folder) {
    stores = TestStores.of(folder);
    tokenKeys = KeyFiles.rsa(folder, "token");
    deviceKeys = KeyFiles.x25519(folder, "device");
    cameraKeys = KeyFiles.x25519(folder, "camera");
    fingerprintKey = SecretFiles.random(folder, "fingerprints");
  }

  /** The settings of a service whose database is migrated from the folder named. */
  public static synchronized Map<String, String> settings(String service, String migrations) {
    SharedStack stack = instance();
    stack.start();
    stack.prepare(service, Path.of(migrations));
    return stack.settings(service);
  }

  public static synchronized Object control(String part, String command) {
    SharedStack stack = instance();
    return switch (part + "." + command) {
      case "broker.start" -> done(stack.stores::startBroker);
      case "broker.stop" -> done(stack.stores::stopBroker);
      case "broker.address" -> stack.stores.bootstrapServers();
      case "database.start" -> done(stack.stores::startDatabase);
      case "database.stop" -> done(stack.stores::stopDatabase);
      case "database.kill" -> done(stack.stores::killDatabase);
      case "token.key" -> stack.tokenKeys.privateKey().toString();
      default -> throw new IllegalArgumentException("Unknown: " + part + "." + command);
    };
  }

  public static synchronized Connection superuser(String database) {
    try {
      return instance().stores.superuser(database);
    } catch (SQLException e) {
      throw new IllegalStateException("No connection to " + database, e);
    }
  }

  private static SharedStack instance() {
    if (instance == null) {
      try {
        Path folder = Files.createTempDirectory("anyuan-test");
        instance = new SharedStack(folder);
        SharedStack created = instance;
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      created.stores.close();
                      Folders.delete(folder);
                    }));
      } catch (IOException e) {
        throw new UncheckedIOException("No temporary folder", e);
      }
    }
    return instance;
  }

  private void start() {
    stores.start();
    TopicPlan.create(stores.bootstrapServers());
  }

  private void prepare(String service, Path migrations) {
    if (!prepared.add(service)) {
      return;
    }
    String owner = password(Databases.owner(service));
    try (Connection connection = stores.superuser("postgres")) {
      Databases.create(connection, service, owner, password(Databases.app(service)));
    } catch (SQLException e) {
      throw new IllegalStateException("The database of " + service + " was not created", e);
    }
    new Migrations("jdbc:" + databaseUrl(service), service, owner).fromFolder(migrations);
  }

  private Map<String, String> settings(String service) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("kafka.bootstrap.servers", stores.bootstrapServers());
    settings.put("KAFKA_BOOTSTRAP_SERVERS", stores.bootstrapServers());
    settings.put("ANYUAN_DB_URL", databaseUrl(service));
    settings.put("ANYUAN_DB_USER", Databases.app(service));
    settings.put("ANYUAN_DB_PASSWORD", password(Databases.app(service)));
    settings.put("ANYUAN_JWT_PUBLIC_KEY", tokenKeys.publicKey().toString());
    settings.put("ANYUAN_JWT_PRIVATE_KEY", tokenKeys.privateKey().toString());
    settings.put("ANYUAN_DEVICE_KEY_PUBLIC", deviceKeys.publicKey().toString());
    settings.put("ANYUAN_DEVICE_KEY_PRIVATE", deviceKeys.privateKey().toString());
    settings.put("ANYUAN_CAMERA_KEY_PUBLIC", cameraKeys.publicKey().toString());
    settings.put("ANYUAN_CAMERA_KEY_PRIVATE", cameraKeys.privateKey().toString());
    settings.put("ANYUAN_DEVICE_FINGERPRINT_KEY", fingerprintKey.toString());
    settings.put("anyuan.alarm.dc09.host", "127.0.0.1");
    settings.put("anyuan.alarm.dc09.port", String.valueOf(dc09Port));
    settings.put("anyuan.alarm.sip.host", "127.0.0.1");
    settings.put("anyuan.alarm.sip.port", String.valueOf(sipPort));
    return settings;
  }

  private String databaseUrl(String service) {
    return "postgresql://127.0.0.1:" + stores.databasePort() + "/" + service;
  }

  private String password(String role) {
    return passwords.computeIfAbsent(role, unused -> SecretFiles.random());
  }

  private static Object done(Runnable command) {
    command.run();
    return true;
  }
}

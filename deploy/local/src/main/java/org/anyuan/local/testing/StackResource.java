package org.anyuan.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.Map;

/**
 * A real Kafka and a real PostgreSQL for a {@code @QuarkusTest}, started once per JVM:
 *
 * <pre>
 * &#64;QuarkusTestResource(value = StackResource.class,
 *     initArgs = &#64;ResourceArg(name = "service", value = "ledger"))
 * </pre>
 *
 * All topics exist, and the service's database is migrated from {@code
 * src/main/resources/db/migration} of the module under test (init arg {@code migrations} for
 * another folder). Both keep their data while the JVM lives: a test uses ids of its own.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

  private String service;
  private String migrations;

  @Override
  public void init(Map<String, String> initArgs) {
    service = initArgs.get("service");
    if (service == null) {
      throw new IllegalArgumentException("StackResource needs the init arg \"service\"");
    }
    migrations = initArgs.getOrDefault("migrations", "src/main/resources/db/migration");
  }

  @Override
  public Map<String, String> start() {
    return settings(service, migrations);
  }

  /** The next application of this JVM uses the same stack; the JVM's end stops it. */
  @Override
  public void stop() {}

  /** The same settings for a test without Quarkus. */
  @SuppressWarnings("unchecked") // SharedStack.settings returns just this
  public static Map<String, String> settings(String service, String migrations) {
    return (Map<String, String>)
        call("settings", new Class<?>[] {String.class, String.class}, service, migrations);
  }

  public static Broker broker() {
    return new Broker();
  }

  public static Database database() {
    return new Database();
  }

  /** The broker: stopped and started with its data and its address kept. */
  public static final class Broker {
    private Broker() {}

    public void start() {
      control("broker", "start");
    }

    public void stop() {
      control("broker", "stop");
    }

    public String bootstrapServers() {
      return (String) control("broker", "address");
    }
  }

  /** The database: stopped, killed and started with its data and its address kept. */
  public static final class Database {
    private Database() {}

    public void start() {
      control("database", "start");
    }

    public void stop() {
      control("database", "stop");
    }

    public void kill() {
      control("database", "kill");
    }

    /** A connection past all row-level security; the caller closes it. */
    public Connection superuser(String name) {
      return (Connection) call("superuser", new Class<?>[] {String.class}, name);
    }
  }

  static Object control(String part, String command) {
    return call("control", new Class<?>[] {String.class, String.class}, part, command);
  }

  private static Object call(String name, Class<?>[] types, Object... arguments) {
    try {
      // See SharedStack: one copy of it for all class loaders of Quarkus.
      Class<?> shared =
          Class.forName(
              "org.anyuan.local.testing.SharedStack", true, ClassLoader.getSystemClassLoader());
      Method method = shared.getMethod(name, types);
      return inSystemLoader(() -> method.invoke(null, arguments));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The test stack: " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("SharedStack is not on the class path", e);
    }
  }

  private interface Invocation {
    Object run() throws ReflectiveOperationException;
  }

  /** Kafka and Flyway look up classes by the thread's loader. */
  private static Object inSystemLoader(Invocation invocation) throws ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    try {
      return invocation.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}

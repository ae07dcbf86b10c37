package org.anyuan.local;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.anyuan.local.demo.DemoUsers;
import org.anyuan.local.demo.Demonstration;
import org.anyuan.local.supervise.Preflight;
import org.anyuan.local.supervise.Refused;
import org.anyuan.local.supervise.RunFolder;
import org.anyuan.local.supervise.Supervisor;

/**
 * The launcher behind {@code make run}.
 *
 * <p>Environment: {@code ANYUAN_RUN_DIR} (default {@code .run}), {@code ANYUAN_PORT_OFFSET}, {@code
 * ANYUAN_SERVICES} (comma-separated, may be empty; default all), {@code ANYUAN_RUN_ONCE=1} (stop
 * once ready; 0 if all of it worked), {@code ANYUAN_OPTIMISE=1} (for long runs: the optimising
 * compiler, which a restart under load has to wait for).
 */
public final class Main {

  private static final long BEGIN = System.nanoTime();
  private static final Object STOP_ONCE = new Object();

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Logs.silent();
    OwnClasses.load();
    Path repository = Path.of("").toAbsolutePath();
    RunFolder run = runFolder();
    StackPorts ports = StackPorts.fromEnvironment();
    List<String> services = services();
    Supervisor supervisor = new Supervisor(run, Main::say);
    // Held until this process ends.
    FileLock lock = null;
    boolean well = false;
    try {
      lock = new Preflight(run, Main::say).check(ports.all(services), ports.udp(services));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, 0), "stop-stack"));
      run.prepare();
      well = up(repository, run, ports, services, supervisor);
      if (!"1".equals(System.getenv("ANYUAN_RUN_ONCE"))) {
        say("up, Ctrl-C stops all 已就绪，按 Ctrl-C 停止");
        new CountDownLatch(1).await();
      }
    } catch (Refused e) {
      System.err.println("anyuan: " + e.getMessage());
    } catch (RuntimeException e) {
      System.err.println("anyuan: " + e.getMessage());
      e.printStackTrace();
    }
    if (lock != null) {
      stop(supervisor, well ? 0 : 1);
    }
    Runtime.getRuntime().halt(well ? 0 : 1);
  }

  static RunFolder runFolder() {
    String folder = System.getenv().getOrDefault("ANYUAN_RUN_DIR", ".run");
    return new RunFolder(Path.of(folder).toAbsolutePath().normalize());
  }

  private static boolean up(
      Path repository,
      RunFolder run,
      StackPorts ports,
      List<String> services,
      Supervisor supervisor) {
    Secrets secrets = new Secrets(run.secrets().resolve("passwords.json"));
    boolean optimising = "1".equals(System.getenv("ANYUAN_OPTIMISE"));
    StackParts parts =
        new StackParts(run, ports, secrets, repository.resolve("target/aot"), optimising);
    DemoUsers users = new DemoUsers(repository, secrets);
    services.forEach(parts::ownerPassword);
    services.forEach(parts::appPassword);
    parts.superuserPassword();
    parts.sessionKey();
    users.write(run.users());
    secrets.save();
    LocalStack stack = new LocalStack(repository, run, ports, parts, supervisor, Main::say);
    stack.up(services);
    if (!services.containsAll(StackPorts.SERVICES.keySet())) {
      stack.makeQuick(services);
      return true;
    }
    Demonstration demonstration =
        new Demonstration(repository, run, ports.door(), users, Main::say);
    boolean prepared = demonstration.prepare();
    boolean restarted = stack.makeQuick(services);
    boolean shown = prepared && demonstration.show(restarted);
    demonstration.writeCredentials();
    say("console 控制台 " + ports.door() + "   users 用户 " + run.credentials());
    return shown;
  }

  private static List<String> services() {
    String named = System.getenv("ANYUAN_SERVICES");
    if (named == null) {
      return List.copyOf(StackPorts.SERVICES.keySet());
    }
    List<String> services =
        Arrays.stream(named.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    for (String service : services) {
      if (!StackPorts.SERVICES.containsKey(service)) {
        System.err.println("anyuan: ANYUAN_SERVICES names no service: " + service);
        System.exit(1);
      }
    }
    return services;
  }

  /** By Ctrl-C, SIGTERM or at the end; whoever comes second waits and then finds it done. */
  private static void stop(Supervisor supervisor, int status) {
    synchronized (STOP_ONCE) {
      supervisor.stop();
      say("stopped 已停止");
      Runtime.getRuntime().halt(status);
    }
  }

  private static synchronized void say(String line) {
    double seconds = (System.nanoTime() - BEGIN) / 1e9;
    System.out.println(String.format(Locale.ROOT, "[%6.1f s] %s", seconds, line));
  }
}

package org.anyuan.local.demo;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.anyuan.local.Secrets;
import org.anyuan.local.supervise.RunFolder;

/** What {@code make run} shows when all is ready: the demo data, and one TEST press. */
public final class Demonstration {

  /** The first press of a JVM mostly measures the loading of its classes. */
  private static final int WARM_UP = 3;

  private final Path repository;
  private final RunFolder run;
  private final String door;
  private final DemoUsers users;
  private final Consumer<String> say;
  private final Secrets deviceSecrets;

  public Demonstration(
      Path repository, RunFolder run, String door, DemoUsers users, Consumer<String> say) {
    this.repository = repository;
    this.run = run;
    this.door = door;
    this.users = users;
    this.say = say;
    this.deviceSecrets = new Secrets(run.secrets().resolve("devices.json"));
  }

  /** Returns whether the demo data is there and was used; the stack stays up either way. */
  public boolean prepare() {
    Door client = new Door(door);
    Map<String, Credentials.User> people = credentials().users();
    try {
      new DemoImport(repository, run.data("demo-edition"), client, say)
          .run(
              deviceSecrets,
              client.token(people.get("administrator")),
              client.token(people.get("police-dispatcher")));
      warmUp();
      return true;
    } catch (DemoFailure e) {
      say.accept("the demonstration failed: " + e.getMessage());
      return false;
    } finally {
      client.close();
    }
  }

  private void warmUp() {
    say.accept("warming up with " + WARM_UP + " TEST presses 预热");
    new Presses(run, door, credentials(), unused -> {}).send("panic", "TEST", "", WARM_UP);
  }

  /**
   * Returns whether each lane had the press in time.
   *
   * @param restarted services are new since {@link #prepare()}
   */
  public boolean show(boolean restarted) {
    try {
      if (restarted) {
        warmUp();
      }
      say.accept("one TEST press 测试报警");
      return new Presses(run, door, credentials(), System.out::println)
          .send("panic", "TEST", "", 1);
    } catch (DemoFailure e) {
      say.accept("the demonstration failed: " + e.getMessage());
      return false;
    }
  }

  /** Last of all: who waits for this file finds everything ready. */
  public void writeCredentials() {
    credentials().write(run.credentials());
  }

  private Credentials credentials() {
    return new Credentials(users.byRole(), DemoDevices.credentials(repository, deviceSecrets));
  }
}

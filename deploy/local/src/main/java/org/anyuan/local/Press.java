package org.anyuan.local;

import java.util.Locale;
import org.anyuan.local.demo.Credentials;
import org.anyuan.local.demo.DemoFailure;
import org.anyuan.local.demo.Presses;
import org.anyuan.local.supervise.Refused;
import org.anyuan.local.supervise.RunFolder;

/** {@code make press}: environment KIND, MODE, DEVICE and COUNT. */
public final class Press {

  private Press() {}

  public static void main(String[] args) {
    RunFolder run = Main.runFolder();
    try {
      Presses presses =
          new Presses(
              run,
              StackPorts.fromEnvironment().door(),
              Credentials.read(run.credentials()),
              System.out::println);
      boolean all =
          presses.send(
              given("KIND", "panic"),
              given("MODE", "TEST").toUpperCase(Locale.ROOT),
              given("DEVICE", ""),
              Integer.parseInt(given("COUNT", "1")));
      System.exit(all ? 0 : 1);
    } catch (Refused | DemoFailure e) {
      System.err.println("anyuan: " + e.getMessage());
      System.exit(1);
    } catch (NumberFormatException e) {
      System.err.println("anyuan: COUNT is a number");
      System.exit(1);
    }
  }

  private static String given(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}

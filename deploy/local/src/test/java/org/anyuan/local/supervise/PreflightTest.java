package org.anyuan.local.supervise;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();

  @Test
  void shouldNameThePortInUseAndTheProcessThatUsesIt() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, Integer> ports = Map.of("console", socket.getLocalPort());

      Refused refused = assertThrows(Refused.class, () -> Preflight.ports(ports));

      assertTrue(
          refused.getMessage().contains("port " + socket.getLocalPort() + ", which console"));
      if (Files.exists(Path.of("/proc/net/tcp"))) {
        assertTrue(refused.getMessage().contains("process " + ProcessHandle.current().pid()));
      }
    }
  }

  @Test
  void shouldNameThePortOverUdpThatIsTaken() throws Exception {
    try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Map<String, Integer> ports = Map.of("alarm's DC-09", taken.getLocalPort());

      Refused refused = assertThrows(Refused.class, () -> Preflight.udpPorts(ports));

      assertTrue(refused.getMessage().contains("UDP port " + taken.getLocalPort()));
      assertTrue(refused.getMessage().contains("alarm's DC-09"));
    }
  }

  @Test
  void shouldSayHowMuchDiskIsMissing() {
    assertThrows(Refused.class, () -> Preflight.disk(100L * 1024 * 1024));
    assertDoesNotThrow(() -> Preflight.disk(3L * 1024 * 1024 * 1024));
  }

  @Test
  void shouldRefuseAFolderOfAnotherLayout() throws Exception {
    RunFolder run = new RunFolder(folder.resolve("run"));
    run.prepare();
    Files.writeString(run.layout(), "0\n");

    Refused refused = assertThrows(Refused.class, () -> preflight(run).check(Map.of(), Map.of()));

    assertTrue(refused.getMessage().contains("make clean"));
  }

  @Test
  void shouldEndWhatAKilledLauncherLeftRunning() throws Exception {
    RunFolder run = new RunFolder(folder.resolve("run"));
    run.prepare();
    Process left =
        new ProcessBuilder("sh", "-c", "sleep 300 && :", "postgres -D " + run.data("kafka"), "-p 1")
            .start();
    Files.writeString(run.pid("kafka"), left.pid() + "\n");

    FileLock lock = preflight(run).check(Map.of(), Map.of());

    assertNotNull(lock);
    assertTrue(Processes.ended(left.toHandle(), Duration.ofSeconds(5)));
    assertFalse(Files.exists(run.pid("kafka")));
    assertEquals(1, said.size());
    lock.release();
  }

  @Test
  void shouldLeaveAProcessAloneThatOnlyHasAnOldId() throws Exception {
    RunFolder run = new RunFolder(folder.resolve("run"));
    run.prepare();
    Process other = new ProcessBuilder("sleep", "300").start();
    Files.writeString(run.pid("kafka"), other.pid() + "\n");
    Files.writeString(run.pid("alarm"), "not a number");

    FileLock lock = preflight(run).check(Map.of(), Map.of());

    assertTrue(other.isAlive());
    assertFalse(Files.exists(run.pid("kafka")));
    assertFalse(Files.exists(run.pid("alarm")));
    lock.release();
    other.destroyForcibly();
  }

  private Preflight preflight(RunFolder run) {
    return new Preflight(run, said::add);
  }
}

package org.anyuan.local.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What must hold before anything is started; each failure is one clear line. */
public final class Preflight {

  private static final long DISK_NEEDED = 2L * 1024 * 1024 * 1024;

  private final RunFolder run;
  private final Consumer<String> say;

  public Preflight(RunFolder run, Consumer<String> say) {
    this.run = run;
    this.say = say;
  }

  /** Returns the lock that says "this folder is mine" until the launcher ends. */
  public FileLock check(Map<String, Integer> ports, Map<String, Integer> udpPorts) {
    try {
      layout();
      Files.createDirectories(run.root());
      FileLock lock = lock();
      run.writePid(run.launcherPid(), ProcessHandle.current().pid());
      disk(Files.getFileStore(run.root()).getUsableSpace());
      List<String> ended = Leftovers.end(run);
      if (!ended.isEmpty()) {
        say.accept("ended what an earlier run left: " + String.join(", ", ended));
      }
      ports(ports);
      udpPorts(udpPorts);
      return lock;
    } catch (IOException e) {
      throw new UncheckedIOException("Could not be checked: " + run.root(), e);
    }
  }

  private void layout() throws IOException {
    Path root = run.root();
    if (!Files.isDirectory(root)) {
      return;
    }
    boolean used = Files.exists(root.resolve("data"));
    String found = Files.exists(run.layout()) ? Files.readString(run.layout()).strip() : "";
    if (used && !found.equals(RunFolder.LAYOUT)) {
      throw new Refused(
          root
              + " was written by another version of Anyuan (layout \""
              + found
              + "\", this one"
              + " writes \""
              + RunFolder.LAYOUT
              + "\"): make clean removes it");
    }
  }

  private FileLock lock() throws IOException {
    FileChannel channel =
        FileChannel.open(run.launcherLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      String pid = Leftovers.launcher(run).map(p -> " (process " + p.pid() + ")").orElse("");
      throw new Refused("already running" + pid + ": make down stops it");
    }
    return lock;
  }

  static void disk(long usable) {
    if (usable < DISK_NEEDED) {
      throw new Refused(
          "only " + usable / (1024 * 1024) + " MiB of disk are free, the local stack needs 2 GiB");
    }
  }

  static void ports(Map<String, Integer> ports) {
    ports.forEach(
        (name, port) -> {
          if (PortOwner.inUse(port)) {
            String owner =
                PortOwner.find(port)
                    .map(p -> " by process " + p.pid() + ": " + shortened(Processes.commandLine(p)))
                    .orElse("");
            throw new Refused(
                "port "
                    + port
                    + ", which "
                    + name
                    + " needs, is in use"
                    + owner
                    + " (ANYUAN_PORT_OFFSET=1000 moves all ports)");
          }
        });
  }

  static void udpPorts(Map<String, Integer> ports) {
    ports.forEach(
        (name, port) -> {
          if (PortOwner.inUseOverUdp(port)) {
            throw new Refused(
                "UDP port "
                    + port
                    + ", which "
                    + name
                    + " needs, is in use (ANYUAN_PORT_OFFSET=1000 moves all ports)");
          }
        });
  }

  private static String shortened(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "...";
  }
}

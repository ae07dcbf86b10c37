package org.anyuan.local.supervise;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says whether a port is in use and, where the system tells, by which process. */
final class PortOwner {

  private PortOwner() {}

  static boolean inUse(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort() != port;
    } catch (IOException e) {
      return true;
    }
  }

  static boolean inUseOverUdp(int port) {
    try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort() != port;
    } catch (IOException e) {
      return true;
    }
  }

  static Optional<ProcessHandle> find(int port) {
    return inode(port).flatMap(PortOwner::holder);
  }

  private static Optional<String> inode(int port) {
    String local = String.format(Locale.ROOT, ":%04X", port);
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      try (Stream<String> lines = Files.lines(Path.of(table))) {
        Optional<String> found =
            lines
                .map(line -> line.strip().split("\\s+"))
                // Fields: slot, local address, remote address, state (0A listens), ..., inode.
                .filter(f -> f.length > 9 && f[1].endsWith(local) && f[3].equals("0A"))
                .map(f -> f[9])
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
      } catch (IOException e) {
        // Not Linux, or no IPv6: the port is named without its process.
      }
    }
    return Optional.empty();
  }

  private static Optional<ProcessHandle> holder(String inode) {
    return ProcessHandle.allProcesses().filter(process -> holds(process, inode)).findFirst();
  }

  private static boolean holds(ProcessHandle process, String inode) {
    Path descriptors = Path.of("/proc", String.valueOf(process.pid()), "fd");
    String socket = "socket:[" + inode + "]";
    try (Stream<Path> links = Files.list(descriptors)) {
      return links.anyMatch(link -> pointsTo(link, socket));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean pointsTo(Path link, String target) {
    try {
      return Files.readSymbolicLink(link).toString().equals(target);
    } catch (IOException e) {
      return false;
    }
  }
}

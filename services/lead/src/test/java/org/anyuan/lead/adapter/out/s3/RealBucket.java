package org.anyuan.lead.adapter.out.s3;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A bucket of S3Proxy, an S3-compatible store of its own process that looks at every signature. It
 * keeps what it is given as files.
 */
final class RealBucket implements AutoCloseable {
  static final String KEY = "AKIDANYUANTEST";
  static final String SECRET = "a secret/of+this test alone";
  private static final String BUCKET = "leads";

  private final int port;
  private final Path data;
  private final Process process;

  private RealBucket(int port, Path data, Process process) {
    this.port = port;
    this.data = data;
    this.process = process;
  }

  static RealBucket start(Path folder) throws IOException {
    var data = Files.createDirectories(folder.resolve("data"));
    Files.createDirectory(data.resolve(BUCKET));
    var port = freePort();
    var settings =
        Files.writeString(
            folder.resolve("s3proxy.conf"),
            """
            s3proxy.endpoint=http://127.0.0.1:%d
            s3proxy.authorization=aws-v4
            s3proxy.identity=%s
            s3proxy.credential=%s
            jclouds.provider=filesystem
            jclouds.filesystem.basedir=%s
            jclouds.identity=none
            jclouds.credential=none
            """
                .formatted(port, KEY, SECRET, data));
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "s3proxy", "s3proxy.jar").toString(),
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    var bucket = new RealBucket(port, data, process);
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive() || answers(port));
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(folder.resolve("s3proxy.log")));
      }
    } catch (RuntimeException e) {
      bucket.close();
      throw e;
    }
    return bucket;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  URI address() {
    return address(BUCKET);
  }

  URI address(String bucket) {
    return URI.create("http://127.0.0.1:" + port + "/" + bucket);
  }

  /** As the store itself keeps it. */
  Path file(String name) {
    return data.resolve(BUCKET).resolve(name);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

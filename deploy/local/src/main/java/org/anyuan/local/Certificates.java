package org.anyuan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate of one's own with its key, in two PEM files, generated once.
 *
 * @param certificate for clients to trust
 */
public record Certificates(Path certificate, Path privateKey) {

  private static final long DEADLINE_SECONDS = 60;

  /** For this machine alone. */
  public static Certificates server(Path folder, String name) {
    return generated(folder, name, "localhost", List.of("-ext", "san=dns:localhost,ip:127.0.0.1"));
  }

  public static Certificates client(Path folder, String name, String commonName) {
    return generated(folder, name, commonName, List.of("-ext", "eku=clientAuth"));
  }

  private static Certificates generated(
      Path folder, String name, String commonName, List<String> extensions) {
    Certificates files =
        new Certificates(
            folder.resolve(name + ".certificate.pem"), folder.resolve(name + ".private.pem"));
    if (Files.exists(files.certificate) && Files.exists(files.privateKey)) {
      return files;
    }
    Path store = folder.resolve(name + ".p12");
    String password = SecretFiles.random();
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(store);
      keytool(store, password, name, commonName, extensions);
      KeyStore keys = KeyStore.getInstance(store.toFile(), password.toCharArray());
      SecretFiles.write(
          files.privateKey,
          pem("PRIVATE KEY", keys.getKey(name, password.toCharArray()).getEncoded()));
      // The public one last: both are there once it is.
      SecretFiles.write(
          files.certificate, pem("CERTIFICATE", keys.getCertificate(name).getEncoded()));
      Files.delete(store);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("No certificate could be made in " + folder, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("keytool made no certificate", e);
    }
  }

  /** The JDK makes certificates by its tool alone. */
  private static void keytool(
      Path store, String password, String alias, String commonName, List<String> extensions)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
            "-genkeypair",
            "-keystore",
            store.toString(),
            "-storetype",
            "PKCS12",
            "-storepass:env",
            "STORE_PASSWORD",
            "-alias",
            alias,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-validity",
            "3650",
            "-dname",
            "CN=" + commonName);
    builder.command().addAll(extensions);
    builder.environment().put("STORE_PASSWORD", password);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException("keytool: " + said.strip());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String pem(String type, byte[] bytes) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
  }
}

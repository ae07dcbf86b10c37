package org.anyuan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A key pair in two PEM files, generated once. */
public record KeyFiles(Path publicKey, Path privateKey) {

  public static KeyFiles rsa(Path folder, String name) {
    return generated(folder, name, "RSA");
  }

  public static KeyFiles x25519(Path folder, String name) {
    return generated(folder, name, "X25519");
  }

  /** Both keys of a pair on P-256 in one file, as Web Push is known by (RFC 8292). */
  public static Path p256(Path folder, String name) {
    Path file = folder.resolve(name + ".pem");
    if (Files.exists(file)) {
      return file;
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      SecretFiles.write(
          file,
          pem("PRIVATE KEY", pair.getPrivate().getEncoded())
              + pem("PUBLIC KEY", pair.getPublic().getEncoded()));
      return file;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK makes no keys on P-256", e);
    }
  }

  public static PrivateKey readPrivate(Path file, String algorithm) {
    try {
      String text = Files.readString(file, StandardCharsets.US_ASCII);
      byte[] bytes = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("No key could be read from " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Not a private " + algorithm + " key: " + file, e);
    }
  }

  private static KeyFiles generated(Path folder, String name, String algorithm) {
    KeyFiles files =
        new KeyFiles(folder.resolve(name + ".public.pem"), folder.resolve(name + ".private.pem"));
    if (Files.exists(files.publicKey) && Files.exists(files.privateKey)) {
      return files;
    }
    try {
      KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
      SecretFiles.write(files.privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
      // The public one last: both are there once it is.
      SecretFiles.write(files.publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
      return files;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK makes no " + algorithm + " keys", e);
    }
  }

  private static String pem(String type, byte[] bytes) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
  }
}

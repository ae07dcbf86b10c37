package org.anyuan.common.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** X25519 keys in PEM files: PKCS#8 and SubjectPublicKeyInfo. */
public final class PemKeys {
  private PemKeys() {}

  public static PublicKey x25519Public(Path file) throws IOException, GeneralSecurityException {
    return KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(body(file)));
  }

  public static PrivateKey x25519Private(Path file) throws IOException, GeneralSecurityException {
    return KeyFactory.getInstance("X25519").generatePrivate(new PKCS8EncodedKeySpec(body(file)));
  }

  private static byte[] body(Path file) throws IOException {
    return Base64.getMimeDecoder()
        .decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
  }
}

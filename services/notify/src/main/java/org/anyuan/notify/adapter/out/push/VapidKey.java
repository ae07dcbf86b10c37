package org.anyuan.notify.adapter.out.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/** By which push services know this deployment (VAPID, RFC 8292). A subscription is made for it. */
final class VapidKey {
  /** RFC 8292 allows 24 hours. */
  private static final Duration LASTS = Duration.ofHours(12);

  private static final String HEADER =
      encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(UTF_8));
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([^-]+)-----END \\1 KEY-----");

  private final KeyPair pair;
  private final String subject;

  VapidKey(KeyPair pair, String subject) {
    this.pair = pair;
    this.subject = subject;
  }

  static VapidKey read(Path file, String subject) throws IOException, GeneralSecurityException {
    byte[] secret = null;
    byte[] open = null;
    var blocks = BLOCK.matcher(Files.readString(file));
    while (blocks.find()) {
      var bytes = Base64.getMimeDecoder().decode(blocks.group(2));
      if (blocks.group(1).equals("PRIVATE")) {
        secret = bytes;
      } else {
        open = bytes;
      }
    }
    if (secret == null || open == null) {
      throw new GeneralSecurityException("a private and a public key are needed");
    }
    var keys = KeyFactory.getInstance("EC");
    var key =
        new VapidKey(
            new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(open)),
                keys.generatePrivate(new PKCS8EncodedKeySpec(secret))),
            subject);
    key.check();
    return key;
  }

  /** Two keys that do not belong together would be refused by every push service, later. */
  private void check() throws GeneralSecurityException {
    var content = subject.getBytes(UTF_8);
    var verifying = Signature.getInstance("SHA256withECDSAinP1363Format");
    verifying.initVerify(pair.getPublic());
    verifying.update(content);
    if (!verifying.verify(signed(content))) {
      throw new GeneralSecurityException("the private and the public key are not one pair");
    }
  }

  /** As browsers want it. */
  String publicKey() {
    return encoded(P256.point((ECPublicKey) pair.getPublic()));
  }

  /** For the push service of a subscription alone. */
  String authorization(URI endpoint, Instant now) throws GeneralSecurityException {
    var port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
    var claims =
        new JsonObject()
            .put("aud", endpoint.getScheme() + "://" + endpoint.getHost() + port)
            .put("exp", now.plus(LASTS).getEpochSecond())
            .put("sub", subject);
    var content = HEADER + "." + encoded(claims.encode().getBytes(UTF_8));
    var signature = encoded(signed(content.getBytes(US_ASCII)));
    return "vapid t=" + content + "." + signature + ", k=" + publicKey();
  }

  private byte[] signed(byte[] content) throws GeneralSecurityException {
    var signing = Signature.getInstance("SHA256withECDSAinP1363Format");
    signing.initSign(pair.getPrivate());
    signing.update(content);
    return signing.sign();
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

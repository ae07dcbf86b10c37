package org.anyuan.console.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.console.adapter.in.http.Visitor.json;
import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.signIn;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.anyuan.local.KeyFiles;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Owners.class)
class TokensIT {
  @Test
  void shouldSignInAUserOfTheLocalStack() throws Exception {
    var response = signIn("guard", Owners.PASSWORD);

    var token = json(response).get("accessToken").textValue();
    var claims =
        new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(Instant.parse(json(response).get("expiresAt").textValue()))
        .isBetween(Instant.now().plus(Duration.ofMinutes(470)), Instant.now().plus(SIGNED_IN));
    assertThat(claims.get("iss").textValue()).isEqualTo("anyuan");
    assertThat(claims.get("sub").textValue()).isEqualTo("guard");
    assertThat(claims.get("upn").textValue()).isEqualTo("guard");
    assertThat(claims.get("groups").toString()).isEqualTo("[\"school-officer\"]");
    assertThat(claims.get("scope_path").textValue()).isEqualTo("/420000/420100/");
    assertThat(claims.get("school_id").textValue()).isEqualTo("school-1");
    assertThat(
            send(to("/api/v1/incidents").header("Authorization", "Bearer " + token)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void shouldLockOutWhoKeepsGuessing() throws Exception {
    for (var i = 0; i < 5; i++) {
      assertThat(signIn("guessed", "guess" + i).statusCode()).isEqualTo(401);
    }

    var locked = signIn("guessed", Owners.PASSWORD);

    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(locked.headers().firstValue("Retry-After")).contains("1");
    assertThat(signIn("guard", Owners.PASSWORD).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"username\":\"wang\"}",
        "{\"username\":{},\"password\":1}"
      })
  void shouldNameWhatIsWrongWithTheBody(String body) throws Exception {
    var response =
        send(
            to("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void shouldBoundTheBody() throws Exception {
    assertThat(signIn("wang", "x".repeat(5_000)).statusCode()).isEqualTo(413);
    assertThat(signIn("wang", "x".repeat(300)).statusCode()).isEqualTo(400);
  }

  @Test
  void shouldRefuseATokenThatHasExpired() throws Exception {
    assertThat(status(signed(ours(), "anyuan", Instant.now().minusSeconds(120)))).isEqualTo(401);
  }

  @Test
  void shouldRefuseATokenOfAnotherIssuer() throws Exception {
    assertThat(status(signed(ours(), "someone", Instant.now().plusSeconds(60)))).isEqualTo(401);
  }

  @Test
  void shouldRefuseATokenOfAnotherKey() throws Exception {
    var other = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();

    assertThat(status(signed(other, "anyuan", Instant.now().plusSeconds(60)))).isEqualTo(401);
    assertThat(status(signed(ours(), "anyuan", Instant.now().plusSeconds(60)))).isEqualTo(200);
  }

  @Test
  void shouldRefuseATokenWithoutASignature() throws Exception {
    var parts = Visitor.token("wang").split("\\.", -1);
    var none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));

    assertThat(status(none + "." + parts[1] + ".")).isEqualTo(401);
    assertThat(status(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
    assertThat(status("x".repeat(9_000))).isEqualTo(401);
  }

  private static final Duration SIGNED_IN = Duration.ofHours(8).plusSeconds(5);

  private static PrivateKey ours() {
    var key = ConfigProvider.getConfig().getValue("anyuan.console.jwt-private-key", Path.class);
    return KeyFiles.readPrivate(key, "RSA");
  }

  private static String signed(PrivateKey key, String issuer, Instant expires) {
    return Jwt.issuer(issuer)
        .subject("someone")
        .upn("someone")
        .groups(Set.of("administrator"))
        .issuedAt(expires.minusSeconds(600))
        .expiresAt(expires)
        .sign(key);
  }

  private static int status(String token) throws Exception {
    return send(to("/api/v1/incidents").header("Authorization", "Bearer " + token)).statusCode();
  }
}

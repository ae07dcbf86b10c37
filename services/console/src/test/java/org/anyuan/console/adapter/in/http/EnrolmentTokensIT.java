package org.anyuan.console.adapter.in.http;

import static org.anyuan.console.adapter.in.http.Visitor.json;
import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(InstallersLedger.class)
class EnrolmentTokensIT {
  private static final String PHONE = "p".repeat(43);

  @Test
  void shouldGiveATokenForOneSchoolThatEndsSoon() throws Exception {
    // When
    var response = enter("g" + "1".repeat(42), PHONE);
    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    var answer = json(response);
    assertThat(answer.get("schoolName").textValue()).isEqualTo(InstallersLedger.HOSTILE);
    assertThat(Instant.parse(answer.get("expiresAt").textValue()))
        .isBetween(Instant.now().plus(Duration.ofMinutes(58)), Instant.now().plusSeconds(3601));
    var token = answer.get("accessToken").textValue();
    var claims =
        new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    assertThat(claims.get("sub").textValue()).isEqualTo("enrolment/e-1");
    assertThat(claims.get("groups").toString()).isEqualTo("[\"installer\"]");
    assertThat(claims.get("school_id").textValue()).isEqualTo("s-1");
    assertThat(claims.get("scope_path").textValue()).isEqualTo("/420000/420100/");
    assertThat(send(to("/api/v1/devices").header("Authorization", "Bearer " + token)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void shouldGiveNoTokenThatOutlivesTheEnrolment() throws Exception {
    var answer = json(enter("h" + "1".repeat(42), PHONE));
    assertThat(Instant.parse(answer.get("expiresAt").textValue()))
        .isBefore(Instant.now().plus(Duration.ofMinutes(11)));
  }

  @Test
  void shouldLetTheSamePhoneInAgainAndNoOther() throws Exception {
    var grant = "g" + "2".repeat(42);
    assertThat(enter(grant, PHONE).statusCode()).isEqualTo(200);
    assertThat(enter(grant, "q".repeat(43)).statusCode()).isEqualTo(401);
    assertThat(enter(grant, PHONE).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"b, 503", "c, 503", "x, 401"})
  void shouldSayWhatIsWrong(String first, int status) throws Exception {
    var response = enter(first + "3".repeat(42), PHONE);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "{}|",
        "{\"grant\":\"short\",\"holder\":\""
            + "ppppppppppppppppppppppppppppppppppppppppppp"
            + "\"}|grant",
        "{\"grant\":1}|",
        "[]|"
      },
      delimiter = '|')
  void shouldNameTheFieldAtFault(String body, String field) throws Exception {
    var response = post(body);
    assertThat(response.statusCode()).isEqualTo(400);
    if (field != null) {
      assertThat(json(response).get("field").textValue()).isEqualTo(field);
    }
  }

  @Test
  void shouldBoundTheBodyAndPassNothingOnToTheLedgersOwnDoor() throws Exception {
    assertThat(post("{\"grant\":\"" + "x".repeat(5_000) + "\"}").statusCode()).isEqualTo(413);
    var past =
        send(
            to("/api/v1/enrolments/redemptions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    assertThat(past.statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> enter(String grant, String holder) throws Exception {
    return post("{\"grant\":\"" + grant + "\",\"holder\":\"" + holder + "\"}");
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return send(
        to("/api/v1/tokens/enrolment")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }
}

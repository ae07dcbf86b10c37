package org.anyuan.console.adapter.in.http;

import static org.anyuan.console.adapter.in.http.Visitor.json;
import static org.anyuan.console.adapter.in.http.Visitor.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Outside of the local stack. */
@QuarkusTest
@WithTestResource(value = Owners.class, initArgs = @ResourceArg(name = "notLocal", value = "true"))
class TokensOffIT {
  @Test
  void shouldHaveNoTokensWithoutLocalUsers() throws Exception {
    var response = signIn("wang", Owners.PASSWORD);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(json(response).get("type").textValue()).isEqualTo("urn:anyuan:problem:not-found");
  }
}

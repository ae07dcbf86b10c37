package org.anyuan.notify;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.anyuan.common.region.RegionPath;
import org.anyuan.local.testing.TestTokens;

/** Requests of people. */
final class As {
  private As() {}

  static RequestSpecification person(String name, String role, RegionPath scope) {
    return school(name, role, scope, null);
  }

  static RequestSpecification school(String name, String role, RegionPath scope, String school) {
    var token = TestTokens.token(name, role, scope.value(), school, Duration.ofHours(1));
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }
}

package org.anyuan.common.access;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;

/** Every operation of a service's document, such as {@code GET /api/v1/units}, with every role. */
public final class Operations {
  private static final Set<String> ROLES =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "media-officer",
          "commission-officer",
          "school-officer",
          "inspector",
          "administrator",
          "installer",
          "video-platform",
          "no-such-role");

  private Operations() {}

  public static Set<String> roles() {
    return ROLES;
  }

  public static List<String> ofTheDocument() {
    Map<String, Map<String, Object>> paths =
        given().get("/q/openapi?format=json").then().statusCode(200).extract().path("paths");
    var operations = new ArrayList<String>();
    paths.forEach(
        (path, methods) ->
            methods.keySet().stream()
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path)
                .filter(operation -> operation.matches("(GET|PUT|POST|PATCH|DELETE) .*"))
                .forEach(operations::add));
    return operations;
  }

  public static String method(String operation) {
    return operation.substring(0, operation.indexOf(' '));
  }

  /** With an id that nothing has. */
  public static String path(String operation) {
    return operation.substring(operation.indexOf(' ') + 1).replaceAll("\\{[A-Za-z]+}", "none");
  }

  /**
   * What is answered otherwise than it has to be: without a token 401, to another role 403, and
   * never 500 or more.
   *
   * @param call the status that an operation answers to a role, null for nobody
   */
  public static List<String> wrong(
      List<String> operations,
      Map<String, Set<String>> allowed,
      ToIntBiFunction<String, String> call) {
    var wrong = new ArrayList<String>();
    for (var operation : operations) {
      if (call.applyAsInt(operation, null) != 401) {
        wrong.add(operation + " without a token");
      }
      for (var role : ROLES) {
        var status = call.applyAsInt(operation, role);
        if ((status == 403) == allowed.get(operation).contains(role) || status >= 500) {
          wrong.add(operation + " as " + role + " answered " + status);
        }
      }
    }
    return wrong;
  }
}

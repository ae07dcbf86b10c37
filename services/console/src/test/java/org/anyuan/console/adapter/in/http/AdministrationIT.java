package org.anyuan.console.adapter.in.http;

import static org.anyuan.console.adapter.in.http.Visitor.json;
import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console itself tells administrators, and nobody else. */
@QuarkusTest
@WithTestResource(Owners.class)
class AdministrationIT {
  private static final String[] USERS = {"wang", "jiao", "mei", "wei", "guard"};

  /** Everything that the console answers itself asks for an administrator, or signs somebody in. */
  @Test
  void shouldAskForAnAdministratorWhereverNobodySignsIn() throws Exception {
    var open = new ArrayList<String>();
    json(send(to("/q/openapi?format=json").GET()))
        .get("paths")
        .fieldNames()
        .forEachRemaining(open::add);
    open.removeIf(path -> path.startsWith("/api/v1/tokens") || path.equals("/api/v1/session"));
    // For everybody who is signed in: MapIT.
    open.removeIf(path -> path.startsWith("/api/v1/map"));

    assertThat(open).containsExactlyInAnyOrder("/api/v1/users", "/api/v1/services");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/users", "/api/v1/services"})
  void shouldLetAdministratorsInAlone(String path) throws Exception {
    for (var user : USERS) {
      assertThat(send(to(path, user).GET()).statusCode()).as(user).isEqualTo(403);
    }
    assertThat(send(to(path).GET()).statusCode()).isEqualTo(401);
    assertThat(send(to(path).header("Authorization", "Bearer x").GET()).statusCode())
        .isEqualTo(401);
    assertThat(send(to(path, "guan").GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldListUsersOfOnesOwnRegionWithoutTheirPasswords() throws Exception {
    var all = send(to("/api/v1/users?limit=200", "guan").GET());
    var own = json(send(to("/api/v1/users", "guan-wuhan").GET()));

    assertThat(all.body()).doesNotContain(Owners.PASSWORD).doesNotContain("password");
    assertThat(names(json(all))).contains("guan", "guard", "wang").isSorted();
    assertThat(json(all).get("local").booleanValue()).isTrue();
    assertThat(names(own)).containsExactly("guan-wuhan", "guard");
    assertThat(own.get("items").get(1).get("schoolId").textValue()).isEqualTo("school-1");
  }

  @Test
  void shouldListPageByPage() throws Exception {
    var seen = new ArrayList<String>();
    String cursor = "";
    do {
      var page = json(send(to("/api/v1/users?limit=3&cursor=" + cursor, "guan").GET()));
      seen.addAll(names(page));
      cursor = page.path("nextCursor").textValue();
    } while (cursor != null);

    assertThat(seen)
        .containsExactlyElementsOf(names(json(send(to("/api/v1/users?limit=200", "guan").GET()))));
    for (var limit : new String[] {"0", "201", "-1", "x"}) {
      var refused = send(to("/api/v1/users?limit=" + limit, "guan").GET());
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(json(refused).get("field").textValue()).isEqualTo("limit");
    }
  }

  @Test
  void shouldTellWhichServicesAreUp() throws Exception {
    var answer = json(send(to("/api/v1/services", "guan").GET()));
    var states = new TreeMap<String, String>();
    answer
        .get("items")
        .forEach(
            each -> states.put(each.get("service").textValue(), each.get("state").textValue()));

    assertThat(states)
        .containsEntry("alarm", "UP")
        .containsEntry("incident", "DOWN")
        .containsEntry("ledger", "UNREACHABLE")
        .containsEntry("lead", "UP")
        .containsEntry("notify", "NOT_DEPLOYED")
        .hasSize(7);
    assertThat(answer.toString())
        .contains("{\"name\":\"store\",\"up\":false}")
        .doesNotContain("127.0.0.1");
  }

  private static java.util.List<String> names(JsonNode page) {
    var names = new ArrayList<String>();
    page.get("items").forEach(user -> names.add(user.get("username").textValue()));
    return names;
  }
}

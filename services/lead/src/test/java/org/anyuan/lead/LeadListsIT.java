package org.anyuan.lead;

import static org.anyuan.lead.Scene.LEADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The triage list and the search. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class LeadListsIT {
  private MovableClock clock;
  private Scene scene;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    scene = Scene.set();
  }

  private String told(String category, String words, Object... people) {
    return scene.taken(scene.teacher(), scene.lead(category, words, List.of(people)));
  }

  private ValidatableResponse list(RequestSpecification by, String query) {
    return by.get(LEADS + "?schoolId=" + scene.school + query).then().statusCode(200);
  }

  private static ValidatableResponse search(RequestSpecification by, String words, String query) {
    return by.body(Map.of("words", words)).post(LEADS + "/search" + query).then().statusCode(200);
  }

  /** Page by page. */
  private List<String> walk(Supplier<RequestSpecification> by, String query) {
    var found = new ArrayList<String>();
    var cursor = "";
    do {
      // A request each: one that is used again keeps what it was asked before.
      var page = list(by.get(), query + "&limit=2&cursor=" + cursor).extract().jsonPath();
      found.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    return found;
  }

  @Test
  void shouldShowTheNewestFirstPageByPage() {
    // Given
    var told = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      told.addFirst(told("TRAFFIC", "校门口堵车"));
    }
    // When, then
    assertThat(walk(scene::police, "")).containsExactlyElementsOf(told);
    assertThat(walk(() -> scene.as("com", "commission-officer"), ""))
        .containsExactlyElementsOf(told);
  }

  @Test
  void shouldShowFirstWhatADeskHasToLookAt() {
    // Given
    var later = told("TRAFFIC", "校门口堵车");
    var low = told("OTHER", "路灯坏了");
    var grave = told("DANGEROUS_GOODS", "书包里有鞭炮");
    var over = told("TRAFFIC", "占道");
    Scene.step(scene.police(), over, "triage", Map.of("category", "TRAFFIC")).statusCode(200);
    Scene.step(scene.police(), over, "verification", Map.of("founded", false, "grounds", "无此事"))
        .statusCode(200);
    // When, then
    assertThat(walk(scene::police, "&order=DUE")).containsExactly(grave, later, low);
    // When: of two that are as grave one becomes late
    Scene.step(scene.police(), later, "triage", Map.of("category", "TRAFFIC")).statusCode(200);
    clock.advance(Duration.ofHours(25));
    scene.eventsUntil(event -> event.hasLeadOverdue() && event.getLeadId().equals(low));
    // Then
    assertThat(walk(scene::police, "&order=DUE")).containsSubsequence(low, later);
    list(scene.police(), "&overdue=true&severity=LOW")
        .body("items.id", contains(low))
        .body("items.overdue", contains(true));
  }

  @Test
  void shouldFilter() {
    // Given
    var traffic = told("TRAFFIC", "校门口堵车");
    var goods = told("DANGEROUS_GOODS", "书包里有鞭炮");
    Scene.step(scene.police(), traffic, "triage", Map.of("category", "TRAFFIC")).statusCode(200);
    // When, then
    for (var one :
        List.of(
            "&category=TRAFFIC", "&severity=LOW", "&state=TRIAGED", "&severity=LOW&open=true")) {
      list(scene.police(), one).body("items.id", contains(traffic));
    }
    list(scene.police(), "&holder=POLICE").body("items.id", containsInAnyOrder(traffic, goods));
    list(scene.police(), "&regionPath=" + scene.path)
        .body("items.id", containsInAnyOrder(traffic, goods));
    list(scene.police(), "&regionPath=/420000/420100/elsewhere/").body("items", empty());
    list(scene.police(), "&overdue=true").body("items", empty());
    for (var wrong : List.of("order=OLD", "overdue=perhaps", "regionPath=x", "cursor=Tjk")) {
      scene
          .police()
          .get(LEADS + "?" + wrong)
          .then()
          .statusCode(400)
          .body("field", equalTo(wrong.substring(0, wrong.indexOf('='))));
    }
  }

  @Test
  void shouldShowAPageFullWhateverIsLeftOutOfIt() {
    // Given: leads that others must not know of between those that they may
    var told = new ArrayList<String>();
    for (var i = 0; i < 4; i++) {
      told.addFirst(told("TRAFFIC", "校门口堵车"));
      told("TRAFFIC", "司机闯红灯", Scene.person("ACCUSED", "赵某"));
    }
    // When, then
    assertThat(walk(() -> scene.as("ins", "inspector"), "")).containsExactlyElementsOf(told);
    list(scene.as("ins", "inspector"), "&limit=3").body("items.size()", equalTo(3));
    assertThat(new HashSet<>(walk(scene::police, ""))).hasSize(8);
    list(Scene.as("tea2", "school-officer", scene.path, "s-other"), "").body("items", empty());
  }

  @Test
  void shouldFindByWhatItIsAboutAndWhere() {
    // Given
    var one = told("WORRYING_BEHAVIOUR", "有男子骑摩托车在校门外徘徊");
    var two = told("WORRYING_BEHAVIOUR", "有人翻墙进入操场");
    // When, then
    search(scene.police(), "桃园小学门口的摩托车", "?schoolId=" + scene.school)
        .body("known", hasItem("摩托车"))
        .body("items.id", contains(one));
    search(scene.police(), "翻墙 操场", "?schoolId=" + scene.school).body("items.id", contains(two));
    search(scene.police(), "翻墙 摩托车", "?schoolId=" + scene.school).body("items", empty());
    search(scene.police(), "桃园小学", "?schoolId=" + scene.school)
        .body("items.id", contains(two, one))
        .body("known", contains("桃园小学"));
    search(scene.police(), "翻墙", "?order=DUE&schoolId=" + scene.school)
        .body("items.id", contains(two));
    // When: more is told
    Scene.step(scene.police(), two, "notes", Map.of("words", "身上带有匕首")).statusCode(200);
    // Then
    search(scene.police(), "刀具", "?schoolId=" + scene.school).body("items.id", contains(two));
    // When: the school is elsewhere
    search(Scene.as("far", "police-officer", "/420000/420100/elsewhere/", null), "翻墙", "")
        .body("items", empty());
  }

  @Test
  void shouldFindPageByPage() {
    // Given
    var told = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      told.addFirst(told("TRAFFIC", "货车超速"));
    }
    // When
    var found = new ArrayList<String>();
    var cursor = "";
    do {
      var page =
          search(scene.police(), "超速", "?limit=2&schoolId=" + scene.school + "&cursor=" + cursor)
              .extract()
              .jsonPath();
      found.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    // Then
    assertThat(found).containsExactlyElementsOf(told);
  }

  @ParameterizedTest
  @CsvSource({
    "超速,''",
    "超速 校门口,''",
    "超速,&open=true",
    "超速 校门口,&open=true",
    "超速,&order=DUE",
    "超速 校门口,&order=DUE"
  })
  void shouldFindAllPageByPageInTheOrderOfTheList(String words, String query) {
    // Given: five that fit, of two severities, and one that does not
    var fit = new ArrayList<String>();
    for (var n = 0; n < 5; n++) {
      var lead = scene.lead("TRAFFIC", "校门口超速 " + n, List.of());
      lead.put("signs", n % 2 == 0 ? List.of() : List.of("REPEATED", "THREAT"));
      fit.add(scene.taken(scene.teacher(), lead));
    }
    scene.taken(scene.teacher(), scene.lead("TRAFFIC", "河边钓鱼", List.of()));
    // When
    var found = new ArrayList<String>();
    var cursor = "";
    do {
      var page =
          search(
                  scene.police(),
                  words,
                  "?limit=2" + query + "&schoolId=" + scene.school + "&cursor=" + cursor)
              .extract()
              .jsonPath();
      found.addAll(page.getList("items.id", String.class));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    // Then
    assertThat(found).containsExactlyInAnyOrderElementsOf(fit);
    var whole = search(scene.police(), words, "?limit=50" + query + "&schoolId=" + scene.school);
    assertThat(found).isEqualTo(whole.extract().jsonPath().getList("items.id", String.class));
  }

  @Test
  void shouldFindNobodyByAName() {
    // Given
    told("BULLYING", "欧阳小满被几个同学围住", Scene.person("HARMED", "欧阳小满"));
    // When, then
    for (var words : List.of("欧阳小满", "小满", "欧阳", "欧 阳 小 满")) {
      search(scene.education(), words, "?schoolId=" + scene.school)
          .body("items", empty())
          .body("known", empty())
          .body("unknown", not(empty()));
    }
    search(scene.education(), "欧阳小满 围住", "?schoolId=" + scene.school)
        .body("unknown", contains("欧阳小满"))
        .body("items.size()", equalTo(1));
  }

  @Test
  void shouldFindNothingThatOthersHandle() {
    // Given
    told("ABUSE_AND_SEXUAL_ASSAULT", "被人带到小树林");
    var plain = told("TRAFFIC", "货车超速");
    // When, then
    for (var by : List.of(scene.education(), scene.teacher())) {
      search(by, "树林", "?schoolId=" + scene.school).body("items", empty());
      search(by, "超速", "?schoolId=" + scene.school).body("items", empty());
    }
    // Though education may know that there is that one
    list(scene.education(), "").body("items.id", contains(plain));
  }

  @Test
  void shouldKeepNoTermOfWhatIsErased() throws SQLException {
    // Given
    var id = told("DISPUTE", "因座位争执");
    Scene.step(scene.education(), id, "triage", Map.of("category", "DISPUTE")).statusCode(200);
    assertThat(terms(id)).isPositive();
    // When
    clock.advance(Duration.ofDays(31));
    scene.eventsUntil(event -> event.hasLeadErased() && isOf(event, id));
    // Then
    assertThat(terms(id)).isZero();
  }

  private static boolean isOf(LeadEvent event, String id) {
    return event.getLeadId().equals(id);
  }

  private static int terms(String id) throws SQLException {
    try (var connection = StackResource.database().superuser("lead");
        var select =
            connection.prepareStatement(
                "select count(*) from lead_terms where lead_id = cast(? as uuid)")) {
      select.setString(1, id);
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}

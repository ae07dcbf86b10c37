package org.anyuan.console.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/alarms, ALARM, PRESS",
    "GET, /api/v1/alarms, ALARM, ORDINARY",
    "POST, /api/v1/isapi/d-1/whsec_a-b_c, ALARM, PUSH",
    "POST, /api/v1/call-handling/420106/reports, INCIDENT, REPORT",
    "GET, /api/v1/call-handling/420106/reports, INCIDENT, ORDINARY",
    "GET, /api/v1/call-handling/handovers, INCIDENT, ORDINARY",
    "GET, /api/v1/isapi/d-1/whsec_a-b_c, ALARM, ORDINARY",
    "POST, /api/v1/isapi/d-1, ALARM, ORDINARY",
    "GET, /api/v1/alarms/spooled/stream, ALARM, STREAM",
    "GET, /api/v1/devices/d-1/status, ALARM, ORDINARY",
    "GET, /api/v1/devices/statuses, ALARM, ORDINARY",
    "GET, /api/v1/coverage-gaps, ALARM, ORDINARY",
    "GET, /api/v1/supervision/schools, ALARM, ORDINARY",
    "GET, /api/v1/supervision/stream, ALARM, STREAM",
    "GET, /api/v1/devices/d-1, LEDGER, ORDINARY",
    "GET, /api/v1/devices/status, LEDGER, ORDINARY",
    "POST, /api/v1/incidents, INCIDENT, ORDINARY",
    "GET, /api/v1/queues/police/stream, INCIDENT, STREAM",
    "POST, /api/v1/queues/police/tasks/t-1/deliveries, INCIDENT, ORDINARY",
    "GET, /api/v1/commands/c-1, INCIDENT, ORDINARY",
    "POST, /api/v1/dead-letters/7/replays, INCIDENT, ORDINARY",
    "POST, /api/v1/button-tests, INCIDENT, ORDINARY",
    "GET, /api/v1/statistics/export, INCIDENT, ORDINARY",
    "POST, /api/v1/exercises, LEDGER, ORDINARY",
    "GET, /api/v1/regions, LEDGER, ORDINARY",
    "GET, /api/v1/schools, LEDGER, ORDINARY",
    "POST, /api/v1/imports/schools, LEDGER, IMPORT",
    "GET, /api/v1/imports/i-1, LEDGER, ORDINARY",
    "PUT, /api/v1/schools/s-1/floor-plans, LEDGER, PICTURE",
    "PUT, /api/v1/dispatches/d-1/photos/p-1, PATROL, PICTURE",
    "GET, /api/v1/schools/s-1/floor-plans, LEDGER, ORDINARY",
    "PUT, /api/v1/schools/s-1, LEDGER, ORDINARY",
    "POST, /api/v1/dispatches, PATROL, ORDINARY",
    "POST, /api/v1/statements, RESPONSE, ORDINARY",
    "POST, /api/v1/leads, LEAD, ORDINARY",
    "GET, /api/v1/leads/public/puzzle, LEAD, FORM",
    "HEAD, /api/v1/leads/public/puzzle, LEAD, FORM",
    "POST, /api/v1/leads/public, LEAD, FORM",
    "POST, /api/v1/leads/public/state, LEAD, FORM",
    "POST, /api/v1/leads/public/attachments, LEAD, FORM_PICTURE",
    "POST, /api/v1/leads/l-1/attachments, LEAD, ATTACHMENT",
    "GET, /api/v1/leads/l-1/attachments/a-1, LEAD, ORDINARY",
    "DELETE, /api/v1/leads/public, LEAD, ORDINARY",
    "GET, /api/v1/leads/publics, LEAD, ORDINARY",
    "GET, /api/v1/risks, LEAD, ORDINARY",
    "GET, /api/v1/reviews/r-1, LEAD, ORDINARY",
    "POST, /api/v1/circulars/c-1/receipts, LEAD, ORDINARY",
    "GET, /api/v1/feeds/f-1/stream, NOTIFY, STREAM",
    "GET, /api/v1/publications/p-1/notice.svg, RESPONSE, ORDINARY",
    "GET, /public/statements, RESPONSE, PUBLIC",
    "HEAD, /public/feed.atom, RESPONSE, PUBLIC",
    "GET, /public/statements/stream, RESPONSE, PUBLIC_STREAM",
    "GET, /public/answers/a.b, NOTIFY, ANSWER",
    "HEAD, /public/answers/a.b, NOTIFY, ANSWER",
    "POST, /public/answers/a.b, NOTIFY, ANSWER",
    "POST, /api/v1/deliveries/callbacks/gateway, NOTIFY, REPORT",
    "POST, /api/v1/deliveries/d-1/replay, NOTIFY, ORDINARY",
    "GET, /api/v1/deliveries/callbacks/gateway, NOTIFY, ORDINARY",
    "GET, /api/v1/deliveries/stream, NOTIFY, STREAM",
    "GET, /api/v1/recipients/me, NOTIFY, ORDINARY",
    "GET, /api/v1/feeds/ical/abc.ics, NOTIFY, FEED",
    "GET, /api/v1/feeds/changes/abc, NOTIFY, FEED_STREAM",
    "GET, /api/v1/feeds/s/abc/incidents.atom, NOTIFY, FEED",
    "GET, /api/v1/feeds/s/abc/stream, NOTIFY, FEED_STREAM",
    "GET, /api/v1/feeds/incidents.atom, NOTIFY, ORDINARY",
    "GET, /api/v1/feeds/incidents/stream, NOTIFY, STREAM",
    "DELETE, /api/v1/feeds/ical/abc.ics, NOTIFY, ORDINARY",
  })
  void shouldFindTheOwnerAndTheTraffic(String method, String path, Owner owner, Traffic traffic) {
    assertThat(Route.of(method, path)).contains(new Route(owner, traffic));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/",
        "/api/v1/alarm",
        "/api/v1/Alarms",
        "/api/v2/alarms",
        "/x",
        "/publication"
      })
  void shouldKnowNoOwnerOfAnyOtherPath(String path) {
    assertThat(Route.of("GET", path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void shouldLetThePublicReadAlone(String method) {
    assertThat(Route.of(method, "/public/statements")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "OPTIONS"})
  void shouldKnowNothingButATapBehindALink(String method) {
    assertThat(Route.of(method, "/public/answers/a.b")).isEmpty();
  }

  @Test
  void shouldAskEverybodyButAPressForAToken() {
    assertThat(new Route(Owner.ALARM, Traffic.PRESS).needsToken()).isFalse();
    assertThat(new Route(Owner.ALARM, Traffic.PUSH).needsToken()).isFalse();
    assertThat(new Route(Owner.INCIDENT, Traffic.REPORT).needsToken()).isFalse();
    assertThat(new Route(Owner.RESPONSE, Traffic.PUBLIC).needsToken()).isFalse();
    assertThat(new Route(Owner.RESPONSE, Traffic.PUBLIC_STREAM).needsToken()).isFalse();
    assertThat(new Route(Owner.NOTIFY, Traffic.ANSWER).needsToken()).isFalse();
    assertThat(new Route(Owner.LEAD, Traffic.FORM).needsToken()).isFalse();
    assertThat(new Route(Owner.LEAD, Traffic.FORM_PICTURE).needsToken()).isFalse();
    assertThat(new Route(Owner.LEAD, Traffic.ATTACHMENT).needsToken()).isTrue();
    assertThat(new Route(Owner.NOTIFY, Traffic.FEED).needsToken()).isFalse();
    assertThat(new Route(Owner.NOTIFY, Traffic.FEED_STREAM).needsToken()).isFalse();
    assertThat(new Route(Owner.ALARM, Traffic.ORDINARY).needsToken()).isTrue();
    assertThat(new Route(Owner.ALARM, Traffic.STREAM).needsToken()).isTrue();
    assertThat(new Route(Owner.LEDGER, Traffic.IMPORT).needsToken()).isTrue();
    assertThat(new Route(Owner.LEDGER, Traffic.PICTURE).needsToken()).isTrue();
  }
}

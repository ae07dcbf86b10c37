package org.anyuan.console.adapter.in.http;

import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The installer's page in a real browser, as wide as a small phone, where there is one. */
@QuarkusTest
@WithTestResource(InstallersLedger.class)
@EnabledIf("org.anyuan.local.testing.Browser#installed")
class EnrolPageIT {
  private static final String SECRET = "whsec_" + "A".repeat(43) + "=";

  @Test
  void shouldTakeAnInstallerFromTheLinkToTheSchoolsSignature() throws Exception {
    try (var page = open("#" + InstallersLedger.GRANT)) {
      page.waitFor("document.querySelector('#work').hidden", "false");
      assertThat(page.eval("location.hash + document.querySelector('#school').textContent"))
          .as("the link's secret is gone from the address, and the name is text")
          .isEqualTo(InstallersLedger.HOSTILE);
      assertThat(page.eval("document.querySelectorAll('#work img').length")).isEqualTo("0");
      fits(page);

      fill(page, "protocol", "DC09");
      page.waitFor("document.querySelector('#account').hidden", "false");
      assertThat(page.eval("document.querySelector('#key').hidden")).isEqualTo("false");
      fill(page, "account", "12ab");
      fill(page, "building", "门卫室");
      fill(page, "deviceId", "taken-1");
      register(page);
      page.waitFor("document.querySelector('#fault').hidden", "false");
      assertThat(page.eval("document.querySelector('#made').hidden")).isEqualTo("true");

      fill(page, "protocol", "HTTP");
      fill(page, "deviceId", "s-1-b1");
      register(page);
      page.waitFor("document.querySelector('#secret').textContent", SECRET);
      assertThat(page.eval("document.querySelectorAll('#qr svg path').length")).isEqualTo("1");
      page.waitFor("document.querySelector('#devices em')?.textContent", "等待学校确认");
      fits(page);
      page.picture(Path.of("target", "enrol-zh.png"));

      page.eval("document.querySelector('#declare').click()");
      page.waitFor("document.querySelector('#declared').textContent.startsWith('已声明')", "true");
      page.eval("document.querySelector('#next').click()");
      page.waitFor("document.querySelector('#device').hidden", "false");
      assertThat(page.eval("document.body.innerHTML.includes('whsec_')")).isEqualTo("false");

      sign();
      page.waitFor("document.querySelector('#devices em').textContent", "学校已确认");
      page.eval("document.querySelector('#language').click()");
      page.waitFor("document.querySelector('#devices em').textContent", "Countersigned");
      fits(page);
      page.picture(Path.of("target", "enrol-en.png"));
      assertThat(page.complaints())
          .as("but for the refusal that the test asked for")
          .allMatch(complaint -> complaint.contains("status of 409"));
    }
    try (var other = open("#" + InstallersLedger.GRANT)) {
      other.waitFor("document.querySelector('#again').hidden", "false");
      assertThat(other.eval("document.querySelector('#fault').textContent")).contains("另一部手机");
      assertThat(other.eval("document.querySelector('#work').hidden")).isEqualTo("true");
    }
  }

  @Test
  void shouldAskForTheLinkWhenThereIsNone() throws Exception {
    try (var page = open("")) {
      page.waitFor("document.querySelector('#fault').hidden", "false");
      assertThat(page.eval("document.querySelector('#fault').textContent")).contains("二维码");
    }
  }

  private static PhoneBrowser open(String hash) throws Exception {
    var page = new PhoneBrowser("about:blank");
    page.call(
        "Emulation.setDeviceMetricsOverride",
        new JsonObject()
            .put("width", 360)
            .put("height", 740)
            .put("deviceScaleFactor", 2)
            .put("mobile", true));
    page.call("Emulation.setLocaleOverride", new JsonObject().put("locale", "zh-CN"));
    page.call(
        "Emulation.setUserAgentOverride",
        new JsonObject().put("userAgent", "phone").put("acceptLanguage", "zh-CN"));
    page.call(
        "Page.navigate",
        new JsonObject().put("url", "http://127.0.0.1:" + Visitor.port() + "/enrol/" + hash));
    return page;
  }

  private static void fits(PhoneBrowser page) {
    assertThat(page.eval("document.documentElement.scrollWidth <= 360")).isEqualTo("true");
  }

  private static void fill(PhoneBrowser page, String name, String value) {
    page.eval(
        "(f => { f.value = '%s'; f.dispatchEvent(new Event('input', {bubbles: true})); })(document.querySelector('[name=%s]'))"
            .formatted(value, name));
  }

  private static void register(PhoneBrowser page) {
    page.eval("document.querySelector('#device button').click()");
  }

  /** As another installer: any token opens this ledger. */
  private static void sign() throws Exception {
    var asked =
        new JsonObject().put("grant", "g" + "9".repeat(42)).put("holder", "p".repeat(43)).encode();
    var entered =
        send(
            to("/api/v1/tokens/enrolment")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(asked)));
    var token = new JsonObject(entered.body()).getString("accessToken");
    assertThat(
            send(to("/api/v1/devices/signed")
                    .header("Authorization", "Bearer " + token)
                    .POST(BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(200);
  }
}

package org.anyuan.alarm.adapter.in.gb28181;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestCredentialsTest {
  @Test
  void shouldKnowTheExampleOfRfc2617() {
    var shown =
        parse(
            """
            Digest username="Mufasa", realm="testrealm@host.com",
             nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", uri="/dir/index.html", qop=auth,
             nc=00000001, cnonce="0a4f113b", response="6629fae49393a05397450978507c4ef1",
             opaque="5ccc069c403ebaf9f0171e9517f40e41"            """);
    assertThat(shown.provedBy("Circle Of Life", "GET")).isTrue();
    assertThat(shown.provedBy("Circle of Life", "GET")).isFalse();
    assertThat(shown.provedBy("Circle Of Life", "REGISTER")).isFalse();
    assertThat(shown.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "MD5, 8ca523f5e9506fed4657c9700eebdbec",
    "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
  })
  void shouldKnowTheExamplesOfRfc7616(String algorithm, String response) {
    var shown =
        parse(
            """
            Digest username="Mufasa",realm="http-auth@example.org",uri="/dir/index.html",
             algorithm=%s,nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",nc=00000001,
             cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",qop=auth,response="%s"            """
                .formatted(algorithm, response));
    assertThat(shown.provedBy("Circle of Life", "GET")).isTrue();
  }

  /** As RFC 2069 had it, and as many devices still answer. */
  @Test
  void shouldKnowADigestWithoutQualityOfProtection() {
    var shown =
        parse(
            """
            Digest username="42010600001340000001", realm="4200000000", nonce="n1",
             uri="sip:42000000002000000001@4200000000", algorithm=MD5,
             response="%s"            """
                .formatted("D2AEE1CC18739E79873A6E4BE124EEE1"));
    assertThat(shown.count()).isZero();
    assertThat(shown.provedBy("12345678", "REGISTER")).isTrue();
    assertThat(shown.provedBy("12345679", "REGISTER")).isFalse();
  }

  @Test
  void shouldReadEscapesAndPassOverOtherSchemes() {
    assertThat(parse("Digest username=\"a\\\"b\\\\\", realm=x").username()).isEqualTo("a\"b\\");
    assertThat(DigestCredentials.parse("Basic dXNlcjpwYXNz")).isEmpty();
    assertThat(DigestCredentials.parse("Capability algorithm=\"A:RSA\"")).isEmpty();
  }

  @Test
  void shouldNotBeProvedByAnAlgorithmThatNobodyKnows() {
    assertThat(parse("Digest username=a,realm=b,algorithm=MD5-sess,response=").provedBy("", "X"))
        .isFalse();
  }

  private static DigestCredentials parse(String header) {
    return DigestCredentials.parse(header.replace("\n", "")).orElseThrow();
  }
}

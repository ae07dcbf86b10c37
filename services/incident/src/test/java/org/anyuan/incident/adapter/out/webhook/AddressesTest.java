package org.anyuan.incident.adapter.out.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a webhook may lead. */
class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://calls.example.org/in",
        "https://calls.example.org:8443/in?county=1",
        "http://127.0.0.1:9000/in",
        "http://localhost/in",
        "http://[::1]:9000/in"
      })
  void shouldTakeAnAddress(String url) {
    assertThat(Addresses.fault(URI.create(url))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://calls.example.org/in",
        "http://127.0.0.1.example.org/in",
        "http://127.0.0.2/in",
        "ftp://calls.example.org/in",
        "file:///etc/passwd",
        "https:calls",
        "https://user:secret@calls.example.org/in",
        "https://calls.example.org/in#top",
        "/in"
      })
  void shouldTakeNoOther(String url) {
    assertThat(Addresses.fault(URI.create(url))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.2/",
        "https://0.0.0.0/",
        "https://169.254.169.254/latest",
        "https://224.0.0.1/",
        "https://[fe80::1]/",
        "https://[::ffff:169.254.169.254]/",
        "https://[ff02::1]/",
        "https://[::]/"
      })
  void shouldNeverLeadToThisHostOrItsNeighbours(String url) throws UnknownHostException {
    assertThat(Addresses.faultNow(URI.create(url), true)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.1.2.3/",
        "https://172.16.0.1/",
        "https://192.168.1.1/",
        "https://100.64.0.1/",
        "https://[fd00::1]/",
        "https://[::ffff:10.1.2.3]/"
      })
  void shouldLeadIntoAPrivateNetworkWhereThatIsSetAlone(String url) throws UnknownHostException {
    assertThat(Addresses.faultNow(URI.create(url), false)).isPresent();
    assertThat(Addresses.faultNow(URI.create(url), true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://192.0.2.1/", "https://100.128.0.1/", "https://[2001:db8::1]/"})
  void shouldLeadElsewhere(String url) throws UnknownHostException {
    assertThat(Addresses.faultNow(URI.create(url), false)).isEmpty();
  }
}

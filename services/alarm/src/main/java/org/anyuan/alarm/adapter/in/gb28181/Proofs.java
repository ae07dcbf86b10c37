package org.anyuan.alarm.adapter.in.gb28181;

import java.util.List;
import org.anyuan.alarm.application.FindDevice;
import org.anyuan.alarm.application.FoundDevice;
import org.anyuan.alarm.domain.DeviceSecret;
import org.anyuan.proto.ledger.v1.DeviceProtocol;

/** Asks who sends a request to show it, and judges what is shown. */
final class Proofs {
  private final FindDevice devices;
  private final Nonces nonces;
  private final String realm;
  private final List<DigestAlgorithm> algorithms;

  Proofs(FindDevice devices, Nonces nonces, String realm, List<DigestAlgorithm> algorithms) {
    this.devices = devices;
    this.nonces = nonces;
    this.realm = realm;
    this.algorithms = List.copyOf(algorithms);
  }

  /** The values of WWW-Authenticate, the best algorithm first. */
  List<String> challenges(boolean stale) {
    var nonce = nonces.issue();
    return algorithms.stream()
        .map(
            algorithm ->
                "Digest realm=\"%s\",nonce=\"%s\",qop=\"auth\",algorithm=%s%s"
                    .formatted(realm, nonce, algorithm.text(), stale ? ",stale=true" : ""))
        .toList();
  }

  FoundDevice find(String code) {
    return devices.find(DeviceProtocol.DEVICE_PROTOCOL_GB28181, code);
  }

  Proof of(SipMessage.Request request, String code) {
    var shown = request.headers().first("authorization").flatMap(DigestCredentials::parse);
    return switch (find(code)) {
      case FoundDevice.NotYetKnown() -> new Proof.NotYetKnown();
      case FoundDevice.InUse device ->
          shown
              .map(credentials -> of(credentials, request.method(), code, device))
              .orElseGet(() -> new Proof.ToBeAsked(false));
      case FoundDevice.Unknown(), FoundDevice.Disabled() ->
          shown.isPresent() ? new Proof.Refused() : new Proof.ToBeAsked(false);
    };
  }

  private Proof of(DigestCredentials shown, String method, String code, FoundDevice.InUse found) {
    if (!shown.realm().equals(realm)
        || shown.algorithm().filter(algorithms::contains).isEmpty()
        || !(shown.qop().isEmpty() || shown.qop().equals("auth"))) {
      return new Proof.ToBeAsked(false);
    }
    for (var secret : found.secrets()) {
      if (shown.username().equals(code) && provedBy(secret, shown, method)) {
        return nonces.use(shown.nonce(), shown.count())
            ? new Proof.Proven(found.device(), secret.notAfter())
            : new Proof.ToBeAsked(true);
      }
    }
    // What we know of its password may be old until the devices were read.
    return found.settled() ? new Proof.Refused() : new Proof.NotYetKnown();
  }

  private static boolean provedBy(DeviceSecret secret, DigestCredentials shown, String method) {
    return secret.passwords().stream().anyMatch(password -> shown.provedBy(password, method));
  }
}

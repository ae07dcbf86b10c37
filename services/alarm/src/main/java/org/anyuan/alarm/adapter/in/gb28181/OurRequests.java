package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** Requests that we send to a device as the platform that it registered with. */
final class OurRequests {
  private static final String CONTENT =
      "Max-Forwards: 70\r\nContent-Type: Application/MANSCDP+xml\r\n";

  private final ClientTransactions transactions;
  private final String serverId;
  private final String realm;
  private final SecureRandom random = new SecureRandom();

  OurRequests(ClientTransactions transactions, String serverId, String realm) {
    this.transactions = transactions;
    this.serverId = serverId;
    this.realm = realm;
  }

  /**
   * Something that belongs together over several requests, as a subscription does.
   *
   * @param remoteTag the device's; empty until it has answered
   */
  record Dialog(String callId, String localTag, String remoteTag, long number) {
    Dialog next() {
      return new Dialog(callId, localTag, remoteTag, number + 1);
    }

    Dialog answered(String tag) {
      return new Dialog(callId, localTag, tag, number);
    }
  }

  Dialog dialog() {
    return new Dialog(token(), token(), "", 1);
  }

  /** A MESSAGE with a body in ASCII. */
  void message(String code, Flow flow, String body, Consumer<Optional<SipMessage.Response>> done) {
    send("MESSAGE", code, flow, dialog(), CONTENT, body, done);
  }

  /** A SUBSCRIBE for a device's alarms (9.11). */
  void subscribe(
      String code,
      Flow flow,
      Dialog dialog,
      long seconds,
      String body,
      Consumer<Optional<SipMessage.Response>> done) {
    var fields =
        CONTENT
            + "Event: presence\r\nExpires: %d\r\nContact: <sip:%s@%s>\r\n"
                .formatted(seconds, serverId, flow.local());
    send("SUBSCRIBE", code, flow, dialog, fields, body, done);
  }

  private void send(
      String method,
      String code,
      Flow flow,
      Dialog dialog,
      String fields,
      String body,
      Consumer<Optional<SipMessage.Response>> done) {
    var branch = Via.COOKIE + token();
    var host = flow.host().contains(":") ? "[" + flow.host() + "]" : flow.host();
    var head =
        "%s sip:%s@%s:%d SIP/2.0\r\n".formatted(method, code, host, flow.port())
            + "Via: SIP/2.0/%s %s;rport;branch=%s\r\n"
                .formatted(flow.transport(), flow.local(), branch)
            + "From: <sip:%s@%s>;tag=%s\r\n".formatted(serverId, realm, dialog.localTag())
            + "To: <sip:%s@%s>%s\r\n"
                .formatted(
                    code, realm, dialog.remoteTag().isEmpty() ? "" : ";tag=" + dialog.remoteTag())
            + "Call-ID: %s\r\nCSeq: %d %s\r\n".formatted(dialog.callId(), dialog.number(), method)
            + fields
            + "Content-Length: %d\r\n\r\n".formatted(body.getBytes(US_ASCII).length);
    transactions.send(branch, head + body, flow, done);
  }

  private String token() {
    var bytes = new byte[8];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

package org.anyuan.alarm.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.anyuan.alarm.support.SipLine.Transport;

/** A device of GB/T 28181 on a real socket. What the platform asks of it is taken, unless told. */
public final class SipDevice implements AutoCloseable {
  public static final String PLATFORM = "42000000002000000001";
  private static final String REALM = "4200000000";

  private final Transport transport;
  private final SipLine line;
  private final String code;
  private final String password;
  private final String registering = UUID.randomUUID().toString();
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private Predicate<String> takes = request -> true;
  private int number;

  public SipDevice(Transport transport, String code, String password) {
    this.transport = transport;
    this.line = transport.open();
    this.code = code;
    this.password = password;
  }

  /** What the platform sends that is not so, this device does not answer. */
  public void takesOnly(Predicate<String> which) {
    takes = which;
  }

  /** The answer to a REGISTER that shows the password. */
  public String register(int expires) {
    var challenge = answerTo(register(expires, ""));
    return answerTo(register(expires, authorization("REGISTER", challenge)));
  }

  public String register(int expires, String authorization) {
    return request(
        "REGISTER",
        registering,
        "Contact: <sip:%s@127.0.0.1:%d>\r\nExpires: %d\r\n%s"
            .formatted(code, line.localPort(), expires, authorization),
        new byte[0]);
  }

  /** The field that answers a 401, without quality of protection as older devices do. */
  public String authorization(String method, String challenge) {
    var said = SipText.field(challenge, "WWW-Authenticate").orElseThrow();
    var realm = SipText.parameter(said, "realm");
    var nonce = SipText.parameter(said, "nonce");
    var uri = "sip:" + PLATFORM + "@" + REALM;
    var response =
        SipText.md5(
            SipText.md5(code + ":" + realm + ":" + password)
                + ":"
                + nonce
                + ":"
                + SipText.md5(method + ":" + uri));
    return ("Authorization: Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\","
            + " response=\"%s\", algorithm=MD5\r\n")
        .formatted(code, realm, nonce, uri, response);
  }

  /** With a nonce that counts, as newer devices do. */
  public String counted(String method, String challenge, int count) {
    var said = SipText.field(challenge, "WWW-Authenticate").orElseThrow();
    var realm = SipText.parameter(said, "realm");
    var nonce = SipText.parameter(said, "nonce");
    var uri = "sip:" + PLATFORM + "@" + REALM;
    var nc = "%08x".formatted(count);
    var response =
        SipText.md5(
            String.join(
                ":",
                SipText.md5(code + ":" + realm + ":" + password),
                nonce,
                nc,
                "abcd",
                "auth",
                SipText.md5(method + ":" + uri)));
    return ("Authorization: Digest username=\"%s\",realm=\"%s\",nonce=\"%s\",uri=\"%s\","
            + "response=\"%s\",algorithm=MD5,qop=auth,nc=%s,cnonce=\"abcd\"\r\n")
        .formatted(code, realm, nonce, uri, response, nc);
  }

  public String message(String body) {
    return message("MESSAGE", body, "UTF-8");
  }

  public String message(String method, String body, String charset) {
    return request(
        method,
        UUID.randomUUID().toString(),
        "Content-Type: Application/MANSCDP+xml\r\n",
        body.getBytes(Charset.forName(charset)));
  }

  /** A request of its own transaction. */
  public String request(String method, String callId, String fields, byte[] body) {
    return "%s sip:%s@%s SIP/2.0\r\n".formatted(method, PLATFORM, REALM)
        + "Via: SIP/2.0/%s 127.0.0.1:%d;rport;branch=z9hG4bK%s\r\n"
            .formatted(transport, line.localPort(), UUID.randomUUID())
        + "From: <sip:%s@%s>;tag=t\r\n".formatted(code, REALM)
        + "To: <sip:%s@%s>\r\n".formatted(method.equals("REGISTER") ? code : PLATFORM, REALM)
        + "Call-ID: %s\r\nCSeq: %d %s\r\nMax-Forwards: 70\r\n".formatted(callId, ++number, method)
        + fields
        + "Content-Length: %d\r\n\r\n".formatted(body.length)
        + new String(body, ISO_8859_1);
  }

  public void send(String message) {
    line.send(message.getBytes(ISO_8859_1));
  }

  public String answerTo(String request) {
    send(request);
    return answer(SipLine.PATIENCE)
        .orElseThrow(() -> new IllegalStateException("no answer to " + request));
  }

  public int statusOf(String request) {
    return SipText.status(answerTo(request));
  }

  /** The next answer that comes within this time. */
  public Optional<String> answer(Duration within) {
    listen(within, () -> !answers.isEmpty());
    return Optional.ofNullable(answers.poll());
  }

  /** The first request of the platform that is so, once it is there. */
  public String asked(Predicate<String> which) {
    listen(SipLine.PATIENCE, () -> asked.stream().anyMatch(which));
    return asked.stream()
        .filter(which)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not asked, but " + asked));
  }

  /** All that the platform has asked until now, each once however often it was sent. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** Reads until that is so, or for as long. */
  public void listen(Duration within, java.util.function.BooleanSupplier until) {
    var end = System.nanoTime() + within.toNanos();
    while (!until.getAsBoolean()) {
      var left = Duration.ofNanos(end - System.nanoTime());
      var next = left.isPositive() ? line.next(left) : Optional.<String>empty();
      if (next.isEmpty()) {
        return;
      }
      take(next.get());
    }
  }

  private void take(String message) {
    if (SipText.isResponse(message)) {
      answers.add(message);
      return;
    }
    var via = SipText.field(message, "Via").orElseThrow();
    if (seen.add(via)) {
      asked.add(message);
    }
    if (takes.test(message)) {
      send(
          "SIP/2.0 200 OK\r\nVia: %s\r\nFrom: %s\r\nTo: %s;tag=d\r\nCall-ID: %s\r\nCSeq: %s\r\n"
                  .formatted(
                      via,
                      SipText.field(message, "From").orElseThrow(),
                      SipText.field(message, "To").orElseThrow(),
                      SipText.field(message, "Call-ID").orElseThrow(),
                      SipText.field(message, "CSeq").orElseThrow())
              + "Content-Length: 0\r\n\r\n");
    }
  }

  /** Without its end: the line is gone, as in a power cut. */
  @Override
  public void close() {
    line.close();
  }

  public static String alarm(String code, int sn, String method, String rest) {
    return """
        <?xml version="1.0" encoding="GB2312"?>
        <Notify>
        <CmdType>Alarm</CmdType>
        <SN>%d</SN>
        <DeviceID>%s</DeviceID>
        <AlarmPriority>1</AlarmPriority>
        <AlarmMethod>%s</AlarmMethod>
        <AlarmTime>2026-09-01T08:00:00</AlarmTime>
        %s
        </Notify>
        """
        .formatted(sn, code, method, rest);
  }

  public static String keepalive(String code) {
    return "<?xml version=\"1.0\"?><Notify><CmdType>Keepalive</CmdType><SN>1</SN><DeviceID>"
        + code
        + "</DeviceID><Status>OK</Status></Notify>";
  }
}

package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Messages to test with. */
final class Sip {
  private Sip() {}

  static byte[] bytes(String message) {
    return message.getBytes(ISO_8859_1);
  }

  /** Lines with a line feed, as they stand in a test, made lines of SIP. */
  static String lines(String text) {
    return text.replace("\n", "\r\n");
  }

  static String message(String body) {
    return lines(
            """
            MESSAGE sip:42000000002000000001@4200000000 SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.9:5061;rport;branch=z9hG4bK1
            From: <sip:42010600001340000001@4200000000>;tag=a
            To: <sip:42000000002000000001@4200000000>
            Call-ID: c1
            CSeq: 20 MESSAGE
            Max-Forwards: 70
            Content-Type: Application/MANSCDP+xml
            Content-Length: %d

            """
                .formatted(body.length()))
        + body;
  }

  static SipMessage.Request request(String message) {
    try {
      return (SipMessage.Request) SipMessage.parse(bytes(message));
    } catch (InvalidSip e) {
      throw new IllegalArgumentException(e);
    }
  }

  static SipMessage.Response response(int status, String branch, String toTag) {
    try {
      return (SipMessage.Response)
          SipMessage.parse(
              bytes(
                  lines(
                      """
                      SIP/2.0 %d Whatever
                      Via: SIP/2.0/UDP 127.0.0.1:5060;rport=5060;branch=%s
                      From: <sip:42000000002000000001@4200000000>;tag=ours
                      To: <sip:42010600001340000001@4200000000>;tag=%s
                      Call-ID: c9
                      CSeq: 1 MESSAGE
                      Content-Length: 0

                      """
                          .formatted(status, branch, toTag))));
    } catch (InvalidSip e) {
      throw new IllegalArgumentException(e);
    }
  }
}

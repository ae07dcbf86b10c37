package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/**
 * A request and the way back for its answer. An answer is forgotten once it is sent, and made anew
 * for a request that is sent again, unless the exchange is kept: so who has not shown who they are
 * costs no memory.
 */
final class Exchange {
  private final SipMessage.Request request;
  private final Flow flow;
  private final ServerTransactions transactions;
  private final String key;
  private boolean kept;

  Exchange(SipMessage.Request request, Flow flow, ServerTransactions transactions) {
    this.request = request;
    this.flow = flow;
    this.transactions = transactions;
    this.key = key(request, flow);
  }

  SipMessage.Request request() {
    return request;
  }

  Flow flow() {
    return flow;
  }

  /** True for one that was sent again: it is answered already, or will be. */
  boolean repeated() {
    transactions.answer(key).ifPresent(this::send);
    return transactions.known(key);
  }

  void keep() {
    kept = true;
    transactions.begin(key);
  }

  void answer(Status status, String... fields) {
    var bytes = response(status, List.of(fields));
    if (kept) {
      transactions.answered(key, bytes);
    }
    send(bytes);
  }

  private void send(String answer) {
    flow.back(request.headers().via()).send(answer.getBytes(ISO_8859_1));
  }

  /** With an answer that may be another one a moment later: who asks again is heard again. */
  void answerForNow(Status status, String... fields) {
    release();
    answer(status, fields);
  }

  /** Without an answer: who asks again is heard again. */
  void release() {
    if (kept) {
      transactions.forget(key);
      kept = false;
    }
  }

  private String response(Status status, List<String> fields) {
    var response = new StringBuilder(status.line()).append("\r\n");
    var headers = request.headers();
    var via = "Via: " + headers.via().answered(flow.host(), flow.port());
    response.append(via).append("\r\n");
    headers.all("via").stream()
        .skip(1)
        .forEach(other -> response.append("Via: ").append(other).append("\r\n"));
    var to = headers.to();
    response
        .append("From: ")
        .append(headers.from().text())
        .append("\r\nTo: ")
        .append(to.text())
        .append(to.tag().isEmpty() ? ";tag=" + Integer.toHexString(key.hashCode()) : "")
        .append("\r\nCall-ID: ")
        .append(headers.callId())
        .append("\r\nCSeq: ")
        .append(headers.cSeq().number())
        .append(' ')
        .append(headers.cSeq().method())
        .append("\r\n");
    fields.forEach(field -> response.append(field).append("\r\n"));
    return response.append("Content-Length: 0\r\n\r\n").toString();
  }

  /**
   * RFC 3261, 17.2.3; with the peer's address, so that nobody answers for another. A sender that
   * does not keep to it is told by all else that stays the same in what it sends again.
   */
  private static String key(SipMessage.Request request, Flow flow) {
    var headers = request.headers();
    var via = headers.via();
    var own =
        via.branch().startsWith(Via.COOKIE)
            ? via.branch()
            : headers.callId() + ' ' + headers.from().tag() + ' ' + headers.cSeq().number();
    return String.join(
        " ", flow.host(), via.host(), Integer.toString(via.port()), headers.cSeq().method(), own);
  }
}

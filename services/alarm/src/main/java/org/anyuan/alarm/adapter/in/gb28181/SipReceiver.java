package org.anyuan.alarm.adapter.in.gb28181;

import org.anyuan.alarm.application.PressMetrics;
import org.jboss.logging.Logger;

/** What a message leads to. Whatever it is, nothing that comes in makes this fail. */
final class SipReceiver {
  private static final Logger LOG = Logger.getLogger(SipReceiver.class);
  private static final String ALLOW = "Allow: REGISTER, MESSAGE, NOTIFY, OPTIONS";

  private final Registrar registrar;
  private final Messages messages;
  private final ServerTransactions transactions;
  private final ClientTransactions requests;
  private final PressMetrics metrics;

  SipReceiver(
      Registrar registrar,
      Messages messages,
      ServerTransactions transactions,
      ClientTransactions requests,
      PressMetrics metrics) {
    this.registrar = registrar;
    this.messages = messages;
    this.transactions = transactions;
    this.requests = requests;
    this.metrics = metrics;
  }

  void received(byte[] bytes, Flow flow) {
    try {
      switch (SipMessage.parse(bytes)) {
        case SipMessage.Response response -> {
          if (!requests.received(response)) {
            metrics.rejected("sip-answer-to-nothing");
          }
        }
        case SipMessage.Request request -> request(new Exchange(request, flow, transactions));
      }
    } catch (InvalidSip e) {
      broken(e);
    } catch (RuntimeException e) {
      // Of ours, then; others must not suffer, and who sent it sends it again.
      LOG.error("SIP message failed", e);
    }
  }

  /** Not to be answered: where to, would only be a guess. */
  void broken(InvalidSip why) {
    metrics.rejected("sip-broken");
    LOG.debugf("no SIP message reason=%s", why.getMessage());
  }

  private void request(Exchange exchange) {
    if (exchange.repeated()) {
      return;
    }
    switch (exchange.request().method()) {
      case "REGISTER" -> registrar.register(exchange);
      case "MESSAGE", "NOTIFY" -> messages.received(exchange);
      case "OPTIONS" -> exchange.answer(Status.OK, ALLOW);
      case "BYE", "CANCEL" -> exchange.answer(Status.NO_TRANSACTION);
      // Belongs to an answer, and has none.
      case "ACK" -> {}
      default -> exchange.answer(Status.METHOD_NOT_ALLOWED, ALLOW);
    }
  }
}

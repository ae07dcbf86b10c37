package org.anyuan.lead.violation.domain;

import io.vertx.core.Vertx;

/** The deliberate violation: a domain class that knows a technology. */
class Impure {
  Vertx vertx;
}

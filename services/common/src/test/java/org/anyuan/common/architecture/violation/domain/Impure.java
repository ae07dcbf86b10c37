package org.anyuan.common.architecture.violation.domain;

import org.anyuan.common.architecture.violation.adapter.out.postgres.Rows;

/** The deliberate violation: a domain class that knows an adapter. */
class Impure {
  final Rows rows = new Rows();
}

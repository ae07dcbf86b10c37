package org.anyuan.ledger.adapter.in.http;

/** Patterns that the document and the checks share. */
final class ApiDescription {
  static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  static final String AES_KEY =
      "hex:([0-9A-Fa-f]{32}|[0-9A-Fa-f]{48}|[0-9A-Fa-f]{64})"
          + "|text:([ -~]{16}|[ -~]{24}|[ -~]{32})";

  private ApiDescription() {}
}

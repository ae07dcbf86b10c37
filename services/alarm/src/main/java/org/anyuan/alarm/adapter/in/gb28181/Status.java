package org.anyuan.alarm.adapter.in.gb28181;

/** Answers that we give. */
enum Status {
  OK(200, "OK"),
  BAD_REQUEST(400, "Bad Request"),
  UNAUTHORIZED(401, "Unauthorized"),
  FORBIDDEN(403, "Forbidden"),
  METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
  INTERVAL_TOO_BRIEF(423, "Interval Too Brief"),
  NO_TRANSACTION(481, "Call/Transaction Does Not Exist"),
  SERVER_ERROR(500, "Server Internal Error"),
  NOT_IMPLEMENTED(501, "Not Implemented"),
  UNAVAILABLE(503, "Service Unavailable");

  private final int code;
  private final String reason;

  Status(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  String line() {
    return "SIP/2.0 " + code + " " + reason;
  }
}

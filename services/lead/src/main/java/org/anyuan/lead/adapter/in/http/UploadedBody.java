package org.anyuan.lead.adapter.in.http;

import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.anyuan.common.http.Given;
import org.anyuan.common.problem.Problem;

/** Bytes as they come: so many at most, and within a time. None of them touches a disk. */
final class UploadedBody {
  private static final int PIECE = 16_384;

  private UploadedBody() {}

  /** Before anything of it is read. */
  static void announced(HttpServerRequest request, int most) {
    var length = Optional.ofNullable(request.getHeader("Content-Length")).orElse("0");
    if (!length.matches("[0-9]{1,9}") || Integer.parseInt(length) > most) {
      throw tooLarge(most);
    }
  }

  static byte[] read(InputStream body, int most, Duration within) {
    var in = Given.body(body);
    var until = System.nanoTime() + within.toNanos();
    var all = new ByteArrayOutputStream();
    var piece = new byte[PIECE];
    try {
      for (var count = in.read(piece); count >= 0; count = in.read(piece)) {
        all.write(piece, 0, count);
        if (all.size() > most) {
          throw tooLarge(most);
        }
        if (System.nanoTime() - until > 0) {
          throw Problem.of(408, "too-slow", "body", "within " + within.toSeconds() + " s");
        }
      }
    } catch (IOException _) {
      throw Problem.of(400, "invalid-field", "body", "it did not arrive as a whole");
    }
    return all.toByteArray();
  }

  private static Problem tooLarge(int most) {
    return Problem.of(413, "too-large", "body", "at most " + most + " bytes");
  }
}

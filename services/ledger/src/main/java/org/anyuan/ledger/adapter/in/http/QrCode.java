package org.anyuan.ledger.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A text as a QR code: an SVG document of one path, with the white margin that scanners need. */
final class QrCode {
  private static final int MARGIN = 4;

  private QrCode() {}

  static String svg(String text) {
    try {
      var hints = Map.of(EncodeHintType.CHARACTER_SET, UTF_8.name());
      return svg(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  private static String svg(ByteMatrix modules) {
    var size = modules.getWidth() + 2 * MARGIN;
    var path = new StringBuilder();
    for (var y = 0; y < modules.getHeight(); y++) {
      for (var x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + size
        + ' '
        + size
        + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
        + size
        + 'v'
        + size
        + "h-"
        + size
        + "z\"/><path d=\""
        + path
        + "\"/></svg>";
  }
}

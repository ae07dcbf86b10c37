package org.anyuan.response.domain.publication;

import java.util.ArrayList;
import java.util.List;
import org.anyuan.common.xml.Markup;

/**
 * A notice as a picture for official accounts. SVG, since only where it is looked at there are
 * Chinese fonts; the page makes a PNG of it.
 */
public final class NoticePicture {
  public static final String MEDIA_TYPE = "image/svg+xml";

  private static final int WIDTH = 1080;
  private static final int MARGIN = 90;
  private static final int NAME_SIZE = 72;
  private static final int HEADLINE_SIZE = 48;
  private static final int SIZE = 40;
  private static final double LEADING = 1.7;
  private static final int TOP = 220;
  private static final String FONTS =
      "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";
  private static final String INK = "#1a1a1a";
  private static final String BLUE = "#0b3d91";
  private static final String RED = "#b00020";

  private final List<Line> lines = new ArrayList<>();
  private double y = TOP;

  private NoticePicture() {}

  /** A line of text at its place. */
  private record Line(String text, double x, double y, int size, String anchor, String colour) {}

  public static byte[] of(Notice notice, boolean exercise) {
    var picture = new NoticePicture();
    picture.lay(notice);
    var height = (int) Math.ceil(picture.y + MARGIN);
    return Markup.xml(xml -> picture.draw(xml, notice, height, exercise));
  }

  private void lay(Notice notice) {
    var wide = WIDTH - 2.0 * MARGIN;
    for (var line : Wrapping.lines(notice.headline(), wide / HEADLINE_SIZE)) {
      add(line, WIDTH / 2.0, HEADLINE_SIZE, "middle", INK);
    }
    y += SIZE;
    for (var paragraph : notice.paragraphs()) {
      for (var line : Wrapping.lines("\u3000\u3000" + paragraph, wide / SIZE)) {
        add(line, MARGIN, SIZE, "start", INK);
      }
    }
    y += SIZE;
    for (var line : Wrapping.lines(notice.issuer(), wide / SIZE)) {
      add(line, WIDTH - (double) MARGIN, SIZE, "end", INK);
    }
    add(notice.day(), WIDTH - (double) MARGIN, SIZE, "end", INK);
  }

  private void add(String text, double x, int size, String anchor, String colour) {
    y += size * LEADING;
    lines.add(new Line(text, x, y, size, anchor, colour));
  }

  private void draw(Markup xml, Notice notice, int height, boolean exercise) {
    xml.in(
        "svg",
        svg -> {
          svg.element("title", notice.name() + " " + notice.headline());
          rectangle(svg, 0, height, "#ffffff");
          rectangle(svg, 0, TOP - 40, exercise ? RED : BLUE);
          text(
              svg, new Line(notice.name(), WIDTH / 2.0, 120, NAME_SIZE, "middle", "#ffffff"), true);
          lines.forEach(line -> text(svg, line, line.size() == HEADLINE_SIZE));
        },
        "xmlns",
        "http://www.w3.org/2000/svg",
        "width",
        "" + WIDTH,
        "height",
        "" + height,
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "role",
        "img",
        "xml:lang",
        "zh-CN",
        "font-family",
        FONTS);
  }

  private static void rectangle(Markup svg, int y, int height, String colour) {
    svg.empty(
        "rect", "x", "0", "y", "" + y, "width", "" + WIDTH, "height", "" + height, "fill", colour);
  }

  private static void text(Markup svg, Line line, boolean bold) {
    svg.element(
        "text",
        line.text(),
        "x",
        number(line.x()),
        "y",
        number(line.y()),
        "font-size",
        "" + line.size(),
        "font-weight",
        bold ? "bold" : "",
        "text-anchor",
        line.anchor(),
        "fill",
        line.colour(),
        "xml:space",
        "preserve");
  }

  private static String number(double value) {
    return Long.toString(Math.round(value));
  }
}

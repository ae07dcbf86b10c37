package org.anyuan.common.picture;

import org.anyuan.common.outcome.InvalidField;

/** In pixels, as the picture's own header says. */
public record PictureSize(int width, int height) {
  static final int LONGEST_SIDE = 8192;

  /** 100 MB once a desk has unpacked them; a phone's photograph has half of that. */
  static final int MOST_PIXELS = 25_000_000;

  static PictureSize of(int width, int height) {
    var fits =
        width >= 1
            && height >= 1
            && width <= LONGEST_SIDE
            && height <= LONGEST_SIDE
            && (long) width * height <= MOST_PIXELS;
    if (!fits) {
      throw new InvalidField(
          "body",
          "a picture of at most "
              + LONGEST_SIDE
              + " pixels a side and "
              + MOST_PIXELS
              + " in all, not "
              + width
              + " x "
              + height);
    }
    return new PictureSize(width, height);
  }
}

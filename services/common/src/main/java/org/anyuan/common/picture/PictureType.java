package org.anyuan.common.picture;

import java.util.Arrays;

/** What a picture may be. No SVG, which is a program as much as a picture. */
public enum PictureType {
  PNG("image/png"),
  JPEG("image/jpeg"),
  WEBP("image/webp");

  private final String mediaType;

  PictureType(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of what was stored. */
  public static PictureType ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no picture is stored as " + mediaType));
  }
}

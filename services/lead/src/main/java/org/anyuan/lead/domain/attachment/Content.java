package org.anyuan.lead.domain.attachment;

import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.picture.Drawing;
import org.anyuan.common.picture.Photo;
import org.anyuan.common.picture.Picture;
import org.anyuan.lead.domain.protection.Protected;

/**
 * What is left of something uploaded: its pixels, and which way up they are. What it is its own
 * bytes say, never a name or a header. It prints as a mask.
 */
public final class Content {
  private final AttachmentType type;
  private final Picture picture;

  private Content(AttachmentType type, Picture picture) {
    this.type = type;
    this.picture = picture;
  }

  /** Of something that is not too long. */
  public static Content of(byte[] uploaded) {
    return switch (Picture.read(uploaded).type()) {
      case JPEG -> new Content(AttachmentType.JPEG, Photo.read(uploaded));
      case PNG -> new Content(AttachmentType.PNG, Drawing.read(uploaded));
      case WEBP -> throw new InvalidField("body", "a picture: JPEG or PNG");
    };
  }

  public AttachmentType type() {
    return type;
  }

  public int length() {
    return picture.length();
  }

  public byte[] bytes() {
    return picture.bytes();
  }

  /** In hexadecimal digits: two with the same are the same picture. */
  public String sha256() {
    return picture.sha256();
  }

  @Override
  public String toString() {
    return Protected.MASK;
  }
}

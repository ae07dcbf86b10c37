package org.anyuan.lead.domain.attachment;

/**
 * What an attachment may be: that from which all that is no picture can be taken away for certain.
 * No document, which may hold files, programs and its own former versions, and no film or voice,
 * whose containers hold what each maker likes.
 */
public enum AttachmentType {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png");

  private final String mediaType;
  private final String suffix;

  AttachmentType(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  public String mediaType() {
    return mediaType;
  }

  String suffix() {
    return suffix;
  }
}

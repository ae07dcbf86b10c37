package org.anyuan.lead.application.attachments;

/** Seals bytes before any store sees them, bound to their name: under another one none opens. */
public interface AttachmentSeal {
  byte[] seal(ObjectName name, byte[] plain);

  byte[] open(ObjectName name, byte[] sealed);
}

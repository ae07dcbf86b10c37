package org.anyuan.notify.application.reply;

import java.util.List;
import javax.crypto.SecretKey;

/** The keys of reply links: the first makes them, all of them are taken. */
public interface AnswerKeys {
  /** Empty: this deployment has no key, and its messages no link. */
  List<SecretKey> all();
}

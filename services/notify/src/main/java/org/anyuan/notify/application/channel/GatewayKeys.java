package org.anyuan.notify.application.channel;

import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/** The secrets that we and the gateway share. */
public interface GatewayKeys {
  /** The first signs what we send; empty: there is no gateway. */
  List<SecretKeySpec> ours();

  /** Any of them may have signed what comes. */
  List<SecretKeySpec> theirs();
}

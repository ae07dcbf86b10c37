package org.anyuan.incident.application;

import org.anyuan.incident.domain.Audience;

public interface Lanes {
  Lane of(Audience audience);
}

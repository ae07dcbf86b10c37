package org.anyuan.incident.adapter.in.kafka.decider;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.anyuan.incident.domain.Policy;

/** So that what is told of the policy is what is decided by. */
class PolicyOfTheDecider {
  @Produces
  @Singleton
  Policy policy(DeciderConfig config) {
    return config.policy();
  }
}

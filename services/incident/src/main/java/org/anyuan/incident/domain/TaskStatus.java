package org.anyuan.incident.domain;

public enum TaskStatus {
  OPEN,
  ACKNOWLEDGED,
  CLOSED
}

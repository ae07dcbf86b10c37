package org.anyuan.patrol.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "dispatch_photos")
class PhotoRow {
  @Id UUID id;
  UUID dispatchId;
  String regionPath;
  int width;
  int height;
  String sha256;
  byte[] picture;
  int bytes;
  String keptBy;
  Instant keptAt;
}

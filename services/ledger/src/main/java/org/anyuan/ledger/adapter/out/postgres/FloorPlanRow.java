package org.anyuan.ledger.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.anyuan.common.picture.Picture;
import org.anyuan.common.picture.PictureSize;
import org.anyuan.common.picture.PictureType;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.KeptPicture;
import org.anyuan.ledger.domain.Floor;
import org.anyuan.ledger.domain.FloorPlan;
import org.anyuan.ledger.domain.SchoolId;

@Entity
@Table(name = "floor_plans")
class FloorPlanRow {
  @Id UUID id;
  String schoolId;
  String regionPath;
  String building;
  String floor;
  String mediaType;
  int width;
  int height;
  String sha256;
  byte[] picture;
  int bytes;
  String keptBy;
  Instant keptAt;

  void write(FloorPlan plan, RegionPath path, Picture picture) {
    id = plan.id().value();
    schoolId = plan.school().value();
    regionPath = path.value();
    building = plan.floor().building();
    floor = plan.floor().name();
    mediaType = plan.type().mediaType();
    width = plan.size().width();
    height = plan.size().height();
    sha256 = plan.sha256();
    this.picture = picture.bytes();
    bytes = plan.bytes();
    keptBy = plan.keptBy();
    keptAt = plan.keptAt();
  }

  KeptPicture read() {
    var plan =
        new FloorPlan(
            new SchoolId(schoolId),
            new Floor(building, floor),
            PictureType.ofMediaType(mediaType),
            new PictureSize(width, height),
            bytes,
            sha256,
            keptBy,
            keptAt);
    return new KeptPicture(plan, picture);
  }
}

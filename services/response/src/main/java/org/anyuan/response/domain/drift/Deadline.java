package org.anyuan.response.domain.drift;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.response.Alarm;
import org.anyuan.response.domain.response.Alarm.Level;

/** What is not done yet, and by when it has to be; its track's lead answers for it. */
record Deadline(String subject, Track track, Instant due) {
  Alarm alarm(Level level) {
    return new Alarm(
        subject,
        level,
        Optional.of(track),
        switch (level) {
          case LEAD -> Duty.leadOf(track);
          case COMMANDER -> Duty.COMMANDER;
        },
        due);
  }
}

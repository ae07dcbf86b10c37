package org.anyuan.notify.application.roster;

import org.anyuan.notify.domain.roster.Calendar;

/** The country's holidays and make-up days, as the State Council has published them. */
public interface NationalDays {
  Calendar calendar();
}

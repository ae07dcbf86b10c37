/** Peak duty: calendars, assignments, the plan before the day, and the day itself. */
package org.anyuan.patrol.application.duty;

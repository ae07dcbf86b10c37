/** Commands into the log, answers out of it, the lanes, and the dead letters. */
package org.anyuan.incident.adapter.out.kafka;

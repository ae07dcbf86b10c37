/** What happens because time passes. */
package org.anyuan.alarm.adapter.in.clock;
